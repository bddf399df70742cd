import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { useActions } from '../state/workspace-context.tsx';
import { troubleOf, useBackupStatus, useNow } from '../views/settings/backups/use-backups.ts';
import classes from './status-line.module.css';

/** « Sauvegarde vérifiée à 14 h 05 », or the way to what is wrong. */
export const BackupLine = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { openSettings } = useActions();
  const status = useBackupStatus();
  if (troubleOf(status) !== null)
    return (
      <UnstyledButton className={classes.trouble} onClick={() => openSettings('backups')}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {t('backups.problem.badge')}
      </UnstyledButton>
    );
  const at = status?.last?.at;
  if (!at) return null;
  const when = { date: format.date(at), time: format.time(at) };
  return (
    <span>{t(dayjs(at).isSame(now, 'day') ? 'frame.status.backupAt' : 'frame.status.backupOn', when)}</span>
  );
};

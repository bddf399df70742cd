import { Button, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../../backend/use-app.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Waiting } from '../../../widgets/waiting.tsx';
import classes from './backups.module.css';
import { Trouble } from './trouble.tsx';
import { type BackupStatus, useBackupStatus, useNow } from './use-backups.ts';
import { useMakeBackup } from './use-make-backup.ts';

const LastBackup = ({ last }: { last: NonNullable<BackupStatus['last']> }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const when = {
    date: format.date(last.at),
    time: format.time(last.at),
    reason: t(`backups.reasons.${last.reason}`),
  };
  const isToday = dayjs(last.at).isSame(now, 'day');
  return (
    <p className={classes.verified}>
      <IconShieldCheck size={20} stroke={1.75} aria-hidden />
      {t(isToday ? 'backups.state.lastToday' : 'backups.state.last', when)}
    </p>
  );
};

/** Whether the work is safe: the last verified copy, what is wrong, what is kept, and a copy at once. */
export const StateRow = () => {
  const { t } = useTranslation();
  const project = useProject();
  const status = useBackupStatus();
  const make = useMakeBackup();
  if (!project) return <Text>{t('backups.noProject')}</Text>;
  if (!status) return <Waiting />;
  return (
    <>
      <div role="status">
        {status.last ? <LastBackup last={status.last} /> : <Text>{t('backups.never')}</Text>}
      </div>
      <Trouble status={status} />
      <Text className={classes.kept ?? ''} c="dimmed">
        {t('backups.state.kept')}
      </Text>
      <Button loading={make.isPending} onClick={make.run}>
        {t('backups.state.now')}
      </Button>
    </>
  );
};

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActions } from '../../state/workspace-context.tsx';
import { Trouble } from '../settings/backups/trouble.tsx';
import { troubleOf, useBackupStatus } from '../settings/backups/use-backups.ts';

/** What is wrong with the backups of the open project, where one begins, and the way to them. */
export const BackupTrouble = () => {
  const { t } = useTranslation();
  const { openSettings } = useActions();
  const status = useBackupStatus();
  if (troubleOf(status) === null) return null;
  return (
    <Trouble status={status}>
      <Button size="compact-sm" variant="default" mt={6} onClick={() => openSettings('backups')}>
        {t('backups.problem.see')}
      </Button>
    </Trouble>
  );
};

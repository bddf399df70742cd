import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBackend } from '../../../backend/backend-context.tsx';
import { useProject } from '../../../backend/use-app.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useNotify } from '../../../widgets/use-notify.tsx';
import { Facts } from '../facts.tsx';
import settings from '../settings.module.css';
import { type BackupStatus, useBackupStatus } from './use-backups.ts';

type Second = NonNullable<BackupStatus['second']>;

const useStateWords = (): ((second: Second) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ name, state, lastAt }) => {
    if (state === 'absent') return t('backups.problem.second', { name });
    if (state === 'failed') return t('backups.problem.secondFailed', { name });
    if (lastAt === null) return t('backups.second.readyNew');
    return t('backups.second.ready', { date: format.date(lastAt), time: format.time(lastAt) });
  };
};

const useFolderActs = () => {
  const { call, dialogs } = useBackend();
  const notify = useNotify();
  const trying = (work: () => Promise<void>) => () => void work().catch((error) => notify.refused(error));
  const choose = trying(async () => {
    const folder = await dialogs?.chooseFolder();
    if (!folder) return;
    const { name } = await call('backup.setFolder', { folder });
    notify.done('backups.second.set', { name: name ?? '' });
  });
  const remove = trying(async () => {
    await call('backup.setFolder', { folder: null });
    notify.done('backups.second.removed');
  });
  return { choose: dialogs ? choose : null, remove };
};

/** « Deuxième dossier »: chosen by a native dialog; in a browser it is said where it can be. */
export const SecondFolderRow = () => {
  const { t } = useTranslation();
  const isOpen = useProject() !== null;
  const second = useBackupStatus()?.second ?? null;
  const wordsOf = useStateWords();
  const { choose, remove } = useFolderActs();
  return (
    <div>
      <Text c="dimmed" className={settings.hint ?? ''}>
        {t('backups.second.hint')}
      </Text>
      {second ? <Facts facts={[[second.name, wordsOf(second)]]} /> : <Text>{t('backups.second.none')}</Text>}
      {!choose && (
        <Text c="dimmed" size="sm" mt={4}>
          {t('backups.second.browser')}
        </Text>
      )}
      {isOpen && (choose || second) && (
        <Group gap="sm" mt="sm">
          {choose && (
            <Button variant="default" onClick={choose}>
              {t(second ? 'backups.second.change' : 'backups.second.choose')}
            </Button>
          )}
          {second && (
            <Button variant="default" onClick={remove}>
              {t('backups.second.remove')}
            </Button>
          )}
        </Group>
      )}
    </div>
  );
};

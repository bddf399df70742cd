import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../../shared/contract/client.ts';
import { useBackend } from '../../../backend/backend-context.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useActions } from '../../../state/workspace-context.tsx';
import { useNotify } from '../../../widgets/use-notify.tsx';
import type { BackupEntry } from './use-backups.ts';

export const RESTORE_JOB = 'restore';

const isStopped = (error: unknown): boolean =>
  error instanceof ReplyError && error.reply.code === 'E-CANCELLED';

/** Goes back to a backup and offers to come back; losses, if there are any, are told in full. */
export const useRestore = (done: () => void) => {
  const { t } = useTranslation();
  const { call } = useBackend();
  const act = useActions();
  const notify = useNotify();
  const format = useFormat();
  const [isRunning, setIsRunning] = useState(false);
  const undo = async (before: string): Promise<void> => {
    try {
      await call('backup.restore', { backup: before, job: RESTORE_JOB });
      notify.done('backups.restore.undone');
    } catch (error) {
      notify.refused(error);
    }
  };
  const restore = async ({ id, at }: BackupEntry): Promise<void> => {
    setIsRunning(true);
    try {
      const recovery = await call('backup.restore', { backup: id, job: RESTORE_JOB });
      const text = t('backups.restore.done', { date: format.date(at), time: format.time(at) });
      const { before } = recovery;
      done();
      if (recovery.lost !== 0) act.tellAccount(recovery);
      if (before === null) notify.done('backups.restore.doneNow');
      else notify.offer(text, { label: t('backups.restore.undo'), run: () => void undo(before) });
    } catch (error) {
      if (!isStopped(error)) notify.refused(error);
    } finally {
      setIsRunning(false);
    }
  };
  return { isRunning, restore: (backup: BackupEntry) => void restore(backup) };
};

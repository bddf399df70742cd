import { useState } from 'react';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { FileToken } from '../../../shared/contract/project-operations.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { useActions } from '../../state/workspace-context.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import type { How } from './recovery-words.ts';

export const RECOVERY_JOB = 'recovery';

/** Repairs the file and opens it, then tells exactly what was done. */
export const useRecovery = () => {
  const { call } = useBackend();
  const act = useActions();
  const notify = useNotify();
  const [isRunning, setIsRunning] = useState(false);
  const recover = async (how: How, file: FileToken): Promise<void> => {
    setIsRunning(true);
    try {
      const recovery = await call('project.recover', { file, how, job: RECOVERY_JOB });
      // What was refused before was of the file as it was: the account says what became of it.
      notify.clear();
      act.showScreen('explorer');
      act.tellAccount(recovery);
    } catch (error) {
      if (!(error instanceof ReplyError && error.reply.code === 'E-CANCELLED')) notify.refused(error);
    } finally {
      setIsRunning(false);
    }
  };
  return { isRunning, recover: (how: How, file: FileToken) => void recover(how, file) };
};

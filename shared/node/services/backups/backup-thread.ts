import { parentPort, workerData } from 'node:worker_threads';
import { toStoreError } from '../../store/store-error.ts';
import { type BackupSaid, type BackupWork, makeApart, verifyFiles } from './backup-work.ts';

const answer = (work: BackupWork): BackupSaid => {
  try {
    return work.task === 'make'
      ? { say: 'made', made: makeApart(work) }
      : { say: 'verified', ok: verifyFiles(work) };
  } catch (error) {
    const refusal = toStoreError(error);
    return refusal
      ? { say: 'refused', code: refusal.code, details: refusal.details }
      : { say: 'failed', error };
  }
};

/** Entry of the thread that makes one backup, or reads some again, then ends. */
parentPort?.postMessage(answer(workerData as BackupWork));

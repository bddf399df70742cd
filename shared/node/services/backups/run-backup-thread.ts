import { Worker } from 'node:worker_threads';
import { StoreError, type StoreErrorCode } from '../../store/store-error.ts';
import type { BackupSaid, BackupWork, Made, MakeWork, VerifyWork } from './backup-work.ts';

/** The thread beside this file: the source as it is, or its build. */
const threadFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? 'backup-thread.ts' : 'backup-thread.js', import.meta.url);

/** One piece of work in a thread of its own. Throws what was refused there. */
const runThread = (work: BackupWork): Promise<BackupSaid> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(threadFile(), { workerData: work });
    let said: BackupSaid | null = null;
    worker.on('message', (message: BackupSaid) => {
      said = message;
    });
    worker.on('error', reject);
    // Only once the thread is gone is its connection closed.
    worker.on('exit', () => (said ? resolve(said) : reject(new StoreError('E-IO', { system: 'thread' }))));
  });

const failed = (said: BackupSaid): unknown => {
  if (said.say === 'refused') return new StoreError(said.code as StoreErrorCode, said.details);
  return said.say === 'failed' ? said.error : new Error(said.say);
};

export const makeInThread = async (work: MakeWork): Promise<Made> => {
  const said = await runThread(work);
  if (said.say === 'made') return said.made;
  throw failed(said);
};

export const verifyInThread = async (work: VerifyWork): Promise<readonly boolean[]> => {
  const said = await runThread(work);
  if (said.say === 'verified') return said.ok;
  throw failed(said);
};

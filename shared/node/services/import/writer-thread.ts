import { parentPort, workerData } from 'node:worker_threads';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { toStoreError } from '../../store/store-error.ts';
import { reverseOperation } from './reverse-operation.ts';
import { writeImport } from './write-import.ts';
import { createChannel, Stopped } from './writer-channel.ts';
import type { WriterSaid, WriterWork } from './writer-protocol.ts';

/** How the work ended, when not well. */
const endOf = (error: unknown): WriterSaid => {
  if (error instanceof Stopped) return { say: 'stopped' };
  const refusal = error instanceof ImportRefusal ? error : toStoreError(error);
  if (refusal) return { say: 'refused', code: refusal.code, details: refusal.details };
  return { say: 'failed', error };
};

/** Entry of the thread that writes: one piece of work on a connection of its own, then it ends. */
if (parentPort) {
  const work = workerData as WriterWork;
  const channel = createChannel(parentPort, work.cancel);
  try {
    const outcome =
      work.task === 'import' ? await writeImport(work, channel) : await reverseOperation(work, channel);
    channel.say({ say: 'done', outcome });
  } catch (error) {
    channel.say(endOf(error));
  }
  parentPort.close();
}

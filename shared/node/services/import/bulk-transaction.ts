import { closeBulkConnection } from '../../store/bulk-writer.ts';
import type { WritableDb } from '../../store/database.ts';
import { killPoint } from '../../store/kill-point.ts';
import type { WriterChannel } from './writer-channel.ts';
import type { WriterOutcome } from './writer-protocol.ts';

/** The word of the host is waited for before the one step that cannot be taken back. */
export const commitWhenTold = async (db: WritableDb, channel: WriterChannel): Promise<void> => {
  channel.say({ say: 'ready' });
  await channel.next();
  killPoint('bulk.ready');
  db.exec('COMMIT');
  killPoint('bulk.committed');
};

/** Everything in one transaction, or nothing: the connection is closed whatever comes. */
export const allOrNothing = async (
  db: WritableDb,
  run: (db: WritableDb) => Promise<WriterOutcome>,
): Promise<WriterOutcome> => {
  let isCommitted = false;
  try {
    const outcome = await run(db);
    isCommitted = outcome.operation !== null;
    return outcome;
  } finally {
    closeBulkConnection(db, isCommitted);
  }
};

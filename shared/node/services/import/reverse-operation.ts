import { createBulkWriter, openBulkConnection } from '../../store/bulk-writer.ts';
import type { WritableDb } from '../../store/database.ts';
import { appendReversal, nextRedo, nextUndo } from '../../store/journal.ts';
import { piecesOf } from '../../store/journal-parts.ts';
import { allOrNothing, commitWhenTold } from './bulk-transaction.ts';
import type { WriterChannel } from './writer-channel.ts';
import type { ReverseWork, WriterOutcome } from './writer-protocol.ts';

const run = async (db: WritableDb, work: ReverseWork, channel: WriterChannel): Promise<WriterOutcome> => {
  const { kind, entry } = work;
  db.exec('BEGIN IMMEDIATE');
  const target = (kind === 'undo' ? nextUndo : nextRedo)(db);
  if (!target) return { summary: null, operation: null, isRemoval: false };
  appendReversal(db, entry, kind, target);
  const bulk = createBulkWriter(db, { isTrial: false, onStep: channel.check });
  let done = 0;
  for (const changes of piecesOf(db, kind, target)) {
    bulk.apply(changes);
    channel.progress(++done / (target.parts + 2));
  }
  bulk.finish();
  await commitWhenTold(db, channel);
  return { summary: null, operation: target.id, isRemoval: kind === 'undo' };
};

/** Takes back, or does again, an operation that is in pieces: one transaction. */
export const reverseOperation = async (work: ReverseWork, channel: WriterChannel): Promise<WriterOutcome> =>
  allOrNothing(openBulkConnection(work.path, work.alone), (db) => run(db, work, channel));

import type { Change } from '../../../domain/change.ts';
import type { RowDraft } from '../../../domain/import/draft.ts';
import type { ReconcileOptions } from '../../../domain/import/reconcile/options.ts';
import type { Reconciler } from '../../../domain/import/reconcile/reconciler.ts';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { type ImportSummary, isRefused } from '../../../domain/import/result.ts';
import {
  type BulkWriter,
  copyForTrial,
  createBulkWriter,
  openBulkConnection,
  openTrialConnection,
} from '../../store/bulk-writer.ts';
import type { WritableDb } from '../../store/database.ts';
import { appendWritten, lastSequence } from '../../store/journal.ts';
import { createPartWriter, type PartWriter } from '../../store/journal-parts.ts';
import { allOrNothing, commitWhenTold } from './bulk-transaction.ts';
import { createIds } from './ids.ts';
import { withLikelyPairs } from './likely-pairs.ts';
import { startReconciler } from './start-reconciler.ts';
import type { WriterChannel } from './writer-channel.ts';
import type { ImportWork, WriterOutcome } from './writer-protocol.ts';

/** Rows between two looks at the cancel flag: some milliseconds. */
const ROWS_AT_ONCE = 100;

const openConnection = ({ isTrial, copy, path, alone }: ImportWork): WritableDb => {
  if (!isTrial) return openBulkConnection(path, alone);
  if (copy !== null) copyForTrial(path, copy);
  return openTrialConnection(copy ?? path);
};

interface Writing {
  readonly reconciler: Reconciler;
  readonly note: (changes: readonly Change[]) => void;
  readonly bulk: BulkWriter;
  /** Null in a trial. */
  readonly parts: PartWriter | null;
}

const writeChanges = ({ note, bulk, parts }: Writing, changes: readonly Change[]): void => {
  bulk.apply(changes);
  note(changes);
  if (parts) for (const change of changes) parts.add(change);
};

const takeRows = (writing: Writing, rows: readonly RowDraft[], check: () => void): void => {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    check();
    writeChanges(writing, writing.reconciler.take(rows.slice(at, at + ROWS_AT_ONCE)));
  }
};

/** Takes batches until the parser has no more. */
const takeAll = async (writing: Writing, channel: WriterChannel): Promise<void> => {
  for (;;) {
    const message = await channel.next();
    if (message.ask === 'rows') {
      takeRows(writing, JSON.parse(message.rows) as RowDraft[], channel.check);
      channel.say({ say: 'more' });
    } else if (message.ask === 'end') return;
  }
};

const filesFrom = async (channel: WriterChannel): Promise<ReconcileOptions['files']> => {
  const message = await channel.next();
  if (message.ask !== 'files') throw new Error('Rows came before the names of their files.');
  return message.files;
};

/** Appends to the journal and waits for the word; true when something was written. */
const commit = async (
  db: WritableDb,
  { entry }: ImportWork,
  { summary, text, names }: { summary: ImportSummary; text: string; names: readonly string[] },
  channel: WriterChannel,
): Promise<boolean> => {
  if (text === '[]' && summary.created + summary.updated === 0) return false;
  const count = summary.created + summary.updated;
  const subject = { names: [...names], fields: [], count, relationType: null };
  appendWritten(db, entry, { kind: 'import', subject, text });
  await commitWhenTold(db, channel);
  return true;
};

const run = async (db: WritableDb, work: ImportWork, channel: WriterChannel): Promise<WriterOutcome> => {
  const files = await filesFrom(channel);
  const options = { ...work.options, files, newId: createIds(work.entry.id) };
  const { reconciler, note, close } = startReconciler(db, work.territories, options);
  try {
    db.exec('BEGIN IMMEDIATE');
    const bulk = createBulkWriter(db, { isTrial: work.isTrial, onStep: channel.check });
    const parts = work.isTrial ? null : createPartWriter(db, lastSequence(db) + 1);
    const writing = { reconciler, note, bulk, parts };
    await takeAll(writing, channel);
    writeChanges(writing, reconciler.finish());
    const summary = reconciler.summary();
    if (!parts) {
      const asked = withLikelyPairs(db, summary, work.options.lang);
      return { summary: asked, operation: null, isRemoval: false };
    }
    if (isRefused(summary)) throw new ImportRefusal('E-IMP-REFUSED', { rows: summary.rows });
    bulk.finish();
    const names = files.map(({ name }) => name);
    const isWritten = await commit(db, work, { summary, text: parts.end(), names }, channel);
    return { summary, operation: isWritten ? work.entry.id : null, isRemoval: false };
  } finally {
    close();
  }
};

/** Everything in one transaction, or nothing. */
export const writeImport = async (work: ImportWork, channel: WriterChannel): Promise<WriterOutcome> =>
  allOrNothing(openConnection(work), (db) => run(db, work, channel));

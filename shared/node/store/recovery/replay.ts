import { type Change, OperationKind, OperationSubject } from '../../../domain/change.ts';
import { applyChanges } from '../apply-changes.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { appendReversal, appendWritten, lastSequence, nextRedo, nextUndo } from '../journal.ts';
import { readChanges } from '../journal-changes.ts';
import { piecesOf, unpackPart } from '../journal-parts.ts';

/** What of an entry it takes to apply it again. */
export interface JournalRow {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly kind: string;
  readonly subject: string;
  readonly changes: string;
  readonly target: number | null;
}
/** An entry that could not be applied again, and what is known of it. */
export interface LostEntry {
  readonly seq: number;
  readonly at: string | null;
  readonly author: string | null;
  readonly kind: OperationKind | 'undo' | 'redo' | null;
  readonly subject: OperationSubject | null;
}
export interface Replayed {
  readonly reapplied: number;
  readonly lost: readonly LostEntry[];
  /** The damaged file goes on from the backup; false where it is of another history, or that cannot be read. */
  readonly isSameHistory: boolean;
  /** How far the damaged file goes could be read. */
  readonly isEndRead: boolean;
}

const attempt = <Output>(read: () => Output): Output | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

const rowAt = (damaged: ReadableDb, seq: number): JournalRow | null =>
  attempt(
    () =>
      damaged
        .prepare<[number], JournalRow>(
          'SELECT seq, id, at, author, kind, subject, changes, target FROM journal WHERE seq = ?',
        )
        .get(seq) ?? null,
  );

const idAt = (db: ReadableDb, seq: number): string | null =>
  attempt(
    () => (db.prepare('SELECT id FROM journal WHERE seq = ?').pluck().get(seq) as string | undefined) ?? null,
  );

/** The number of the last entry; null where it cannot be told. */
const lastReadable = (damaged: ReadableDb): number | null => attempt(() => lastSequence(damaged));

const entryOf = (seq: number, row: JournalRow | null): LostEntry => ({
  seq,
  at: row?.at ?? null,
  author: row?.author ?? null,
  kind:
    row &&
    (row.target === null ? (OperationKind.safeParse(row.kind).data ?? null) : (row.kind as 'undo' | 'redo')),
  subject: row && (attempt(() => OperationSubject.parse(JSON.parse(row.subject))) ?? null),
});

const partsOf = (damaged: ReadableDb, seq: number): Buffer[] =>
  damaged
    .prepare<[number], Buffer>('SELECT changes FROM journal_part WHERE seq = ? ORDER BY part')
    .pluck()
    .all(seq) as Buffer[];

/** Content of a frozen state is beside the journal; without it the line that names it is worth nothing. */
const bringContent = (db: WritableDb, damaged: ReadableDb, changes: readonly Change[]): void => {
  for (const change of changes) {
    if (change.record !== 'snapshot' || change.before !== null) continue;
    const content = damaged
      .prepare('SELECT content FROM snapshot_content WHERE id = ?')
      .pluck()
      .get(change.id);
    db.prepare('INSERT OR IGNORE INTO snapshot_content (id, content) VALUES (?, ?)').run(change.id, content);
  }
};

const replayOperation = (db: WritableDb, damaged: ReadableDb, row: JournalRow): void => {
  const kind = OperationKind.parse(row.kind);
  const subject = OperationSubject.parse(JSON.parse(row.subject));
  const own = readChanges(row.changes);
  bringContent(db, damaged, own);
  applyChanges(db, own);
  const seq = appendWritten(db, row, { kind, subject, text: row.changes });
  const put = db.prepare('INSERT INTO journal_part (seq, part, changes) VALUES (?, ?, ?)');
  partsOf(damaged, row.seq).forEach((packed, part) => {
    applyChanges(db, readChanges(unpackPart(packed)));
    put.run(seq, part, packed);
  });
};

/** What was undone or done again is so here too only if it is what would be now. */
const replayReversal = (db: WritableDb, damaged: ReadableDb, row: JournalRow): void => {
  const kind = row.kind as 'undo' | 'redo';
  const target = kind === 'undo' ? nextUndo(db) : nextRedo(db);
  if (!target || target.id !== idAt(damaged, row.target ?? 0)) throw new Error('another operation');
  appendReversal(db, row, kind, target);
  for (const changes of piecesOf(db, kind, target)) applyChanges(db, changes);
};

const replayRow = (db: WritableDb, damaged: ReadableDb, row: JournalRow): boolean => {
  const apply = db.transaction(() =>
    row.target === null ? replayOperation(db, damaged, row) : replayReversal(db, damaged, row),
  );
  const isApplied = attempt(() => {
    apply.immediate();
    return true;
  });
  return isApplied ?? false;
};

/**
 * Entries of a damaged file later than those of `db`, applied again one by one, each whole or not at all: one that cannot
 * be read, or that the present state contradicts, is lost. `known`: the last one that is known to have been there.
 */
export const replayJournal = (db: WritableDb, damaged: ReadableDb | null, known: number): Replayed => {
  const base = lastSequence(db);
  const isSameHistory =
    damaged !== null && (base === 0 || [null, idAt(db, base)].includes(idAt(damaged, base)));
  const readable = damaged && isSameHistory ? damaged : null;
  const end = readable && lastReadable(readable);
  const last = Math.max(known, end ?? 0);
  const lost: LostEntry[] = [];
  for (let seq = base + 1; seq <= last; seq++) {
    const row = readable && rowAt(readable, seq);
    if (!(readable && row && replayRow(db, readable, row))) lost.push(entryOf(seq, row));
  }
  return { reapplied: Math.max(0, last - base) - lost.length, lost, isSameHistory, isEndRead: end !== null };
};

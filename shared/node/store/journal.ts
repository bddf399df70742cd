import { type Change, OperationKind, OperationSubject } from '../../domain/change.ts';
import { NO_OPERATIONS } from '../../domain/reconcile/history.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { readChanges, writeChanges } from './journal-changes.ts';
import { countParts, partsConcerning, partsRelations } from './journal-parts.ts';

/** One journalled user action, as read back. */
export interface StoredOperation {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly kind: OperationKind;
  readonly subject: OperationSubject;
  readonly undone: boolean;
  /** Of an operation that sets values of one record; empty for the others. */
  readonly changes: readonly Change[];
}
export interface NewEntry {
  readonly id: string;
  readonly at: string;
  readonly author: string;
}
export interface NewOperation {
  readonly kind: OperationKind;
  readonly subject: OperationSubject;
  readonly changes: readonly Change[];
}

/** Sequence of the last entry, 0 in a project that nobody has edited: the project's revision. */
export const lastSequence = (db: ReadableDb): number =>
  db.prepare('SELECT coalesce(max(seq), 0) FROM journal').pluck().get() as number;

/** Sequence of the operation last in force, 0 when none is. */
const readHead = (db: ReadableDb): number =>
  (db.prepare('SELECT head FROM journal ORDER BY seq DESC LIMIT 1').pluck().get() as number | undefined) ?? 0;

const INSERT = `INSERT INTO journal (seq, id, at, author, kind, subject, changes, target, parent, head)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** An action whose changes are already text: those of its row, the others being in its parts. */
export interface WrittenOperation extends Omit<NewOperation, 'changes'> {
  readonly text: string;
}

/** Appends a user action; the caller holds the transaction. Gives its sequence. */
export const appendWritten = (
  db: WritableDb,
  { id, at, author }: NewEntry,
  { kind, subject, text }: WrittenOperation,
): number => {
  const seq = lastSequence(db) + 1;
  const told = JSON.stringify(subject);
  db.prepare(INSERT).run(seq, id, at, author, kind, told, text, null, readHead(db), seq);
  return seq;
};
export const appendOperation = (db: WritableDb, entry: NewEntry, operation: NewOperation): number =>
  appendWritten(db, entry, { ...operation, text: writeChanges(operation.changes) });

interface TargetRow {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly parent: number;
  readonly subject: string;
  readonly changes: string;
}
/** An operation that an undo or a redo is about. */
export interface Target {
  readonly seq: number;
  readonly id: string;
  readonly kind: OperationKind;
  readonly parent: number;
  readonly subject: OperationSubject;
  /** Those of its row. */
  readonly changes: readonly Change[];
  /** How many pieces hold the others: see journal-parts.ts. */
  readonly parts: number;
}
const TARGET_COLUMNS = 'seq, id, kind, parent, subject, changes';
const toTarget = (db: ReadableDb, row: TargetRow | undefined): Target | null =>
  row
    ? {
        seq: row.seq,
        id: row.id,
        kind: OperationKind.parse(row.kind),
        parent: row.parent,
        subject: OperationSubject.parse(JSON.parse(row.subject)),
        changes: readChanges(row.changes),
        parts: countParts(db, row.seq),
      }
    : null;

/** What an undo would take back, or null. */
export const nextUndo = (db: ReadableDb): Target | null =>
  toTarget(
    db,
    db.prepare<[number], TargetRow>(`SELECT ${TARGET_COLUMNS} FROM journal WHERE seq = ?`).get(readHead(db)),
  );

const REDO = 'FROM journal WHERE parent = ? ORDER BY seq DESC LIMIT 1';
/**
 * What a redo would do again, or null: the last operation done from the present state. Older ones done from it were
 * replaced by a new edit and stay in history only.
 */
export const nextRedo = (db: ReadableDb): Target | null =>
  toTarget(db, db.prepare<[number], TargetRow>(`SELECT ${TARGET_COLUMNS} ${REDO}`).get(readHead(db)));

export const canUndo = (db: ReadableDb): boolean => readHead(db) > 0;
export const canRedo = (db: ReadableDb): boolean =>
  db.prepare(`SELECT 1 ${REDO}`).get(readHead(db)) !== undefined;

/**
 * A line of history that nothing takes back: its own parent, so that no redo leads to it, and what was in force before it
 * still is.
 */
export const appendLine = (
  db: WritableDb,
  { id, at, author }: NewEntry,
  told: Omit<NewOperation, 'changes'>,
): void => {
  const seq = lastSequence(db) + 1;
  db.prepare(INSERT).run(
    seq,
    id,
    at,
    author,
    told.kind,
    JSON.stringify(told.subject),
    NO_CHANGES,
    null,
    seq,
    readHead(db),
  );
};

/** An undo or a redo changes what its target says, one way or the other. */
const NO_CHANGES = '[]';

/** Appends an undo or a redo of an operation; the caller holds the transaction and applies `piecesOf` it. */
export const appendReversal = (
  db: WritableDb,
  { id, at, author }: NewEntry,
  kind: 'undo' | 'redo',
  target: Target,
): void => {
  const head = kind === 'undo' ? target.parent : target.seq;
  const told = JSON.stringify(target.subject);
  const seq = lastSequence(db) + 1;
  db.prepare(INSERT).run(seq, id, at, author, kind, told, NO_CHANGES, target.seq, null, head);
};

/** Operations in force among those from a sequence on. */
const readInForce = (db: ReadableDb, fromSeq: number): ReadonlySet<number> =>
  new Set(
    db
      .prepare<[number, number], number>(
        `WITH RECURSIVE done (seq) AS (
           VALUES (?) UNION ALL SELECT journal.parent FROM journal JOIN done USING (seq) WHERE journal.parent >= ?
         ) SELECT seq FROM done`,
      )
      .pluck()
      .all(readHead(db), fromSeq) as number[],
  );

interface OperationRow {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly kind: string;
  readonly subject: string;
  readonly told: string | null;
}
/** Operations that set values of one record, and how many characters of their changes are read to tell them. */
const TOLD = `CASE WHEN kind IN ('entity.set', 'relation.set', 'project.set') AND length(changes) < 20000
  THEN changes END AS told`;

/** A line of history is read whatever its changes are: « Vérifier le projet » says what is damaged. */
const changesOrNone = (text: string): readonly Change[] => {
  try {
    return readChanges(text);
  } catch {
    return [];
  }
};

/** The entity, every relation that it has or had, and what was decided about it. */
const readConcerned = (db: ReadableDb, entityId: string): string[] => {
  const ids = db
    .prepare<object, string>(
      `SELECT id FROM relation WHERE from_id = @entity UNION SELECT id FROM relation WHERE to_id = @entity
       UNION SELECT change.value ->> 'id' FROM journal, json_each(journal.changes) AS change
       WHERE change.value ->> 'record' = 'relation' AND @entity IN (
         change.value ->> '$.before.from', change.value ->> '$.before.to',
         change.value ->> '$.after.from', change.value ->> '$.after.to')
       UNION SELECT id FROM decision WHERE a_id = @entity UNION SELECT id FROM decision WHERE b_id = @entity
       UNION SELECT @entity`,
    )
    .pluck()
    .all({ entity: entityId }) as string[];
  return [...new Set([...ids, ...partsRelations(db, entityId)])];
};

const CONCERNS = `AND (EXISTS (
  SELECT 1 FROM json_each(journal.changes) AS change
  WHERE change.value ->> 'record' <> 'position' AND change.value ->> 'id' IN (SELECT value FROM json_each(@ids)))
  OR seq IN (SELECT value FROM json_each(@inParts)))`;

const concerningOf = (db: ReadableDb, entityId: string) => {
  const ids = readConcerned(db, entityId);
  return { ids: JSON.stringify(ids), inParts: JSON.stringify(partsConcerning(db, ids)) };
};

/** Operations, newest first; of one entity and its relations, moves left out, when `entityId` is given. */
export const listOperations = (db: ReadableDb, limit: number, entityId: string | null): StoredOperation[] => {
  const sql = `SELECT seq, id, at, author, kind, subject, ${TOLD} FROM journal
    WHERE target IS NULL ${entityId ? CONCERNS : ''} ORDER BY seq DESC LIMIT @limit`;
  const rows = db
    .prepare<object, OperationRow>(sql)
    .all({ limit, ...(entityId ? concerningOf(db, entityId) : {}) });
  const inForce = readInForce(db, rows.at(-1)?.seq ?? 0);
  return rows.map(({ subject, kind, told, ...row }) => ({
    ...row,
    changes: told === null ? [] : changesOrNone(told),
    kind: OperationKind.parse(kind),
    subject: OperationSubject.parse(JSON.parse(subject)),
    undone: !NO_OPERATIONS.has(kind) && !inForce.has(row.seq),
  }));
};

/** Whether an operation of this id was committed. */
export const hasOperation = (db: ReadableDb, id: string): boolean =>
  db.prepare('SELECT 1 FROM journal WHERE id = ?').get(id) !== undefined;

export const countOperations = (db: ReadableDb): number =>
  db.prepare('SELECT count(*) FROM journal WHERE target IS NULL').pluck().get() as number;

/** When the last entry was written, null in a project that nobody has edited. */
export const readSavedAt = (db: ReadableDb): string | null =>
  (db.prepare('SELECT at FROM journal ORDER BY seq DESC LIMIT 1').pluck().get() as string | undefined) ??
  null;

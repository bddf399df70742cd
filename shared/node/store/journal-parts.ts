import { type Change, invertChanges } from '../../domain/change.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { readChanges, writeChange } from './journal-changes.ts';

/** Characters of a piece: small enough to be read, checked and let go of one after the other. */
const PART_CHARS = 1_000_000;

export const countParts = (db: ReadableDb, seq: number): number =>
  db.prepare('SELECT count(*) FROM journal_part WHERE seq = ?').pluck().get(seq) as number;

const listOf = (texts: readonly string[]): string => `[${texts.join(',')}]`;

/** Writes the changes of one operation as they come. */
export interface PartWriter {
  add(change: Change): void;
  /** Text of the changes for the operation's own row: all of them when they are few, none when they are in pieces. */
  end(): string;
}
export const createPartWriter = (db: WritableDb, seq: number): PartWriter => {
  const insert = db.prepare('INSERT INTO journal_part (seq, part, changes) VALUES (?, ?, ?)');
  let texts: string[] = [];
  let chars = 0;
  let parts = 0;
  const flush = () => {
    insert.run(seq, parts++, listOf(texts));
    texts = [];
    chars = 0;
  };
  return {
    add: (change) => {
      const text = writeChange(change);
      texts.push(text);
      chars += text.length;
      if (chars >= PART_CHARS) flush();
    },
    end: () => {
      if (parts === 0) return listOf(texts);
      if (texts.length > 0) flush();
      return listOf([]);
    },
  };
};

/** An operation to be taken back or done again. */
interface Reversed {
  readonly seq: number;
  readonly changes: readonly Change[];
  readonly parts: number;
}

/** The changes that take it back, or do it again, in the order in which they are applied, piece by piece. */
export function* piecesOf(
  db: ReadableDb,
  kind: 'undo' | 'redo',
  { seq, changes, parts }: Reversed,
): Generator<readonly Change[]> {
  const read = db.prepare('SELECT changes FROM journal_part WHERE seq = ? AND part = ?').pluck();
  const partAt = (at: number) => readChanges(read.get(seq, at) as string);
  if (kind === 'redo') yield changes;
  for (let count = 0; count < parts; count++) {
    yield kind === 'redo' ? partAt(count) : invertChanges(partAt(parts - 1 - count));
  }
  if (kind === 'undo') yield invertChanges(changes);
}

/** A piece is looked through only where the id is in its text: reading it as JSON costs ten times more. */
const PART_CHANGES = 'journal_part CROSS JOIN json_each(journal_part.changes) AS change';

/** Relations that pieces of any operation gave to `@entity`. */
export const PARTS_RELATIONS = `SELECT change.value ->> 'id' FROM ${PART_CHANGES}
  WHERE instr(journal_part.changes, @entity) AND change.value ->> 'record' = 'relation' AND @entity IN (
    change.value ->> '$.before.from', change.value ->> '$.before.to',
    change.value ->> '$.after.from', change.value ->> '$.after.to')`;

/** Something when the pieces of the operation of `journal` change one of `@ids`. */
export const PARTS_CONCERN = `SELECT 1 FROM journal_part, json_each(@ids) AS wanted
  WHERE journal_part.seq = journal.seq AND instr(journal_part.changes, '"id":"' || wanted.value || '"')`;

/** Pieces that are no changes, or of no operation. */
export const countBrokenParts = (db: ReadableDb): number => {
  const keys = db.prepare<[], { rowid: number }>('SELECT rowid FROM journal_part').all();
  const read = db.prepare('SELECT changes FROM journal_part WHERE rowid = ?').pluck();
  return keys.filter(({ rowid }) => !isReadable(read.get(rowid) as string)).length;
};

export const isReadable = (changes: string): boolean => {
  try {
    readChanges(changes);
    return true;
  } catch {
    return false;
  }
};

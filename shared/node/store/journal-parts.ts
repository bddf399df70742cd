import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Change, invertChanges } from '../../domain/change.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { readChanges, writeChange } from './journal-changes.ts';

/** Characters of a piece: small enough to be read, checked and let go of one after the other. */
const PART_CHARS = 1_000_000;

export const countParts = (db: ReadableDb, seq: number): number =>
  db.prepare('SELECT count(*) FROM journal_part WHERE seq = ?').pluck().get(seq) as number;

const listOf = (texts: readonly string[]): string => `[${texts.join(',')}]`;

/** A piece as it is stored: rows of one list say nearly the same, and take ten times less so. The quickest level. */
export const packPart = (text: string): Buffer => deflateRawSync(text, { level: 1 });
/** Far above any piece of ours: a file made by somebody else may not fill the memory. */
const PART_BYTES_MAX = 2 ** 28;
export const unpackPart = (packed: Buffer): string =>
  inflateRawSync(packed, { maxOutputLength: PART_BYTES_MAX }).toString('utf8');

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
    insert.run(seq, parts++, packPart(listOf(texts)));
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
  const partAt = (at: number) => readChanges(unpackPart(read.get(seq, at) as Buffer));
  if (kind === 'redo') yield changes;
  for (let count = 0; count < parts; count++) {
    yield kind === 'redo' ? partAt(count) : invertChanges(partAt(parts - 1 - count));
  }
  if (kind === 'undo') yield invertChanges(changes);
}

/** The operation of each piece and its text, one piece at a time. */
function* eachPart(db: ReadableDb): Generator<{ readonly seq: number; readonly text: string }> {
  const rows = db.prepare<[], { seq: number; rowid: number }>('SELECT seq, rowid FROM journal_part').all();
  const read = db.prepare('SELECT changes FROM journal_part WHERE rowid = ?').pluck();
  for (const { seq, rowid } of rows) yield { seq, text: unpackPart(read.get(rowid) as Buffer) };
}

const endsOf = ({ before, after }: Extract<Change, { record: 'relation' }>) => [
  before?.from,
  before?.to,
  after?.from,
  after?.to,
];

/** Relations that pieces of any operation gave to an entity. A piece is read as JSON only where the id is in its text. */
export const partsRelations = (db: ReadableDb, entityId: string): string[] => {
  const found: string[] = [];
  for (const { text } of eachPart(db)) {
    if (!text.includes(entityId)) continue;
    for (const change of JSON.parse(text) as Change[]) {
      if (change.record === 'relation' && endsOf(change).some((end) => end === entityId))
        found.push(change.id);
    }
  }
  return found;
};

/** Operations in pieces that change one of these records. */
export const partsConcerning = (db: ReadableDb, ids: readonly string[]): number[] => {
  const found = new Set<number>();
  for (const { seq, text } of eachPart(db)) {
    if (!found.has(seq) && ids.some((id) => text.includes(`"id":"${id}"`))) found.add(seq);
  }
  return [...found];
};

/** Pieces that are no changes. */
export const countBrokenParts = (db: ReadableDb): number => {
  const keys = db.prepare<[], number>('SELECT rowid FROM journal_part').pluck().all() as number[];
  const read = db.prepare('SELECT changes FROM journal_part WHERE rowid = ?').pluck();
  return keys.filter((rowid) => !isReadable(() => unpackPart(read.get(rowid) as Buffer))).length;
};

export const isReadable = (read: () => string): boolean => {
  try {
    readChanges(read());
    return true;
  } catch {
    return false;
  }
};

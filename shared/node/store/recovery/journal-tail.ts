import Database from 'better-sqlite3';
import { applyChanges } from '../apply-changes.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { readChanges } from '../journal-changes.ts';
import { migrateNew } from '../migrate.ts';
import { openPrivateCopy } from '../private-copy.ts';
import { insertProject } from '../project.ts';
import { createRunner } from '../rows.ts';
import type { JournalRow } from './replay.ts';

interface EntryRow extends JournalRow {
  readonly parent: number | null;
  readonly head: number;
}
/** One entry of the journal with all that it takes to apply it again. */
export interface TailEntry {
  readonly row: EntryRow;
  readonly parts: readonly Buffer[];
  /** Of snapshots that it makes, by their ids. */
  readonly contents: readonly { readonly id: string; readonly content: Buffer }[];
  /** What an undo or a redo is about: which one it was, without its changes. */
  readonly target: EntryRow | null;
}

const COLUMNS = 'seq, id, at, author, kind, subject, changes, target, parent, head';
const NO_CHANGES = '[]';
/** Valid JSON, and no list of changes: an entry of which only the heading was kept is told as one that cannot be read. */
const UNKEPT_CHANGES = '"unkept"';

const prepareReader = (db: ReadableDb) => ({
  tail: db.prepare<[number], EntryRow>(`SELECT ${COLUMNS} FROM journal WHERE seq >= ? ORDER BY seq`),
  heading: db.prepare<[number], EntryRow>(`SELECT ${COLUMNS} FROM journal WHERE seq = ?`),
  content: db.prepare<[string], Buffer>('SELECT content FROM snapshot_content WHERE id = ?').pluck(),
  parts: db.prepare<[number], Buffer>('SELECT changes FROM journal_part WHERE seq = ? ORDER BY part').pluck(),
});
type Reader = ReturnType<typeof prepareReader>;

/** Prepared once a connection: it is read after each edit, and a statement is memory that the collector does not see. */
const readers = new WeakMap<ReadableDb, Reader>();
const readerOf = (db: ReadableDb): Reader => {
  const reader = readers.get(db) ?? prepareReader(db);
  readers.set(db, reader);
  return reader;
};

const headingAt = ({ heading }: Reader, seq: number): EntryRow | null => {
  const row = heading.get(seq);
  return row ? { ...row, changes: NO_CHANGES } : null;
};

/** Read as changes only where it may make one: each edit passes here. */
const contentsOf = ({ content }: Reader, { changes }: EntryRow): TailEntry['contents'] =>
  (changes.includes('"snapshot"') ? readChanges(changes) : [])
    .filter(({ record, before }) => record === 'snapshot' && before === null)
    .flatMap(({ id }) => {
      const found = content.get(id);
      return found ? [{ id, content: found }] : [];
    });

/** Entries from `from` on. */
export const readTail = (db: ReadableDb, from: number): TailEntry[] => {
  const reader = readerOf(db);
  return reader.tail.all(from).map((row) => ({
    row,
    parts: reader.parts.all(row.seq),
    contents: contentsOf(reader, row),
    target: row.target === null ? null : headingAt(reader, row.target),
  }));
};

/** What an entry takes in memory, bytes. */
export const sizeOfEntry = ({ row, parts, contents }: TailEntry): number =>
  [...parts, ...contents.map(({ content }) => content)].reduce(
    (sum, { length }) => sum + length,
    2 * (row.subject.length + row.changes.length),
  );

/** Which one it was, without what it changed. */
export const withoutChanges = ({ row, target }: TailEntry): TailEntry => ({
  row: { ...row, changes: UNKEPT_CHANGES },
  parts: [],
  contents: [],
  target,
});

const insertEntries = (db: WritableDb, entries: readonly TailEntry[]): void => {
  const run = createRunner(db);
  const insert = ({ seq, id, at, author, kind, subject, changes, target, parent, head }: EntryRow) =>
    run(
      `INSERT OR IGNORE INTO journal (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[seq, id, at, author, kind, subject, changes, target, parent, head],
    );
  for (const { row, parts, contents } of entries) {
    insert(row);
    parts.forEach((part, at) => {
      run('INSERT INTO journal_part (seq, part, changes) VALUES (?, ?, ?)', row.seq, at, part);
    });
    for (const { id, content } of contents)
      run('INSERT OR IGNORE INTO snapshot_content (id, content) VALUES (?, ?)', id, content);
    // Its line too: whoever is erased later is sought in the snapshots that there are.
    if (contents.length > 0) applyChanges(db, readChanges(row.changes));
  }
  for (const { target } of entries) if (target) insert(target);
};

/** A project at `target` of which there is the journal alone, as far as it is given: to be applied on a backup. */
export const writeTail = (
  target: string,
  { projectId, name, now }: { readonly projectId: string; readonly name: string; readonly now: string },
  entries: readonly TailEntry[],
): void => {
  const db = new Database(target) as WritableDb;
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('foreign_keys = OFF');
    migrateNew(db);
    db.transaction(() => {
      const told = { projectId, name, territoryId: null, fictional: false, sample: null, createdAt: now };
      insertProject(createRunner(db), told);
      insertEntries(db, entries);
    })();
  } finally {
    db.close();
  }
};

interface JournalEnd {
  /** Number and id of the last entry. */
  readonly revision: number | null;
  readonly entry: string | null;
}
/**
 * Whether such a project goes on from a copy: the copy's last entry is one of its own, or the copy has none and its first
 * one is the first.
 */
export const holdsEntry = (path: string): ((copy: JournalEnd) => boolean) => {
  const { db, close } = openPrivateCopy(path);
  try {
    const rows = db.prepare<[], { seq: number; id: string }>('SELECT seq, id FROM journal').all();
    const ids = new Map(rows.map(({ seq, id }) => [seq, id]));
    return ({ revision, entry }) =>
      revision === 0 ? ids.has(1) || ids.size === 0 : revision !== null && ids.get(revision) === entry;
  } finally {
    close();
  }
};

import { chmodSync, closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { openReader, verifyContent } from './connection.ts';
import type { ReadableDb } from './database.ts';
import { type FileSeal, sealOf } from './durable-file.ts';
import { checkHeader } from './header.ts';
import { type FileIdentity, readIdentity } from './identity.ts';
import { lastSequence } from './journal.ts';
import { killPoint } from './kill-point.ts';
import { readVersion } from './migrate.ts';
import { openPrivateCopy } from './private-copy.ts';
import { coded, StoreError } from './store-error.ts';
import { vacuumInto } from './write-project.ts';

/** What is in a copy of a project. */
export interface BackupContent {
  readonly schema: number;
  readonly entities: number;
  readonly relations: number;
  /** Number of the last journal entry, and its id; null in a project that nobody has edited. */
  readonly revision: number;
  readonly entry: string | null;
}
export type BackupFacts = BackupContent & FileSeal;

const PRIVATE_FILE = 0o600;
/** Where the header says which log the file is used with, and what it says for WAL. */
const LOG_VERSIONS_AT = 18;
const WAL_VERSIONS = Buffer.from([2, 2]);

const countRows = (db: ReadableDb, table: string): number =>
  db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;

/** Rows of every table of our own, by its name. */
const rowCounts = (db: ReadableDb): string => {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  return tables.map((table) => `${table} ${countRows(db, table)}`).join(', ');
};

/** The journal as far as it goes. */
export const lastEntry = (db: ReadableDb): Pick<BackupContent, 'revision' | 'entry'> => ({
  revision: lastSequence(db),
  entry:
    (db.prepare('SELECT id FROM journal ORDER BY seq DESC LIMIT 1').pluck().get() as string | undefined) ??
    null,
});

/** Where in the journal an entry is; null where it is not in it: another copy, or a state that was gone back on. */
export const sequenceOfEntry = (db: ReadableDb, id: string): number | null =>
  (db.prepare('SELECT seq FROM journal WHERE id = ?').pluck().get(id) as number | undefined) ?? null;

const contentOf = (db: ReadableDb): BackupContent => ({
  schema: readVersion(db),
  entities: countRows(db, 'entity'),
  relations: countRows(db, 'relation'),
  ...lastEntry(db),
});

const bad = (what: string): StoreError => new StoreError('E-BAK-BAD', { what });

interface Counted {
  readonly counts: string;
  readonly revision: number;
  /** Moves when another connection writes. */
  readonly version: unknown;
}
const countNow = (db: ReadableDb): Counted => ({
  counts: rowCounts(db),
  revision: lastSequence(db),
  version: db.pragma('data_version', { simple: true }),
});

/** A copy made while somebody wrote is of a state that was not counted: whole by itself, and between two that were. */
const compare = (copy: ReadableDb, before: Counted, after: Counted): void => {
  if (before.version === after.version) {
    if (rowCounts(copy) !== before.counts) throw bad('counts');
    return;
  }
  const revision = lastSequence(copy);
  if (revision < before.revision || revision > after.revision) throw bad('revision');
  if (copy.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() !== undefined)
    throw bad('references');
};

const verifyPart = (part: string, before: Counted, after: Counted): BackupContent => {
  const copy = openReader(part);
  try {
    verifyContent(copy);
    compare(copy, before, after);
    return contentOf(copy);
  } finally {
    copy.close();
  }
};

/** As every project: in WAL mode, so that opening the copy changes nothing in it. */
const markForLog = (part: string): void => {
  const file = openSync(part, 'r+');
  try {
    writeSync(file, WAL_VERSIONS, 0, WAL_VERSIONS.length, LOG_VERSIONS_AT);
  } finally {
    closeSync(file);
  }
};

const discard = (part: string): void => {
  for (const suffix of ['', '-journal']) rmSync(part + suffix, { force: true });
};

/**
 * Copies a project to `part` (VACUUM INTO: consistent while it is being written), then opens the copy on its own: quick
 * check, schema, rows of every table. Throws StoreError, and no part is left then.
 */
export const writeBackupPart = (db: ReadableDb, part: string): BackupFacts =>
  coded(() => {
    discard(part);
    try {
      const before = countNow(db);
      vacuumInto(db, part);
      killPoint('backup.vacuumed');
      chmodSync(part, PRIVATE_FILE);
      const content = verifyPart(part, before, countNow(db));
      markForLog(part);
      return { ...content, ...sealOf(part) };
    } catch (error) {
      discard(part);
      throw error;
    }
  });

/** What a copy is, read from it again, whatever was noted of it. Throws StoreError for one that is no whole project. */
export const readBackupFile = (path: string): BackupFacts =>
  coded(() => {
    checkHeader(path);
    const seal = sealOf(path);
    const { db, close } = openPrivateCopy(path);
    try {
      verifyContent(db);
      return { ...contentOf(db), ...seal };
    } finally {
      close();
    }
  });

/** Which project a closed file is, and in which state. */
export const identityOfFile = (path: string): FileIdentity =>
  coded(() => {
    const { db, close } = openPrivateCopy(path);
    try {
      return readIdentity(db);
    } finally {
      close();
    }
  });

import Database from 'better-sqlite3';
import type { ReadableDb, WritableDb } from './database.ts';
import { type FileIdentity, readIdentity } from './identity.ts';
import { readVersion } from './migrate.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import { expectedSchemaHash, schemaHash } from './schema.ts';
import { StoreError, toStoreError } from './store-error.ts';

const BUSY_TIMEOUT_MS = 3000;

/** Nothing that a file defines is trusted, whichever way it is opened. */
const harden = (db: Database.Database): void => {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('temp_store = MEMORY');
  db.pragma('foreign_keys = ON');
};

/** A connection that can only read, of a file that somebody else may be writing. */
export const openReader = (path: string): ReadableDb => {
  const db = new Database(path, { timeout: BUSY_TIMEOUT_MS, readonly: true });
  harden(db);
  return db;
};

/** A connection to a copy of our own, bytes or file. */
export const openOwn = (source: string | Buffer): ReadableDb => {
  const db = new Database(source);
  harden(db);
  return db;
};

/**
 * Step 5. What is asked of the journal is read back: some file systems refuse WAL without a word. `alone`: before the
 * first access, so that WAL's index is in our own memory and not shared through the file system.
 */
export const openWriter = (path: string, { alone }: { readonly alone: boolean }): WritableDb => {
  const db = new Database(path, { timeout: BUSY_TIMEOUT_MS, fileMustExist: true });
  try {
    if (alone) db.pragma('locking_mode = EXCLUSIVE');
    harden(db);
    db.pragma('secure_delete = ON');
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    db.pragma('synchronous = FULL');
    const isDurable = db.pragma('synchronous', { simple: true }) === 2;
    if (!isDurable || !(mode === 'wal' || mode === 'delete'))
      throw new StoreError('E-IO', { system: 'journal' });
    return db as WritableDb;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** Steps 6 and 7: a version that we know, nothing defined but what is ours for it, SQLite's quick check, and a project in it. */
export const verifyContent = (
  db: ReadableDb,
  /** Once nothing foreign is defined, before any row is read. */
  beforeRows: (db: ReadableDb) => void = () => undefined,
): void => {
  const version = readVersion(db);
  if (version > SCHEMA_VERSION)
    throw new StoreError('E-BASE-NEWER', { theirs: version, ours: SCHEMA_VERSION });
  if (schemaHash(db) !== expectedSchemaHash(version)) throw new StoreError('E-BASE-TAMPERED');
  beforeRows(db);
  const [first] = db.pragma('quick_check(1)') as { quick_check: string }[];
  if (first?.quick_check !== 'ok') throw new StoreError('E-BASE-DAMAGED', { what: 'pages' });
  const projects = db.prepare('SELECT count(*) FROM project').pluck().get();
  if (projects !== 1) throw new StoreError('E-BASE-DAMAGED', { what: 'project' });
};

/** Every page and index, and every reference. */
export const verifyWhole = (db: ReadableDb): void => {
  const [first] = db.pragma('integrity_check(1)') as { integrity_check: string }[];
  if (first?.integrity_check !== 'ok') throw new StoreError('E-BASE-DAMAGED', { what: 'pages' });
  if (db.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() !== undefined)
    throw new StoreError('E-BASE-DAMAGED', { what: 'references' });
};

/** Moves the log into the main file; where it cannot now (a reader, a full disk), it stays as it is and nothing is lost. */
export const moveLog = (db: WritableDb): void => {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!toStoreError(error)) throw error;
  }
};

/** Everything of the log goes into the main file, which then stands alone. Where it cannot (a full disk), the log stays beside it and nothing is lost. Gives the state that it was closed in; null where that is not known. */
export const closeWriter = (db: WritableDb, inPlace: boolean): FileIdentity | null => {
  if (!db.open) return null;
  let identity: FileIdentity | null = null;
  if (!inPlace) {
    db.close();
    return null;
  }
  try {
    const changes = db.prepare('SELECT total_changes()').pluck().get() as number;
    if (changes > 0) db.prepare('UPDATE journal_state SET closes = closes + 1').run();
    identity = readIdentity(db);
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!toStoreError(error)) throw error;
  } finally {
    db.close();
  }
  return identity;
};

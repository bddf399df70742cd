import Database from 'better-sqlite3';
import { requireBoundedCells } from '../cell-sizes.ts';
import { searchDifferences } from '../check-project.ts';
import { verifyContent, verifyWhole } from '../connection.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { checkHeader, copyWithLogs } from '../header.ts';
import { readVersion } from '../migrate.ts';
import { expectedSchemaHash, schemaHash } from '../schema.ts';
import { StoreError, toStoreError } from '../store-error.ts';
import { rebuildSearch } from './rebuild-search.ts';

/** The first rungs of the ladder, the last that was needed. */
type RepairMethod = 'log' | 'search-rebuilt' | 'reindexed';

const isSound = (db: ReadableDb): boolean => {
  try {
    verifyContent(db);
    verifyWhole(db);
    return searchDifferences(db) === 0;
  } catch (error) {
    if (!toStoreError(error)) throw error;
    return false;
  }
};

const attempt = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    if (!toStoreError(error)) throw error;
  }
};

/** Clearing an index reads its pages: where these are broken, their definition goes, then comes back, and the pages are left out. */
const forgetIndexes = (db: WritableDb): void => {
  const own = "type = 'index' AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
  const definitions = db.prepare<[], string>(`SELECT sql FROM sqlite_master WHERE ${own}`).pluck().all();
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  db.exec(`DELETE FROM sqlite_master WHERE ${own}`);
  db.pragma('writable_schema = RESET');
  db.unsafeMode(false);
  for (const sql of definitions) db.exec(String(sql));
  db.exec('VACUUM');
};

/** Definitions are run again below: only ours are, as they stand. */
const requireOwnSchema = (db: ReadableDb): void => {
  if (schemaHash(db) !== expectedSchemaHash(readVersion(db))) throw new StoreError('E-BASE-TAMPERED');
};

const repairCopy = (db: WritableDb): RepairMethod => {
  requireOwnSchema(db);
  requireBoundedCells(db);
  if (isSound(db)) return 'log';
  attempt(() => rebuildSearch(db));
  if (isSound(db)) return 'search-rebuilt';
  attempt(() => db.exec('REINDEX'));
  attempt(() => rebuildSearch(db));
  if (isSound(db)) return 'reindexed';
  attempt(() => forgetIndexes(db));
  attempt(() => rebuildSearch(db));
  if (isSound(db)) return 'reindexed';
  throw new StoreError('E-BASE-DAMAGED', { what: 'pages' });
};

/**
 * A copy at `target`, repaired without another source: the log moved in, then search made again, then the indexes. Throws
 * E-BASE-DAMAGED where that is not enough, E-BASE-TAMPERED where something else is defined in it.
 */
export const repairProject = (path: string, target: string): RepairMethod => {
  checkHeader(path);
  copyWithLogs(path, target);
  const db = new Database(target) as WritableDb;
  try {
    db.pragma('trusted_schema = OFF');
    const method = repairCopy(db);
    db.pragma('wal_checkpoint(TRUNCATE)');
    return method;
  } finally {
    db.close();
  }
};

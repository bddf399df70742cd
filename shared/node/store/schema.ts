import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { ReadableDb } from './database.ts';
import { migrateNew } from './migrate.ts';

/**
 * Fingerprint of everything that sqlite_master defines. Left out: SQLite's own statistics and automatic indexes, and the
 * text (not the names) of the tables behind the full-text index, which SQLite words as its version pleases.
 */
export const schemaHash = (db: ReadableDb): string => {
  const rows = db
    .prepare<[], { type: string; name: string; sql: string | null }>(
      'SELECT type, name, sql FROM sqlite_master ORDER BY type, name',
    )
    .all()
    .filter(({ name }) => !/^sqlite_(autoindex_.*|stat\d|sequence)$/.test(name))
    .map((row) => [row.type, row.name, /^entity_fts_/.test(row.name) ? null : row.sql]);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
};

/** The fingerprint of a project of this version, from our own migrations run in memory. */
export const expectedSchemaHash = (version: number): string => {
  const db = new Database(':memory:');
  try {
    migrateNew(db, version);
    return schemaHash(db);
  } finally {
    db.close();
  }
};

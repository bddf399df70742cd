import type { ReadableDb } from './database.ts';
import { StoreError } from './store-error.ts';

/** Bytes of the longest text that a project of ours holds in a cell, many times over. */
const TEXT_BYTES_MAX = 4_000_000;
/** Of what is of all that an operation changed, of an outline, of a frozen state. */
const LARGE_BYTES_MAX = 64_000_000;
const LARGE: ReadonlySet<string> = new Set([
  'journal.changes',
  'journal_part.changes',
  'outline.geometry',
  'snapshot_content.content',
]);

const tablesOf = (db: ReadableDb): string[] =>
  db
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
       AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all();

const isBounded = (db: ReadableDb, table: string): boolean => {
  const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const limits = columns.map((column) =>
    LARGE.has(`${table}.${column}`) ? LARGE_BYTES_MAX : TEXT_BYTES_MAX,
  );
  const tests = columns.map((column) => `octet_length("${column}") > ?`);
  const found = db.prepare(`SELECT 1 FROM "${table}" WHERE ${tests.join(' OR ')} LIMIT 1`).get(...limits);
  return found === undefined;
};

/**
 * Throws E-BASE-DAMAGED for a cell larger than any of ours: whoever reads it later would need as much memory, and more. A
 * cell is measured without being read. To be asked once nothing but what is ours is defined.
 */
export const requireBoundedCells = (db: ReadableDb): void => {
  if (!tablesOf(db).every((table) => isBounded(db, table)))
    throw new StoreError('E-BASE-DAMAGED', { what: 'cells' });
};

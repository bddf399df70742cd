import type { ReadableDb } from '../../shared/node/store/database.ts';

/**
 * Tables that hold the journal, what stands beside it (contents of snapshots, seen only through their line), and those
 * behind the full-text index, whose inside depends on the order of writing.
 */
const NOT_DATA = /^(journal.*|snapshot_content|sqlite_.*|entity_fts_.*)$/;

/** Rows of every data table, in their order, searched words included. */
export const dataTables = (db: ReadableDb): Record<string, unknown[]> => {
  const names = db
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names
      .filter((name) => !NOT_DATA.test(name))
      .map((name) => [
        name,
        db
          .prepare(name === 'entity_fts' ? 'SELECT rowid, * FROM entity_fts' : `SELECT * FROM "${name}"`)
          .all(),
      ]),
  );
};

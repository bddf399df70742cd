import type { ReadableDb } from '../database.ts';
import type { Cell, Row } from '../rows.ts';

/** A table of ours, as it is defined in a version that we know. */
export interface KnownTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of its key, in order. */
  readonly key: readonly string[];
  /** The table and its indexes, each of which may still lead to rows. */
  readonly ways: readonly string[];
}

const columnsOf = (db: ReadableDb, table: string) =>
  db.prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)').all(table);

/** Tables of a sound project, without those that are made from the others. */
export const knownTables = (sound: ReadableDb): KnownTable[] => {
  const names = sound
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND name NOT LIKE 'entity\\_fts%' ESCAPE '\\' AND name <> 'search_word' ORDER BY rowid`,
    )
    .pluck()
    .all() as string[];
  return names.map((name) => {
    const columns = columnsOf(sound, name);
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    const indexes = sound
      .prepare<[string], string>(
        `SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql NOT LIKE '% WHERE %'`,
      )
      .pluck()
      .all(name) as string[];
    return {
      name,
      columns: columns.map((column) => column.name),
      key: key.map((column) => column.name),
      ways: ['NOT INDEXED', ...indexes.map((index) => `INDEXED BY "${index}"`)],
    };
  });
};

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** A table and no view or virtual table under its name; only the columns that it has. */
const columnsIn = (db: ReadableDb, { name, columns }: KnownTable): string[] => {
  const sql = db
    .prepare<[string], string>("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?")
    .pluck()
    .get(name) as string | undefined;
  if (!sql || /^\s*CREATE\s+VIRTUAL/i.test(sql)) return [];
  const present = new Set(columnsOf(db, name).map((column) => column.name));
  return columns.filter((column) => present.has(column));
};

/** Rows one after the other until one cannot be read. */
const readUntilBroken = (db: ReadableDb, sql: string, take: (row: Row) => void): boolean => {
  try {
    for (const row of db.prepare<Cell[], Row>(sql).iterate()) take(row);
    return true;
  } catch {
    return false;
  }
};

/** Every key that any way through the table still gives, then each row by its key: what lies behind a broken page is passed over. */
const readByKeys = (
  db: ReadableDb,
  table: KnownTable,
  columns: readonly string[],
  take: (row: Row) => void,
): void => {
  const keys = new Map<string, Cell[]>();
  for (const way of table.ways) {
    for (const order of ['ASC', 'DESC']) {
      const sorted = table.key.map((column) => `"${column}" ${order}`).join(', ');
      const sql = `SELECT ${quoted(table.key)} FROM "${table.name}" ${way} ${way === 'NOT INDEXED' ? `ORDER BY ${sorted}` : ''}`;
      readUntilBroken(db, sql, (row) => {
        const key = table.key.map((column) => row[column] ?? null);
        keys.set(JSON.stringify(key), key);
      });
    }
  }
  const where = table.key.map((column) => `"${column}" = ?`).join(' AND ');
  const read = `SELECT ${quoted(columns)} FROM "${table.name}" NOT INDEXED WHERE ${where}`;
  for (const key of keys.values()) {
    try {
      const row = db.prepare<Cell[], Row>(read).get(...key);
      if (row) take(row);
    } catch {
      // On a page that cannot be read.
    }
  }
};

/** Rows of a table that can be read, each once as far as its key tells. `isWhole`: none was passed over. */
export const readTable = (
  db: ReadableDb,
  table: KnownTable,
): { readonly rows: readonly Row[]; readonly isWhole: boolean } => {
  const columns = columnsIn(db, table);
  if (columns.length === 0) return { rows: [], isWhole: false };
  const rows: Row[] = [];
  const sql = `SELECT ${quoted(columns)} FROM "${table.name}" NOT INDEXED`;
  if (readUntilBroken(db, sql, (row) => void rows.push(row))) return { rows, isWhole: true };
  const found: Row[] = [];
  readByKeys(db, table, columns, (row) => void found.push(row));
  const more = found.length > rows.length ? found : rows;
  return { rows: more, isWhole: false };
};

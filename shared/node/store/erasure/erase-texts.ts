import type { TextEraser } from '../../../domain/persons/text-eraser.ts';
import { eraseInValue } from '../../../domain/persons/text-eraser.ts';
import { foldText } from '../../../domain/text.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Cell, createRunner, readRows } from '../rows.ts';
import { createSearchBatch } from '../search-batch.ts';

/** One text of one row that names somebody. */
export interface FoundText {
  readonly table: string;
  readonly column: string;
  /** Values of the key of its row, in the order of the key. */
  readonly key: readonly Cell[];
  readonly written: string;
  /** Null: an address that is none any more. */
  readonly wanted: string | null;
}

interface TextTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** Tables of their own rules, or whose texts are made from others. */
const APART: ReadonlySet<string> = new Set(['journal', 'journal_part', 'search_word', 'erasure']);
const isApart = (table: string): boolean => APART.has(table) || /^(sqlite_|entity_fts)/.test(table);
const isFolded = (column: string): boolean => column.endsWith('_fold');

const textTables = (db: ReadableDb): TextTable[] =>
  (db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[])
    .filter((table) => !isApart(table))
    .map((table) => {
      const columns = db.pragma(`table_info(${table})`) as { name: string; type: string; pk: number }[];
      const inKey = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      return {
        table,
        columns: columns
          .filter(({ name, type }) => type === 'TEXT' && !isFolded(name))
          .map(({ name }) => name),
        key: inKey.map(({ name }) => name),
      };
    });

const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** A text without them: a JSON value is read, so that nothing joins two of its texts. */
const eraseIn = (column: string, text: string, erase: TextEraser): string | null => {
  if (isJson(text)) {
    try {
      const value = JSON.parse(text);
      const erased = eraseInValue(value, erase);
      return erased === value ? text : JSON.stringify(erased);
    } catch {
      // A text that only begins like one.
    }
  }
  const erased = erase(text);
  return erased !== text && column === 'url' ? null : erased;
};

/** Texts of the project that name them, whatever table they are in, other contacts too: journal and content of snapshots apart. */
export function* findTexts(db: ReadableDb, erase: TextEraser): Generator<FoundText> {
  for (const { table, columns, key } of textTables(db)) {
    if (columns.length === 0 || key.length === 0) continue;
    const read = [...new Set([...key, ...columns])].join(', ');
    for (const row of readRows(db, `SELECT ${read} FROM ${table} ORDER BY ${key.join(', ')}`)) {
      for (const column of columns) {
        const written = row[column];
        if (typeof written !== 'string') continue;
        const wanted = eraseIn(column, written, erase);
        if (wanted !== written)
          yield { table, column, key: key.map((name) => row[name] ?? null), written, wanted };
      }
    }
  }
}

const NAMED: Readonly<Record<string, readonly string[]>> = {
  entity: ['name', 'short_name', 'description'],
  alias: ['value'],
};
const isSearched = ({ table, column }: FoundText): boolean => NAMED[table]?.includes(column) ?? false;

/** Key of names and aliases, kept in step with them. */
const foldOf = (db: ReadableDb, table: string, column: string): string | null =>
  (db.pragma(`table_info(${table})`) as { name: string }[]).some(({ name }) => name === `${column}_fold`)
    ? `${column}_fold`
    : null;

const writeText = (db: WritableDb, { table, column, key, wanted }: FoundText): void => {
  const keys = (db.pragma(`table_info(${table})`) as { name: string; pk: number }[])
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => `${name} = ?`);
  const fold = foldOf(db, table, column);
  const folded = fold ? [wanted === null ? null : foldText(wanted)] : [];
  const set = fold ? `${column} = ?, ${fold} = ?` : `${column} = ?`;
  // Two keys that named them differently may become one.
  db.prepare(`UPDATE OR REPLACE ${table} SET ${set} WHERE ${keys.join(' AND ')}`).run(
    wanted,
    ...folded,
    ...key,
  );
};

/**
 * Takes them out of every text, and of the search index, which keeps nothing of what it held. Gives how many texts. The
 * caller holds the transaction.
 */
export const eraseFromTexts = (db: WritableDb, erase: TextEraser): number => {
  const found = [...findTexts(db, erase)];
  const entities = [...new Set(found.filter(isSearched).map(({ key }) => String(key[0])))];
  const run = createRunner(db);
  const search = createSearchBatch(db, run, () => undefined);
  const changed = entities.map((id) => search.changing(id, { name: '' }));
  // Keys last: a row is still found by the key that it was read under.
  const inKey = ({ key, written }: FoundText) => Number(key.includes(written));
  for (const text of found.sort((a, b) => inKey(a) - inKey(b))) writeText(db, text);
  for (const done of changed) done();
  search.flush();
  // Rows that were taken out stay in the segments of the index until these are written again.
  if (entities.length > 0) db.exec("INSERT INTO entity_fts (entity_fts) VALUES ('rebuild')");
  return found.length;
};

import type { Problem } from '../problem.ts';
import { ImportRefusal } from '../refusal.ts';
import type { RawRow, Table, TableHead } from '../table.ts';
import { type Chosen, type Column, chooseColumns, type OwnColumn } from './choose-columns.ts';
import { uniqueHeaders } from './headers.ts';
import { type RowStore, rowStore } from './row-store.ts';

export const COLUMNS_MAX = 300;
const CELL_MAX = 100_000;

/** Values of columns that the format defines; absent is empty. */
export type OwnCells<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>;
/** Values of columns that the file defines, by their key. */
export type Cells = ReadonlyMap<string, string>;

interface Limits {
  readonly file: string;
  /** What a row is, and how many there may be. */
  readonly what: 'nodes' | 'edges';
  readonly limit: number;
}
interface Built {
  readonly table: Table;
  readonly problems: readonly Problem[];
}

/** Rows whose columns are known as they come: the format's own, then the file's in the order first met or declared. */
export interface ColumnTable<Own extends string> {
  readonly declare: (key: string, title: string) => void;
  readonly add: (row: number, own: OwnCells<Own>, attributes?: Cells) => void;
  readonly build: (head: Omit<TableHead, 'headers'>) => Built;
}

/** `"adami"` as some tools write a text inside its quotes: what is between them, else null. */
const unquoted = (text: string): string | null =>
  text.length > 2 && text.startsWith('"') && text.endsWith('"') && !text.slice(1, -1).includes('"')
    ? text.slice(1, -1)
    : null;

const repairOf = (file: string, row: number, column: string, value: string, read: string): Problem => ({
  code: 'E-IMP-REPAIRED',
  file,
  sheet: null,
  row,
  column,
  value: value.slice(0, 120),
  details: { value: value.slice(0, 120), read: read.slice(0, 120) },
});

const rowsOf = function* (rows: RowStore, chosen: readonly Chosen[]): Generator<RawRow> {
  // What is nested is finished before what holds it.
  for (const at of rows.inOrder()) {
    const cellOf = ({ index, absent, orElse }: Chosen): string =>
      rows.cellAt(at, index) ?? (orElse === null ? absent : (rows.cellAt(at, orElse) ?? absent));
    yield { row: rows.rowAt(at), cells: chosen.map(cellOf) };
  }
};

/** Starts a table with the format's own columns; refuses what is over a limit as it comes. */
export const columnTable = <Own extends string>(
  own: readonly OwnColumn<Own>[],
  { file, what, limit }: Limits,
): ColumnTable<Own> => {
  const columns: Column[] = own.map((column) => ({ title: column.name, own: column, isFilled: false }));
  const indexes = new Map<string, number>();
  const rows = rowStore();
  const repaired: Problem[] = [];
  const refuse = (over: string, max: number, row: number | null, count = max + 1): never => {
    throw new ImportRefusal('E-IMP-LIMIT', { file, what: over, limit: max, row, count });
  };

  const indexOf = (key: string): number => {
    const known = indexes.get(key);
    if (known !== undefined) return known;
    if (columns.length - own.length >= COLUMNS_MAX) refuse('columns', COLUMNS_MAX, null);
    indexes.set(key, columns.length);
    return columns.push({ title: key, own: null, isFilled: false }) - 1;
  };
  const declare = (key: string, title: string): void => {
    const column = columns[indexOf(key)];
    if (column) column.title = title;
  };
  /** The value as it is kept; its column is filled. */
  const keep = (row: number, column: Column, value: string): string => {
    if (value.length > CELL_MAX) refuse('cell', CELL_MAX, row, value.length);
    const bare = column.own === null || column.title === 'label' ? unquoted(value) : null;
    if (bare !== null && repaired.length === 0) repaired.push(repairOf(file, row, column.title, value, bare));
    column.isFilled = true;
    return bare ?? value;
  };
  const add = (row: number, ownCells: OwnCells<Own>, attributes?: Cells): void => {
    if (rows.count() >= limit) refuse(what, limit, null);
    const filled: number[] = [];
    const values: string[] = [];
    const fill = (index: number, value: string | undefined): void => {
      const column = columns[index];
      if (!value || !column) return;
      filled.push(index);
      values.push(keep(row, column, value));
    };
    own.forEach(({ name }, index) => {
      fill(index, ownCells[name]);
    });
    for (const [key, value] of attributes ?? []) fill(indexOf(key), value);
    rows.add(row, filled, values);
  };
  const build = (head: Omit<TableHead, 'headers'>): Built => {
    const chosen = chooseColumns(columns, rows);
    const titles = chosen.map(({ title }) => title);
    const { headers, problems } = uniqueHeaders(titles, file, head.sheet);
    const table = { head: { ...head, headers }, rowCount: rows.count(), rows: () => rowsOf(rows, chosen) };
    return { table, problems: [...problems, ...repaired] };
  };
  return { declare, add, build };
};

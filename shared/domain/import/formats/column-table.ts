import { isOwnTitle } from '../own/own-table.ts';
import type { Problem } from '../problem.ts';
import { ImportRefusal } from '../refusal.ts';
import type { RawRow, Table, TableHead } from '../table.ts';
import { type Chosen, type Column, chooseColumns, type OwnColumn } from './choose-columns.ts';
import { uniqueHeaders } from './headers.ts';
import { type RowStore, rowStore } from './row-store.ts';

export const COLUMNS_MAX = 300;
export const CELL_MAX = 100_000;
/** Values of a table: more than a file within its size writes, unless it gives each row those that it says once. */
export const VALUES_MAX = 10_000_000;

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
  /** Values of these columns of the format, row after row. */
  readonly valuesOf: (...names: readonly Own[]) => Iterable<string>;
  readonly build: (head: Omit<TableHead, 'headers'>) => Built;
}

/** `"adami"` as some tools write a text inside its quotes: what is between them, else null. */
const unquoted = (text: string): string | null =>
  text.length > 2 && text.startsWith('"') && text.endsWith('"') && !text.slice(1, -1).includes('"')
    ? text.slice(1, -1)
    : null;

interface Repair {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly read: string;
}
/** Said once: the other values of the table are read the same way. */
const repairOf = (file: string, { row, column, value, read }: Repair): Problem => {
  const details = { value: value.slice(0, 120), read: read.slice(0, 120) };
  return { code: 'E-IMP-REPAIRED', file, sheet: null, row, column, value: details.value, details };
};

/** Refuses the file: there is more of it than the limit. */
type OverLimit = (over: string, max: number, row: number | null, count?: number) => never;

const rowsOf = function* (rows: RowStore, chosen: readonly Chosen[]): Generator<RawRow> {
  // What is nested is finished before what holds it.
  for (const at of rows.inOrder()) {
    const cellOf = ({ index, absent, orElse }: Chosen): string =>
      rows.cellAt(at, index) ?? (orElse === null ? absent : (rows.cellAt(at, orElse) ?? absent));
    yield { row: rows.rowAt(at), cells: chosen.map(cellOf) };
  }
};

/** Columns of a table being read, by their key, and what had to be repaired in them. */
const columnList = (own: readonly OwnColumn[], overLimit: OverLimit) => {
  const columns: Column[] = own.map((column) => ({ title: column.name, own: column, isFilled: false }));
  const indexes = new Map<string, number>();
  let firstRepair: Repair | null = null;
  /** Our own exports write each text as it is. */
  let isOurs = false;

  const indexOf = (key: string): number => {
    const known = indexes.get(key);
    if (known !== undefined) return known;
    if (columns.length - own.length >= COLUMNS_MAX) overLimit('columns', COLUMNS_MAX, null);
    indexes.set(key, columns.length);
    return columns.push({ title: key, own: null, isFilled: false }) - 1;
  };
  /** A value as it is kept; its column is filled. */
  const keep = (row: number, column: Column, value: string): string => {
    if (value.length > CELL_MAX) overLimit('cell', CELL_MAX, row, value.length);
    const isText = !isOurs && (column.own === null || column.title === 'label');
    const read = isText ? unquoted(value) : null;
    if (read !== null) firstRepair ??= { row, column: column.title, value, read };
    column.isFilled = true;
    return read ?? value;
  };
  const declare = (key: string, title: string): void => {
    const column = columns[indexOf(key)];
    if (column) column.title = title;
    isOurs ||= isOwnTitle(title);
  };
  return { columns, indexOf, declare, keep, firstRepair: () => firstRepair };
};

/** Starts a table with the format's own columns; refuses what is over a limit as it comes. */
export const columnTable = <Own extends string>(
  own: readonly OwnColumn<Own>[],
  { file, what, limit }: Limits,
): ColumnTable<Own> => {
  const rows = rowStore();
  const overLimit: OverLimit = (over, max, row, count = max + 1) => {
    throw new ImportRefusal('E-IMP-LIMIT', { file, what: over, limit: max, row, count });
  };
  const { columns, indexOf, declare, keep, firstRepair } = columnList(own, overLimit);

  const add = (row: number, ownCells: OwnCells<Own>, attributes?: Cells): void => {
    if (rows.count() >= limit) overLimit(what, limit, null);
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
    if (rows.valueCount() > VALUES_MAX) overLimit('values', VALUES_MAX, null);
  };
  const valuesOf = function* (...names: readonly Own[]): Generator<string> {
    const indexes = names.map((name) => own.findIndex((column) => column.name === name));
    for (let at = 0; at < rows.count(); at++)
      for (const index of indexes) {
        const value = rows.cellAt(at, index);
        if (value !== undefined) yield value;
      }
  };
  const build = (head: Omit<TableHead, 'headers'>): Built => {
    const chosen = chooseColumns(columns, rows);
    const titles = chosen.map(({ title }) => title);
    const { headers, problems } = uniqueHeaders(titles, file, head.sheet);
    const table = { head: { ...head, headers }, rowCount: rows.count(), rows: () => rowsOf(rows, chosen) };
    const repair = firstRepair();
    return { table, problems: repair ? [...problems, repairOf(file, repair)] : problems };
  };
  return { declare, add, valuesOf, build };
};

import type { FormatId } from '../format-ids.ts';
import type { Problem } from '../problem.ts';
import { ImportRefusal } from '../refusal.ts';
import { cellOf, type JsonObject, memberOf } from '../safe-json.ts';
import type { RawRow, Table, TableHead } from '../table.ts';
import { CELL_MAX, COLUMNS_MAX } from './column-table.ts';
import { uniqueHeaders } from './headers.ts';

/** A column of a table made of objects. */
export interface ObjectColumn<Item> {
  readonly name: string;
  readonly cell: (item: Item) => string;
}

/** One column per member that an object has, in the order first met; nested members as JSON text. */
export const memberColumns = <Item>(
  items: readonly Item[],
  objectOf: (item: Item) => unknown,
): readonly ObjectColumn<Item>[] => {
  const names = new Set<string>();
  for (const item of items) for (const name of Object.keys(objectOf(item) ?? {})) names.add(name);
  return [...names].map((name) => ({ name, cell: (item) => cellOf(memberOf(objectOf(item), name)) }));
};

interface ObjectTable<Item> {
  readonly file: string;
  readonly sheet: string | null;
  readonly format: FormatId;
  readonly items: readonly Item[];
  readonly columns: readonly ObjectColumn<Item>[];
  /** Columns after those: their names are theirs, a namesake before them is renamed. */
  readonly reserved?: readonly ObjectColumn<Item>[];
  /** What the format says the rows are; absent: a plain table. */
  readonly role?: TableHead['role'];
  /** Of edges: whether one has a direction where it does not say; absent: it has. */
  readonly isDirected?: boolean;
}

interface Columns<Item> {
  readonly file: string;
  /** The file's own: what a person wrote. */
  readonly written: readonly ObjectColumn<Item>[];
  /** Those that the format makes: an outline may be long. */
  readonly made: readonly ObjectColumn<Item>[];
}

const writtenCell = (text: string, file: string, row: number): string => {
  if (text.length <= CELL_MAX) return text;
  throw new ImportRefusal('E-IMP-LIMIT', { file, what: 'cell', count: text.length, limit: CELL_MAX, row });
};

const rowsOf = function* <Item>(
  items: readonly Item[],
  { file, written, made }: Columns<Item>,
): Generator<RawRow> {
  for (const [at, item] of items.entries()) {
    const own = written.map(({ cell }) => writtenCell(cell(item), file, at + 1));
    yield { row: at + 1, cells: [...own, ...made.map(({ cell }) => cell(item))] };
  }
};

/** One row per object, `row` its index from 1. */
export const objectTable = <Item = JsonObject>({
  file,
  sheet,
  format,
  items,
  columns,
  reserved = [],
  role = null,
  isDirected = true,
}: ObjectTable<Item>): { readonly table: Table; readonly problems: readonly Problem[] } => {
  const all = { file, written: columns, made: reserved };
  if (columns.length > COLUMNS_MAX) {
    const details = { file, what: 'columns', count: columns.length, limit: COLUMNS_MAX };
    throw new ImportRefusal('E-IMP-LIMIT', details);
  }
  const named = uniqueHeaders(
    [...reserved, ...columns].map(({ name }) => name),
    file,
    sheet,
  );
  const headers = [...named.headers.slice(reserved.length), ...named.headers.slice(0, reserved.length)];
  const head = { file, sheet, format, role, headers, headerRow: null, isDirected };
  return {
    table: { head, rowCount: items.length, rows: () => rowsOf(items, all) },
    problems: named.problems,
  };
};

import type { FormatId } from '../../../domain/import/format-ids.ts';
import type { Mapping } from '../../../domain/import/mapping.ts';
import type { Problem } from '../../../domain/import/problem.ts';
import { findTables } from '../../../domain/import/recognise/layout.ts';
import type { Grid, Table } from '../../../domain/import/table.ts';

export interface LaidTable {
  readonly id: string;
  readonly table: Table;
  readonly grid: Grid;
}

/** `file index:sheet:first column`, stable for the same bytes and reading. */
export const tableId = (file: number, sheet: string | null, column: number): string =>
  `${file}:${sheet ?? ''}:${column}`;

/** What tells where a header is, when it was said. */
export interface HeadersSaid {
  /** Header rows that were chosen, by table id. */
  readonly headerRows: Readonly<Record<string, number>>;
  /** `--mapping`: its header row counts where its columns are not found, so that a title added above changes nothing. */
  readonly mapping: Mapping | null;
}

const rowOfMapping = (
  mapping: Mapping | null,
  sheet: string | null,
  tables: readonly Table[],
): number | null => {
  if (!mapping?.headerRow || (mapping.sheet && mapping.sheet !== sheet)) return null;
  const headers = new Set(tables.flatMap(({ head }) => head.headers));
  return Object.keys(mapping.columns).every((header) => headers.has(header)) ? null : mapping.headerRow;
};

const firstOf = (table: Table): number => (table.head.firstColumn ?? 0) + 1;
/** Of a table under another, its row tells it from the first. */
const idOf = (file: number, table: Table): string => {
  const id = tableId(file, table.head.sheet, firstOf(table));
  return table.head.firstRow === undefined ? id : `${id}:${table.head.firstRow}`;
};

/** Tables of a sheet; a header row that was chosen for one of them is the sheet's. */
export const layOut = (
  grid: Grid,
  { file, name, format }: { readonly file: number; readonly name: string; readonly format: FormatId },
  said: HeadersSaid,
): { readonly tables: readonly LaidTable[]; readonly problems: readonly Problem[] } => {
  const own = tableId(file, grid.sheet, 0).slice(0, -1);
  const chosen = Object.entries(said.headerRows).find(([id]) => id.startsWith(own))?.[1] ?? null;
  const found = findTables(grid, name, format, chosen);
  const mapped = chosen === null ? rowOfMapping(said.mapping, grid.sheet, found.tables) : null;
  const { tables, problems } = mapped === null ? found : findTables(grid, name, format, mapped);
  return {
    tables: tables.map((table) => ({ id: idOf(file, table), table, grid })),
    problems,
  };
};

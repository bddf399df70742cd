import type { FormatId } from '../../../domain/import/format-ids.ts';
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

const firstOf = (table: Table): number => (table.head.firstColumn ?? 0) + 1;

/** Tables of a sheet; a header row that was chosen for one of them is the sheet's. */
export const layOut = (
  grid: Grid,
  { file, name, format }: { readonly file: number; readonly name: string; readonly format: FormatId },
  headerRows: Readonly<Record<string, number>>,
): { readonly tables: readonly LaidTable[]; readonly problems: readonly Problem[] } => {
  const own = tableId(file, grid.sheet, 0).slice(0, -1);
  const chosen = Object.entries(headerRows).find(([id]) => id.startsWith(own))?.[1] ?? null;
  const { tables, problems } = findTables(grid, name, format, chosen);
  return {
    tables: tables.map((table) => ({ id: tableId(file, grid.sheet, firstOf(table)), table, grid })),
    problems,
  };
};

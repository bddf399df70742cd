import type { FormatId } from '../format-ids.ts';
import type { Grid, RawRow, Table } from '../table.ts';
import { findOwnTable } from './own-table.ts';

const firstRow = (grid: Grid): RawRow | null => {
  for (const row of grid.rows()) return row;
  return null;
};

const rowsAfter = function* (grid: Grid, header: RawRow): Generator<RawRow> {
  for (const row of grid.rows())
    if (row.row > header.row && row.cells.some((cell) => cell.trim() !== '')) yield row;
};

/** A grid whose first row has the titles of our exports, as a table: nothing of it is guessed. Null for another. */
export const ownTableOf = (grid: Grid, file: string, format: FormatId): Table | null => {
  const header = firstRow(grid);
  if (header === null || findOwnTable(header.cells) === null) return null;
  const head = {
    file,
    sheet: grid.sheet,
    format,
    role: null,
    headers: header.cells,
    headerRow: header.row,
    isDirected: true,
  };
  const rowCount = grid.rowCount === null ? null : grid.rowCount - 1;
  return { head, rowCount, rows: () => rowsAfter(grid, header) };
};

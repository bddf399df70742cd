import type { ImportFormat, Opened } from '../../../domain/import/format.ts';
import { uniqueHeaders } from '../../../domain/import/formats/headers.ts';
import type { Problem } from '../../../domain/import/problem.ts';
import type { Grid, RawRow, Table } from '../../../domain/import/table.ts';

interface LaidTable {
  readonly table: Table;
  readonly grid: Grid;
  /** First column in the sheet, from 1. */
  readonly column: number;
}
interface Laid {
  readonly tables: readonly LaidTable[];
  readonly problems: readonly Problem[];
}
interface Reading {
  readonly opened: Opened;
  readonly format: ImportFormat;
  readonly options: { readonly headerRows: Readonly<Record<string, number>> };
}

const firstRow = (grid: Grid, wanted: number | undefined): RawRow | null => {
  for (const row of grid.rows()) {
    const isHeader = wanted === undefined ? row.cells.some((cell) => cell.trim() !== '') : row.row === wanted;
    if (isHeader) return row;
  }
  return null;
};

function* rowsAfter(grid: Grid, header: number): Generator<RawRow> {
  for (const row of grid.rows()) if (row.row > header) yield row;
}

/** Tables of a sheet. */
export const layOut = (grid: Grid, file: number, { opened, format, options }: Reading): Laid => {
  const header = firstRow(grid, options.headerRows[`${file}:${grid.sheet ?? ''}:1`]);
  if (!header) return { tables: [], problems: [] };
  const { headers, problems } = uniqueHeaders(header.cells, opened.fileName, grid.sheet);
  const head = {
    file: opened.fileName,
    sheet: grid.sheet,
    format: format.id,
    role: null,
    headers,
    headerRow: header.row,
    isDirected: true,
  };
  const table = { head, rowCount: null, rows: () => rowsAfter(grid, header.row) };
  return { tables: [{ table, grid, column: 1 }], problems };
};

import { ImportRefusal } from '../../../domain/import/refusal.ts';

/** Limits of what a spreadsheet may hold. */
export const SHEET_LIMITS = {
  rows: 1_000_000,
  columns: 300,
  cell: 100_000,
  sheets: 200,
  /** Cells with a value of an ODS, all sheets together: it is read whole, and they have to fit in memory. */
  values: 4_000_000,
  /** Those of them that are of rows said to be the same again: no list repeats a row so often, and a few bytes can say it. */
  repeated: 500_000,
  /** Bytes of texts of all cells of a workbook, one that cells share as often as they do: all of it is read. */
  told: 500_000_000,
  /** Characters of one row, or of a list of merged cells, as they are written. */
  piece: 20_000_000,
} as const;

/** Rows that a sheet can have: what says more was not written by a spreadsheet. */
export const ROWS_OF_FORMAT = 1_048_576;

/** Refuses with E-IMP-LIMIT (E-IMP-BIG for rows) what is over its limit; `row` where one is at fault. */
export const checkSheetLimit = (what: keyof typeof SHEET_LIMITS, count: number, row?: number): void => {
  const limit = SHEET_LIMITS[what];
  if (count <= limit) return;
  if (what === 'rows') throw new ImportRefusal('E-IMP-BIG', { rows: count, limit });
  throw new ImportRefusal('E-IMP-LIMIT', { what, count, limit, ...(row === undefined ? {} : { row }) });
};

import { ImportRefusal } from '../../../domain/import/refusal.ts';

/** Limits of what a spreadsheet may hold. */
export const SHEET_LIMITS = {
  rows: 1_000_000,
  columns: 300,
  cell: 100_000,
  sheets: 200,
  /** Cells with a value, all sheets together: what fits in the memory of the process that reads. */
  values: 4_000_000,
} as const;

/** Refuses with E-IMP-LIMIT (E-IMP-BIG for rows) what is over its limit; `row` where one is at fault. */
export const checkSheetLimit = (what: keyof typeof SHEET_LIMITS, count: number, row?: number): void => {
  const limit = SHEET_LIMITS[what];
  if (count <= limit) return;
  if (what === 'rows') throw new ImportRefusal('E-IMP-BIG', { rows: count, limit });
  throw new ImportRefusal('E-IMP-LIMIT', { what, count, limit, ...(row === undefined ? {} : { row }) });
};

import type { OpenedWorkbook } from '../../shared/domain/import/format.ts';
import type { Grid } from '../../shared/domain/import/table.ts';

export interface SheetTexts {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
  readonly isHidden?: boolean;
  /** Numbers of rows, from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

const gridOf = ({ sheet, rows, isHidden, hiddenRows, hiddenColumns }: SheetTexts): Grid => ({
  sheet,
  isHidden: isHidden === true,
  rowCount: rows.length,
  rows: () =>
    rows.map((cells, at) => ({
      row: at + 1,
      cells,
      ...(hiddenRows?.includes(at + 1) ? { isHidden: true } : {}),
    })),
  ...(hiddenColumns ? { hiddenColumns } : {}),
});

/** A workbook as if it had been opened. */
export const openedWorkbook = (...sheets: readonly SheetTexts[]): OpenedWorkbook => ({
  is: 'workbook',
  fileName: 'carte.xlsx',
  grids: sheets.map(gridOf),
  problems: [],
});

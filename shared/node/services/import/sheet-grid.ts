import { utils } from '@e965/xlsx';
import { shortName } from '../../../domain/import/formats/headers.ts';
import type { Problem } from '../../../domain/import/problem.ts';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import type { Grid, RawRow } from '../../../domain/import/table.ts';
import { cellText, type SheetCell } from './cell-text.ts';
import { createMergeFiller, headerRowOf, type Merge, type RowTexts } from './merged-cells.ts';
import { LOST_VALUE } from './ods-part.ts';
import type { Hidden } from './sheet-hidden.ts';
import { checkSheetLimit, SHEET_LIMITS } from './sheet-limits.ts';

/** A sheet as the library gives it: rows and cells may be missing. */
export interface ReadSheet {
  readonly name: string;
  readonly data: (SheetCell[] | undefined)[];
  readonly merges: readonly Merge[];
  readonly hidden: Hidden;
  readonly is1904: boolean;
}
type OnLost = (row: number, column: number) => void;

/** Rows that a sheet can have: what says more was not written by a spreadsheet. */
const ROWS_OF_FORMAT = 1_048_576;

/** Problems of one kind that a sheet may list one by one. */
const LISTED = 10_000;

/** Columns of a row that have a cell. One that says it lies two thousand million columns away is gone to at once, not column by column. */
const columnsOf = (cells: readonly SheetCell[]): Iterable<number> =>
  cells.length <= SHEET_LIMITS.columns ? cells.keys() : Object.keys(cells).map(Number);

/** The texts of a row; '' where there is nothing, as long as its last text. */
const readCells = (cells: readonly SheetCell[], row: number, sheet: ReadSheet, onLost: OnLost): string[] => {
  const texts: string[] = [];
  for (const column of columnsOf(cells)) {
    const cell = cells[column];
    if (cell === undefined) continue;
    const { text, lost } = cellText(cell, sheet.is1904);
    if (lost || text === LOST_VALUE) onLost(row, column);
    else if (text.trim() !== '') {
      checkSheetLimit('columns', column + 1, row + 1);
      checkSheetLimit('cell', text.length, row + 1);
      while (texts.length < column) texts.push('');
      texts[column] = text;
    }
  }
  return texts;
};

/** Rows with a text; the cells of each are let go once read. */
const readRows = (sheet: ReadSheet, onLost: OnLost): RowTexts[] => {
  if (sheet.data.length > ROWS_OF_FORMAT) throw new ImportRefusal('E-IMP-BROKEN');
  const rows: RowTexts[] = [];
  sheet.data.forEach((given, row) => {
    const cells = given ? readCells(given, row, sheet, onLost) : [];
    sheet.data[row] = undefined;
    if (cells.length > 0) rows.push({ row, cells });
  });
  return rows;
};

const createProblemList = (file: string, sheet: string) => {
  const problems: Problem[] = [];
  let lost = 0;
  const say = (code: Problem['code'], rest: Partial<Problem>): void => {
    problems.push({ code, file, sheet, row: 0, column: null, value: null, details: {}, ...rest });
  };
  const onLost = (row: number, column: number): void => {
    if (lost++ < LISTED) say('E-IMP-FORMULA', { row: row + 1, column: utils.encode_col(column) });
  };
  return { problems, say, onLost };
};

/** How many cells merges filled. */
const fillMerges = (rows: readonly RowTexts[], width: number, merges: readonly Merge[]): number => {
  if (merges.length === 0) return 0;
  const fill = createMergeFiller(merges, headerRowOf(rows), width);
  return rows.reduce((filled, row) => filled + fill(row), 0);
};

const rawRow = ({ row, cells }: RowTexts, { isRowHidden }: Hidden): RawRow =>
  isRowHidden(row) ? { row: row + 1, cells, isHidden: true } : { row: row + 1, cells };

const gridFrom = (sheet: ReadSheet, rows: readonly RawRow[], hiddenColumns: readonly number[]): Grid => {
  const grid = {
    sheet: shortName(sheet.name),
    isHidden: sheet.hidden.isSheetHidden,
    rowCount: rows.length,
    rows: () => rows,
  };
  return hiddenColumns.length > 0 ? { ...grid, hiddenColumns } : grid;
};

/** A sheet as rows of texts, and what there is to say of it. Refuses with E-IMP-LIMIT or E-IMP-BIG. */
export const gridOf = (
  sheet: ReadSheet,
  file: string,
): { readonly grid: Grid; readonly problems: readonly Problem[] } => {
  const { problems, say, onLost } = createProblemList(file, shortName(sheet.name));
  const texts = readRows(sheet, onLost);
  checkSheetLimit('rows', texts.length);
  const width = texts.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const filled = fillMerges(texts, width, sheet.merges);
  if (filled > 0) say('E-IMP-MERGED', { details: { count: filled } });
  const rows = texts.map((row) => rawRow(row, sheet.hidden));
  const columns = [...sheet.hidden.columns].filter((column) => column < width);
  const hiddenRows = rows.filter(({ isHidden }) => isHidden).length;
  const { isSheetHidden } = sheet.hidden;
  if (rows.length > 0 && (isSheetHidden || hiddenRows > 0 || columns.length > 0)) {
    const details = { rows: hiddenRows, columns: columns.length, sheets: isSheetHidden ? 1 : 0 };
    say('E-IMP-HIDDEN', { details });
  }
  return { grid: gridFrom(sheet, rows, columns), problems };
};

import { utils } from '@e965/xlsx';
import { shortName } from '../../../domain/import/formats/headers.ts';
import type { Problem } from '../../../domain/import/problem.ts';
import type { Grid, RawRow } from '../../../domain/import/table.ts';
import { createMergeFiller, headerRowOf, type Merge, ROWS_LOOKED_AT, type RowTexts } from './merged-cells.ts';
import type { Hidden } from './sheet-hidden.ts';
import { checkSheetLimit } from './sheet-limits.ts';
import type { SheetRows } from './sheet-rows.ts';

/** Problems of one kind that a sheet may list one by one. */
const LISTED = 10_000;

/** Cells whose value cannot be known, the first ones. Rows and columns count from 0. */
export interface LostCells {
  readonly onLost: (row: number, column: number) => void;
  readonly listed: readonly (readonly [row: number, column: number])[];
}
export const createLostCells = (): LostCells => {
  const listed: [number, number][] = [];
  return {
    listed,
    onLost: (row, column) => {
      if (listed.length < LISTED) listed.push([row, column]);
    },
  };
};

/** A sheet as it is read, its rows as they lie. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: SheetRows;
  readonly lost: LostCells;
  readonly merges: readonly Merge[];
  readonly hidden: Hidden;
}

const firstOf = (rows: Iterable<RowTexts>, most: number): RowTexts[] => {
  const first: RowTexts[] = [];
  for (const row of rows) {
    if (first.length >= most) break;
    first.push(row);
  }
  return first;
};

type Filled = (row: RowTexts) => number;
/** Begins a pass over the rows, each to be filled with what is merged over it. */
const fillerOf = ({ rows, merges }: ReadSheet): (() => Filled) => {
  if (merges.length === 0) return () => () => 0;
  const headerRow = headerRowOf(firstOf(rows.each(), ROWS_LOOKED_AT));
  return () => createMergeFiller(merges, headerRow, rows.width());
};

function* rawRows(sheet: ReadSheet, filler: () => Filled): Generator<RawRow> {
  const fill = filler();
  for (const texts of sheet.rows.each()) {
    fill(texts);
    const { row, cells } = texts;
    yield sheet.hidden.isRowHidden(row) ? { row: row + 1, cells, isHidden: true } : { row: row + 1, cells };
  }
}

const gridFrom = (sheet: ReadSheet, rows: Grid['rows'], hiddenColumns: readonly number[]): Grid => {
  const grid = {
    sheet: shortName(sheet.name),
    isHidden: sheet.hidden.isSheetHidden,
    rowCount: sheet.rows.count(),
    rows,
  };
  return hiddenColumns.length > 0 ? { ...grid, hiddenColumns } : grid;
};

/** One pass: cells that merges fill, and rows that are hidden. */
const countIn = ({ rows, hidden, merges }: ReadSheet, filler: () => Filled) => {
  const counts = { filled: 0, hidden: 0 };
  const fill = filler();
  if (merges.length === 0 && !hidden.hasRows) return counts;
  for (const row of rows.each()) {
    counts.filled += fill(row);
    if (hidden.isRowHidden(row.row)) counts.hidden++;
  }
  return counts;
};

/** A sheet as rows of texts, and what there is to say of it. Refuses with E-IMP-BIG. */
export const gridOf = (
  sheet: ReadSheet,
  file: string,
): { readonly grid: Grid; readonly problems: readonly Problem[] } => {
  const { isSheetHidden } = sheet.hidden;
  const about = { file, sheet: shortName(sheet.name), value: null };
  const problems: Problem[] = sheet.lost.listed.map(([row, column]) => {
    const place = { row: row + 1, column: utils.encode_col(column) };
    return { ...about, ...place, code: 'E-IMP-FORMULA', details: {} };
  });
  const say = (code: Problem['code'], details: Problem['details']): void => {
    problems.push({ ...about, code, row: 0, column: null, details });
  };
  checkSheetLimit('rows', sheet.rows.count());
  const filler = fillerOf(sheet);
  const counts = countIn(sheet, filler);
  if (counts.filled > 0) say('E-IMP-MERGED', { count: counts.filled });
  const columns = [...sheet.hidden.columns].filter((column) => column < sheet.rows.width());
  const isHidden = isSheetHidden || counts.hidden > 0 || columns.length > 0;
  if (sheet.rows.count() > 0 && isHidden) {
    say('E-IMP-HIDDEN', { rows: counts.hidden, columns: columns.length, sheets: isSheetHidden ? 1 : 0 });
  }
  return { grid: gridFrom(sheet, () => rawRows(sheet, filler), columns), problems };
};

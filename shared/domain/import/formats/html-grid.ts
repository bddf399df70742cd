import { ImportRefusal } from '../refusal.ts';
import type { RawRow } from '../table.ts';
import { COLUMNS_MAX, ROWS_MAX } from './csv-limits.ts';

export interface HtmlGrid {
  readonly rows: readonly RawRow[];
  /** Cells that stand for several rows. */
  readonly merged: number;
}

interface Spanning {
  readonly text: string;
  left: number;
}

const checkWidth = (count: number, row: number): void => {
  if (count > COLUMNS_MAX)
    throw new ImportRefusal('E-IMP-LIMIT', { what: 'columns', count, limit: COLUMNS_MAX, row });
};

/**
 * Places the cells of one table in columns: a cell over several rows gives its value to each, one over several columns
 * to the first of them. Rows without any text are counted and left out.
 */
export const createHtmlGrid = () => {
  const rows: RawRow[] = [];
  const spanning = new Map<number, Spanning>();
  let cells: string[] = [];
  let row = 0;
  let merged = 0;

  /** Columns that cells of rows above still hold. */
  const takeSpanning = (): void => {
    for (let over = spanning.get(cells.length); over !== undefined; over = spanning.get(cells.length)) {
      if (--over.left === 0) spanning.delete(cells.length);
      cells.push(over.text);
    }
  };
  const addCell = (text: string, columns: number, spannedRows: number): void => {
    takeSpanning();
    checkWidth(cells.length + columns, row + 1);
    if (spannedRows > 1 && text !== '') merged++;
    for (let column = 0; column < Math.max(1, columns); column++) {
      const value = column === 0 ? text : '';
      if (spannedRows > 1) spanning.set(cells.length, { text: value, left: spannedRows - 1 });
      cells.push(value);
    }
  };
  const endRow = (): void => {
    takeSpanning();
    for (const [column, over] of spanning) {
      if (column < cells.length) continue;
      while (cells.length < column) cells.push('');
      cells.push(over.text);
      if (--over.left === 0) spanning.delete(column);
    }
    row++;
    if (cells.some((cell) => cell.trim() !== ''))
      rows.push(
        cells.some((cell) => cell.includes('\uFFFD')) ? { row, cells, isDamaged: true } : { row, cells },
      );
    if (rows.length > ROWS_MAX + 1)
      throw new ImportRefusal('E-IMP-BIG', { rows: rows.length - 1, limit: ROWS_MAX });
    cells = [];
  };
  return { addCell, endRow, result: (): HtmlGrid => ({ rows, merged }) };
};

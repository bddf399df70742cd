/** Range of merged cells, from 0, both ends within. */
export interface Merge {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}
/** Cells of a row from its first column on, '' where there is nothing. */
export interface RowTexts {
  readonly row: number;
  readonly cells: string[];
}

interface Running {
  readonly value: string;
  readonly lastRow: number;
}

/** Rows among which the header is. */
export const ROWS_LOOKED_AT = 50;

/**
 * Row of the header, as far as merged cells need to know it: the first that fills most of the width by itself. What is
 * merged across before or on it is a title or a group of columns, and never makes a column.
 */
export const headerRowOf = (rows: readonly RowTexts[]): number => {
  const first = rows.slice(0, ROWS_LOOKED_AT);
  const widest = Math.max(0, ...first.map(countFilled));
  return first.find((row) => countFilled(row) >= Math.max(2, widest / 2))?.row ?? -1;
};
const countFilled = ({ cells }: RowTexts): number => cells.filter((text) => text !== '').length;

/**
 * Fills rows, given from top to bottom, with what is merged over them: down wherever a row has cells of its own; across
 * only under the header, and not where the merged cell is alone in its row (the title of a section). Gives how many
 * cells it filled.
 */
export const createMergeFiller = (merges: readonly Merge[], headerRow: number, width: number) => {
  const starts = [...merges].sort((a, b) => a.s.r - b.s.r);
  const running = new Map<number, Running>();
  let next = 0;
  const begin = (row: RowTexts): void => {
    for (let merge = starts[next]; merge && merge.s.r <= row.row; merge = starts[++next]) {
      const value = merge.s.r === row.row ? (row.cells[merge.s.c] ?? '') : '';
      if (value === '') continue;
      const isAcross = row.row > headerRow && countFilled(row) > 1;
      const last = isAcross ? Math.min(merge.e.c, width - 1) : merge.s.c;
      for (let column = merge.s.c; column <= last; column++)
        running.set(column, { value, lastRow: merge.e.r });
    }
  };
  return (row: RowTexts): number => {
    begin(row);
    let filled = 0;
    for (const [column, { value, lastRow }] of running) {
      if (lastRow < row.row) running.delete(column);
      else if ((row.cells[column] ?? '') === '') {
        while (row.cells.length < column) row.cells.push('');
        row.cells[column] = value;
        filled++;
      }
    }
    return filled;
  };
};

import type { RowTexts } from './merged-cells.ts';
import { createNumberList, type TextStore } from './text-store.ts';

/** Rows of a sheet that have a text, a few bytes a cell: their texts are in a store that sheets share. */
export interface SheetRows {
  /** The next cell, in any order; `text` is its place in the store. Rows and columns count from 0. */
  readonly add: (row: number, column: number, text: number) => void;
  /** Rows that have a cell, in order; starts again at each call. */
  readonly each: () => Iterable<RowTexts>;
  readonly count: () => number;
  /** One more than the last column that has a cell. */
  readonly width: () => number;
}

export const createSheetRows = (texts: Pick<TextStore, 'at'>): SheetRows => {
  const numbers = createNumberList();
  const starts = createNumberList();
  const columns = createNumberList();
  const places = createNumberList();
  let width = 0;
  let isAscending = true;

  const cellsOf = (at: number, cells: string[]): string[] => {
    const end = at + 1 < starts.count() ? starts.at(at + 1) : places.count();
    for (let cell = starts.at(at); cell < end; cell++) {
      const column = columns.at(cell);
      while (cells.length < column) cells.push('');
      cells[column] = texts.at(places.at(cell));
    }
    return cells;
  };
  const order = (): Iterable<number> => {
    const all = Array.from({ length: numbers.count() }, (_, at) => at);
    return isAscending ? all.keys() : all.sort((a, b) => numbers.at(a) - numbers.at(b) || a - b);
  };
  function* each(): Generator<RowTexts> {
    let open: RowTexts | null = null;
    for (const at of order()) {
      const row = numbers.at(at);
      if (open !== null && open.row === row) cellsOf(at, open.cells);
      else {
        if (open !== null) yield open;
        open = { row, cells: cellsOf(at, []) };
      }
    }
    if (open !== null) yield open;
  }
  const countDistinct = (): number => {
    let count = 0;
    for (const _ of each()) count++;
    return count;
  };
  return {
    add: (row, column, text) => {
      const last = numbers.count() - 1;
      if (last < 0 || numbers.at(last) !== row) {
        if (last >= 0 && numbers.at(last) > row) isAscending = false;
        numbers.add(row);
        starts.add(places.count());
      }
      columns.add(column);
      places.add(text);
      width = Math.max(width, column + 1);
    },
    each,
    count: () => (isAscending ? numbers.count() : countDistinct()),
    width: () => width,
  };
};

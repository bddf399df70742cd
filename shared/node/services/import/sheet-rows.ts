import type { RowTexts } from './merged-cells.ts';
import { createNumberList, type NumberList, type TextStore } from './text-store.ts';

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

/** Runs of cells of one row, as they came: the row of each, its first cell, and the cells of all. */
interface Runs {
  readonly numbers: NumberList;
  readonly starts: NumberList;
  readonly columns: NumberList;
  readonly places: NumberList;
  isAscending: boolean;
}

const fillCells = (
  { starts, columns, places }: Runs,
  run: number,
  cells: string[],
  { at }: Pick<TextStore, 'at'>,
): string[] => {
  const end = run + 1 < starts.count() ? starts.at(run + 1) : places.count();
  for (let cell = starts.at(run); cell < end; cell++) {
    const column = columns.at(cell);
    while (cells.length < column) cells.push('');
    cells[column] = at(places.at(cell));
  }
  return cells;
};

const inOrder = ({ numbers, isAscending }: Runs): Iterable<number> => {
  const all = Array.from({ length: numbers.count() }, (_, run) => run);
  return isAscending ? all : all.sort((a, b) => numbers.at(a) - numbers.at(b) || a - b);
};

/** Runs of one row are joined, wherever they came. */
function* rowsOf(runs: Runs, texts: Pick<TextStore, 'at'>): Generator<RowTexts> {
  let open: RowTexts | null = null;
  for (const run of inOrder(runs)) {
    const row = runs.numbers.at(run);
    if (open !== null && open.row === row) fillCells(runs, run, open.cells, texts);
    else {
      if (open !== null) yield open;
      open = { row, cells: fillCells(runs, run, [], texts) };
    }
  }
  if (open !== null) yield open;
}

const countRows = ({ numbers, isAscending }: Runs): number =>
  isAscending
    ? numbers.count()
    : new Set(Array.from({ length: numbers.count() }, (_, run) => numbers.at(run))).size;

export const createSheetRows = (texts: Pick<TextStore, 'at'>): SheetRows => {
  const [numbers, starts] = [createNumberList(), createNumberList()];
  const [columns, places] = [createNumberList(), createNumberList()];
  const runs: Runs = { numbers, starts, columns, places, isAscending: true };
  let width = 0;
  return {
    add: (row, column, text) => {
      const last = numbers.count() - 1;
      if (last < 0 || numbers.at(last) !== row) {
        if (last >= 0 && numbers.at(last) > row) runs.isAscending = false;
        numbers.add(row);
        starts.add(places.count());
      }
      columns.add(column);
      places.add(text);
      width = Math.max(width, column + 1);
    },
    each: () => rowsOf(runs, texts),
    count: () => countRows(runs),
    width: () => width,
  };
};

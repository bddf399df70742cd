import { readHeader } from './header-meaning.ts';
import { findHeader } from './header-row.ts';
import { readKind } from './kinds.ts';

/** Columns of a table in its grid: `end` is excluded. */
export interface Block {
  readonly start: number;
  readonly end: number;
}
type Cells = readonly string[];

/** A title over merged cells says nothing of columns. */
const isTitle = (cells: Cells): boolean => new Set(cells.map((cell) => cell.trim()).filter(Boolean)).size < 2;

const filledColumns = (rows: readonly Cells[], width: number): boolean[] => {
  const telling = rows.filter((cells) => !isTitle(cells));
  const looked = telling.length > 0 ? telling : rows;
  return Array.from({ length: width }, (_, column) =>
    looked.some((cells) => (cells[column] ?? '').trim() !== ''),
  );
};

/** Runs of columns that have something, between columns that have nothing. */
const runsOf = (isFilled: readonly boolean[]): Block[] => {
  const runs: Block[] = [];
  let start = -1;
  [...isFilled, false].forEach((filled, column) => {
    if (filled && start < 0) start = column;
    if (!filled && start >= 0) {
      runs.push({ start, end: column });
      start = -1;
    }
  });
  return runs;
};

const sliceOf = (rows: readonly Cells[], { start, end }: Block): Cells[] =>
  rows.map((cells) => cells.slice(start, end)).filter((cells) => cells.some((cell) => cell.trim() !== ''));

/** A table of its own has a header that names what its rows are. */
const namesRows = (rows: readonly Cells[], block: Block): boolean => {
  const own = sliceOf(rows, block);
  const header = findHeader(own);
  if (!header || own.length <= header.last + 1) return false;
  return (own[header.last] ?? []).some((text) => {
    const { concept, part, isSure } = readHeader(text);
    return (
      (isSure && (concept === 'name' || (concept === null && part !== null))) ||
      readKind(text)?.isSure === true
    );
  });
};

/** Tables side by side in a grid, by its first rows; one block when the grid is one table. */
export const findBlocks = (rows: readonly Cells[]): readonly Block[] => {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const runs = runsOf(filledColumns(rows, width));
  if (runs.length > 1 && runs.every((run) => namesRows(rows, run))) return runs;
  const last = runs.at(-1)?.end ?? width;
  const first = runs[0]?.start ?? 0;
  return width === 0 ? [] : [{ start: first, end: last }];
};

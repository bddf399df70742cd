import type { Grid, RawRow } from '../table.ts';
import { isKnownHeader } from './header-meaning.ts';

/** Rows looked at for tables one under another: people stack small ones. */
const ROWS_LOOKED_AT = 2_000;

const filled = ({ cells }: RawRow): string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/** Titles of columns, and nothing but: at least two that are known, none a figure. */
const isHeader = (row: RawRow): boolean => {
  const texts = filled(row);
  const known = new Set(texts.filter((text) => text.length > 1 && isKnownHeader(text)));
  return (
    known.size >= 2 && known.size * 2 > texts.length && !texts.some((text) => /^[\d\s.,€%/-]+$/.test(text))
  );
};

/** What the rows before have told, by column: a word met there is a value, not a title. */
const isNewHere = (row: RawRow, told: readonly ReadonlySet<string>[]): boolean =>
  row.cells.every((cell, column) => cell.trim() === '' || told[column]?.has(cell.trim()) !== true);

const remember = ({ cells }: RawRow, told: Set<string>[]): void => {
  cells.forEach((cell, column) => {
    told[column] ??= new Set();
    told[column].add(cell.trim());
  });
};

/** Where another table begins: its title, or its header, after a blank line. Rows of the file, in order. */
const startsOf = (grid: Grid): readonly number[] => {
  const starts: number[] = [];
  let told: Set<string>[] = [];
  let looked = 0;
  let last = 0;
  let isTable = false;
  // The first line after a blank one, and a title alone under it.
  let opened: number | null = null;
  for (const row of grid.rows()) {
    if (++looked > ROWS_LOOKED_AT) break;
    const count = filled(row).length;
    if (count === 0) continue;
    if (last > 0 && row.row > last + 1) opened = row.row;
    last = row.row;
    if (opened !== null && isTable && isHeader(row) && isNewHere(row, told)) {
      starts.push(opened);
      told = [];
    }
    // A title alone keeps the place open for the header under it.
    if (count > 1) {
      opened = null;
      isTable = true;
    }
    remember(row, told);
  }
  return starts;
};

const between = function* (grid: Grid, from: number, to: number): Generator<RawRow> {
  for (const row of grid.rows()) {
    if (row.row >= to) return;
    if (row.row >= from) yield row;
  }
};

/** A part of a grid that holds tables of its own; `firstRow` null for the first. */
export interface Part {
  readonly grid: Grid;
  readonly firstRow: number | null;
}

/** The grid itself, or its parts where tables lie one under another. */
export const partsOf = (grid: Grid): readonly Part[] => {
  const starts = startsOf(grid);
  if (starts.length === 0) return [{ grid, firstRow: null }];
  return [0, ...starts].map((from, at) => {
    const to = starts[at] ?? Number.POSITIVE_INFINITY;
    const isLast = at === starts.length;
    const rowCount = isLast ? grid.rowCount : to - 1;
    return {
      grid: { ...grid, rowCount, rows: () => between(grid, from, to) },
      firstRow: at === 0 ? null : from,
    };
  });
};

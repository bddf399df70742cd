/** A cell: its line (-1: headings, `count`: totals) and its column (0: the boxes that choose rows). */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where one is, and where the range began: the same place when there is none. */
export interface Cursor {
  readonly at: Place;
  readonly from: Place;
}

export interface Extent {
  readonly lines: number;
  readonly columns: number;
  /** Lines that are seen at once. */
  readonly page: number;
}

export interface Range {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export const startCursor: Cursor = { at: { line: 0, column: 1 }, from: { line: 0, column: 1 } };

const between = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** A place that exists. */
export const clampPlace = ({ line, column }: Place, { lines, columns }: Extent): Place => ({
  line: between(line, -1, lines),
  column: between(column, 0, columns - 1),
});

export const rangeOf = ({ at, from }: Cursor): Range => ({
  firstLine: Math.min(at.line, from.line),
  lastLine: Math.max(at.line, from.line),
  firstColumn: Math.min(at.column, from.column),
  lastColumn: Math.max(at.column, from.column),
});

export const moveTo = (cursor: Cursor, at: Place, extends_: boolean): Cursor => ({
  at,
  from: extends_ ? cursor.from : at,
});

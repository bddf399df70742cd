/**
 * One row of a matrix that is mostly empty, filled and emptied again and again: values by place, and the places
 * touched since the last reset, in the order of their first touch (the first `count` of `touched`).
 */
export interface SparseRow {
  readonly values: Float64Array;
  readonly touched: Int32Array;
  count: number;
  readonly isTouched: Uint8Array;
  /** Room for what a signal adds up on its way (the second step of a path of three). */
  readonly scratch: SparseRow | null;
}

const createPlainRow = (size: number, scratch: SparseRow | null): SparseRow => ({
  values: new Float64Array(size),
  touched: new Int32Array(size),
  count: 0,
  isTouched: new Uint8Array(size),
  scratch,
});

/** Empty row over places 0…size−1, to be made once and reset between uses. */
export const createSparseRow = (size: number): SparseRow => createPlainRow(size, createPlainRow(size, null));

export const addToRow = (row: SparseRow, place: number, value: number): void => {
  if (row.isTouched[place] === 0) {
    row.isTouched[place] = 1;
    row.touched[row.count++] = place;
  }
  row.values[place] = (row.values[place] ?? 0) + value;
};

/** Empties a row in the time of what was touched. */
export const resetRow = (row: SparseRow): void => {
  for (let i = 0; i < row.count; i++) {
    const place = row.touched[i] ?? 0;
    row.values[place] = 0;
    row.isTouched[place] = 0;
  }
  row.count = 0;
};

/** The places touched, in rising order, in an array of their own. */
export const touchedPlaces = (row: SparseRow): Int32Array => row.touched.slice(0, row.count).sort();

/**
 * Links between the nodes of two kinds in compressed rows, columns in rising order: one step of a meta-path.
 * strength[i] is the sum of row i.
 */
export interface TypedMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  readonly strength: Float64Array;
}

export type TypedEntry = readonly [row: number, column: number, weight: number];

/** Entries in the order of rows, then columns; of equal places the greatest weight first. */
const inOrder = (entries: readonly TypedEntry[]): TypedEntry[] =>
  [...entries].sort((a, b) => a[0] - b[0] || a[1] - b[1] || b[2] - a[2]);

const checkEntry = (rows: number, columns: number, [row, column, weight]: TypedEntry): void => {
  if (!(row >= 0 && row < rows && column >= 0 && column < columns))
    throw new RangeError(`No place ${row}, ${column} in ${rows} × ${columns}`);
  if (!(weight > 0 && weight <= 1e9)) throw new RangeError(`A weight cannot be ${weight}`);
};

/**
 * Matrix of the links from `rows` nodes of one kind to `columns` of another. Of parallel links the greatest weight
 * is kept. Throws a RangeError for an unknown end or a weight out of ]0, 10⁹].
 */
export const buildTypedMatrix = (
  rows: number,
  columns: number,
  entries: readonly TypedEntry[],
): TypedMatrix => {
  for (const entry of entries) checkEntry(rows, columns, entry);
  const kept = inOrder(entries).filter(
    ([row, column], i, all) => row !== all[i - 1]?.[0] || column !== all[i - 1]?.[1],
  );
  const offsets = new Int32Array(rows + 1);
  const strength = new Float64Array(rows);
  for (const [row, , weight] of kept) {
    offsets[row + 1] = (offsets[row + 1] ?? 0) + 1;
    strength[row] = (strength[row] ?? 0) + weight;
  }
  for (let i = 0; i < rows; i++) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  return {
    rows,
    columns,
    offsets,
    targets: Int32Array.from(kept, ([, column]) => column),
    weights: Float64Array.from(kept, ([, , weight]) => weight),
    strength,
  };
};

/** Every link of a matrix, by row, then column. */
export const entriesOf = ({ rows, offsets, targets, weights }: TypedMatrix): TypedEntry[] => {
  const entries: TypedEntry[] = [];
  for (let row = 0; row < rows; row++)
    for (let place = offsets[row] ?? 0; place < (offsets[row + 1] ?? 0); place++)
      entries.push([row, targets[place] ?? 0, weights[place] ?? 0]);
  return entries;
};

/** The same links read from the other kind. */
export const transposeMatrix = (matrix: TypedMatrix): TypedMatrix =>
  buildTypedMatrix(
    matrix.columns,
    matrix.rows,
    entriesOf(matrix).map(([row, column, weight]) => [column, row, weight]),
  );

/** Weight of one link; 0 where there is none. */
export const weightAt = ({ offsets, targets, weights }: TypedMatrix, row: number, column: number): number => {
  let low = offsets[row] ?? 0;
  let high = (offsets[row + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const target = targets[middle] ?? 0;
    if (target === column) return weights[middle] ?? 0;
    if (target < column) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
};

/** Rows of features one after the other; a label is 1 or 0. */
export interface LogisticData {
  readonly featureCount: number;
  /** Row i is values[i·featureCount … (i+1)·featureCount). Finite. */
  readonly values: Float64Array;
  readonly labels: Uint8Array;
  /** Weight of each row (a sampled negative stands for several); 1 each when absent. */
  readonly weights?: Float64Array | undefined;
  /** Known part of each row's log-odds, added with coefficient 1; 0 each when absent. */
  readonly offsets?: Float64Array | undefined;
}

export interface Moments {
  /** Sum of the weights, and of those of positives. */
  readonly total: number;
  readonly positives: number;
  /** Standard deviation of each feature; 0 of a constant one. */
  readonly scales: Float64Array;
}

/** Weighted counts and standard deviations, in two passes (the second around the means). */
export const measureData = ({ featureCount, values, labels, weights }: LogisticData): Moments => {
  const sums = new Float64Array(featureCount);
  const squares = new Float64Array(featureCount);
  let total = 0;
  let positives = 0;
  const forEachValue = (act: (feature: number, value: number, weight: number) => void): void => {
    for (let row = 0; row < labels.length; row++)
      for (let f = 0; f < featureCount; f++) act(f, values[row * featureCount + f] ?? 0, weights?.[row] ?? 1);
  };
  for (let row = 0; row < labels.length; row++) {
    total += weights?.[row] ?? 1;
    positives += (weights?.[row] ?? 1) * (labels[row] ?? 0);
  }
  forEachValue((f, value, weight) => {
    sums[f] = (sums[f] ?? 0) + weight * value;
  });
  forEachValue((f, value, weight) => {
    squares[f] = (squares[f] ?? 0) + weight * (value - (sums[f] ?? 0) / total) ** 2;
  });
  return { total, positives, scales: squares.map((square) => (total > 0 ? Math.sqrt(square / total) : 0)) };
};

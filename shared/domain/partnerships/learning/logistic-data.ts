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
export const measureData = (data: LogisticData): Moments => {
  const { featureCount, values, labels, weights } = data;
  const means = new Float64Array(featureCount);
  const squares = new Float64Array(featureCount);
  let total = 0;
  let positives = 0;
  for (let row = 0, place = 0; row < labels.length; row++) {
    const weight = weights?.[row] ?? 1;
    total += weight;
    if (labels[row] === 1) positives += weight;
    for (let f = 0; f < featureCount; f++) means[f] = (means[f] ?? 0) + weight * (values[place++] ?? 0);
  }
  if (total > 0) for (let f = 0; f < featureCount; f++) means[f] = (means[f] ?? 0) / total;
  for (let row = 0, place = 0; row < labels.length; row++) {
    const weight = weights?.[row] ?? 1;
    for (let f = 0; f < featureCount; f++) {
      const apart = (values[place++] ?? 0) - (means[f] ?? 0);
      squares[f] = (squares[f] ?? 0) + weight * apart * apart;
    }
  }
  return { total, positives, scales: squares.map((square) => (total > 0 ? Math.sqrt(square / total) : 0)) };
};

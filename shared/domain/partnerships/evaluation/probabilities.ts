/** How well probabilities hold: mean of (probability − label)². Null without a pair. */
export const brierOf = (probabilities: Float64Array, labels: Uint8Array): number | null => {
  if (probabilities.length === 0) return null;
  return (
    probabilities.reduce((sum, value, i) => sum + (value - (labels[i] ?? 0)) ** 2, 0) / probabilities.length
  );
};

/** Expected calibration error over bins of equal numbers of pairs: mean |predicted − observed|, by size. Null without a pair. */
export const calibrationErrorOf = (
  probabilities: Float64Array,
  labels: Uint8Array,
  bins = 10,
): number | null => {
  const size = probabilities.length;
  if (size === 0) return null;
  const order = Int32Array.from(probabilities, (_, i) => i).sort(
    (a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0) || a - b,
  );
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const inside = order.slice(Math.floor((bin * size) / bins), Math.floor(((bin + 1) * size) / bins));
    const apart = inside.reduce((sum, i) => sum + (probabilities[i] ?? 0) - (labels[i] ?? 0), 0);
    error += Math.abs(apart) / size;
  }
  return error;
};

/** Mean probability and share of true pairs among the k best of a list. */
export interface Reliability {
  readonly predicted: number;
  readonly observed: number;
}

/** Reliability of the k best by score, equal ones in their order. Null without a pair. */
export const reliabilityAt = (
  scores: Float64Array,
  probabilities: Float64Array,
  labels: Uint8Array,
  k: number,
): Reliability | null => {
  if (scores.length === 0) return null;
  const best = Int32Array.from(scores, (_, i) => i)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, k);
  const meanOver = (value: (i: number) => number): number =>
    best.reduce((sum, i) => sum + value(i), 0) / best.length;
  return { predicted: meanOver((i) => probabilities[i] ?? 0), observed: meanOver((i) => labels[i] ?? 0) };
};

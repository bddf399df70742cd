/**
 * Gini coefficient of counts, 0 (all alike) to 1 (one has all): Σᵢ (2i − n − 1)·xᵢ ÷ (n·Σ x), x in ascending order. Null
 * where there are fewer than two of them, or nothing to share.
 */
export const giniOf = (counts: readonly number[]): number | null => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const size = counts.length;
  if (size < 2 || total === 0) return null;
  const sorted = [...counts].sort((a, b) => a - b);
  const weighted = sorted.reduce((sum, count, at) => sum + (2 * (at + 1) - size - 1) * count, 0);
  return weighted / (size * total);
};

/** Share (0–1) of the whole that the greatest few have; null where there is nothing to share. */
export const topShare = (counts: readonly number[], few: number): number | null => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const top = [...counts].sort((a, b) => b - a).slice(0, few);
  return top.reduce((sum, count) => sum + count, 0) / total;
};

/**
 * A list of scored pairs as blocks of equal scores, the best block first: how many pairs each block has, and how many
 * of them are true. Ties are not broken: every measure is its mean over all the orders of the tied pairs.
 */
export interface Ranking {
  readonly counts: Float64Array;
  readonly positives: Float64Array;
  readonly total: number;
  readonly positiveTotal: number;
}

const asRanking = (counts: readonly number[], positives: readonly number[]): Ranking => ({
  counts: Float64Array.from(counts),
  positives: Float64Array.from(positives),
  total: counts.reduce((sum, count) => sum + count, 0),
  positiveTotal: positives.reduce((sum, count) => sum + count, 0),
});

/** Ranking of blocks of equal scores, the best first. */
export const rankBlocks = (
  blocks: readonly { readonly count: number; readonly positives: number }[],
): Ranking =>
  asRanking(
    blocks.map(({ count }) => count),
    blocks.map(({ positives }) => positives),
  );

/** Ranking of scores of true pairs and of others. Both arrays are sorted in place. */
export const rankScores = (ofTrue: Float64Array, ofOthers: Float64Array): Ranking => {
  ofTrue.sort();
  ofOthers.sort();
  const counts: number[] = [];
  const positives: number[] = [];
  let i = ofTrue.length - 1;
  let j = ofOthers.length - 1;
  while (i >= 0 || j >= 0) {
    const score = Math.max(ofTrue[i] ?? Number.NEGATIVE_INFINITY, ofOthers[j] ?? Number.NEGATIVE_INFINITY);
    const [startI, startJ] = [i, j];
    while (i >= 0 && ofTrue[i] === score) i--;
    while (j >= 0 && ofOthers[j] === score) j--;
    counts.push(startI - i + startJ - j);
    positives.push(startI - i);
  }
  return asRanking(counts, positives);
};

/** Ranking of scores with a label 1 (true) or 0 each. */
export const rankLabelled = (scores: Float64Array, labels: Uint8Array): Ranking =>
  rankScores(
    scores.filter((_, i) => labels[i] === 1),
    scores.filter((_, i) => labels[i] !== 1),
  );

/** Where a block stands: its own pairs and true pairs, and those of the blocks before it. */
interface Standing {
  readonly count: number;
  readonly positive: number;
  readonly before: number;
  readonly positiveBefore: number;
}

const sumOverBlocks = ({ counts, positives }: Ranking, term: (standing: Standing) => number): number => {
  let before = 0;
  let positiveBefore = 0;
  let sum = 0;
  counts.forEach((count, block) => {
    const positive = positives[block] ?? 0;
    sum += term({ count, positive, before, positiveBefore });
    before += count;
    positiveBefore += positive;
  });
  return sum;
};

/** Chance that a true pair is above another one, ties counted ½. Null without one of each. */
export const aucOf = (ranking: Ranking): number | null => {
  const { total, positiveTotal } = ranking;
  const negativeTotal = total - positiveTotal;
  if (positiveTotal === 0 || negativeTotal === 0) return null;
  const wins = sumOverBlocks(ranking, ({ count, positive, before, positiveBefore }) => {
    const negative = count - positive;
    const below = negativeTotal - (before - positiveBefore) - negative;
    return positive * (below + negative / 2);
  });
  return wins / (positiveTotal * negativeTotal);
};

/** Σ (Rₙ − Rₙ₋₁)·Pₙ. Null without a true pair. */
export const averagePrecisionOf = (ranking: Ranking): number | null => {
  if (ranking.positiveTotal === 0) return null;
  const sum = sumOverBlocks(ranking, ({ count, positive, before, positiveBefore }) => {
    if (positive === 0) return 0;
    // A true pair at place i of its block has, on average, its share of the other true ones above it.
    const others = count > 1 ? (positive - 1) / (count - 1) : 0;
    let precisions = 0;
    for (let i = 0; i < count; i++) precisions += (positiveBefore + 1 + i * others) / (before + i + 1);
    return (positive / count) * precisions;
  });
  return sum / ranking.positiveTotal;
};

/** True pairs among the k best. */
const foundWithin = (ranking: Ranking, k: number): number =>
  sumOverBlocks(ranking, ({ count, positive, before }) => {
    const room = Math.min(count, Math.max(0, k - before));
    return (positive * room) / count;
  });

/** Share of true pairs among the k best, or among all where there are fewer. Null without a pair. */
export const precisionAt = (ranking: Ranking, k: number): number | null =>
  ranking.total === 0 ? null : foundWithin(ranking, k) / Math.min(k, ranking.total);

/** Share of the true pairs that are among the k best. Null without a true pair. */
export const recallAt = (ranking: Ranking, k: number): number | null =>
  ranking.positiveTotal === 0 ? null : foundWithin(ranking, k) / ranking.positiveTotal;

const discountAt = (place: number): number => 1 / Math.log2(place + 2);

const discountBetween = (from: number, to: number): number => {
  let sum = 0;
  for (let place = from; place < to; place++) sum += discountAt(place);
  return sum;
};

/** Discounted cumulative gain of the k best over that of the ideal order. Null without a true pair. */
export const ndcgAt = (ranking: Ranking, k: number): number | null => {
  if (ranking.positiveTotal === 0) return null;
  const gain = sumOverBlocks(ranking, ({ count, positive, before }) =>
    positive === 0 ? 0 : (positive / count) * discountBetween(before, Math.min(k, before + count)),
  );
  return gain / discountBetween(0, Math.min(k, ranking.positiveTotal));
};

/** Chance that at least one of the k best is true, among pairs of one actor: Hits@k. Null without a true pair. */
export const hitAt = (ranking: Ranking, k: number): number | null => {
  if (ranking.positiveTotal === 0) return null;
  return firstTrue(ranking, (place) => (place < k ? 1 : 0));
};

/** Mean of 1 / place of the best true pair (the reciprocal rank). Null without a true pair. */
export const reciprocalRankOf = (ranking: Ranking): number | null =>
  ranking.positiveTotal === 0 ? null : firstTrue(ranking, (place) => 1 / (place + 1));

/** Mean of a value of the place (from 0) of the best true pair, which lies in the first block that has one. */
const firstTrue = ({ counts, positives }: Ranking, valueAt: (place: number) => number): number => {
  const block = positives.findIndex((positive) => positive > 0);
  const before = counts.slice(0, block).reduce((sum, count) => sum + count, 0);
  const count = counts[block] ?? 0;
  const positive = positives[block] ?? 0;
  let noneYet = 1;
  let mean = 0;
  for (let i = 0; i < count && noneYet > 0; i++) {
    const here = positive / (count - i);
    mean += noneYet * Math.min(1, here) * valueAt(before + i);
    noneYet *= Math.max(0, 1 - here);
  }
  return mean;
};

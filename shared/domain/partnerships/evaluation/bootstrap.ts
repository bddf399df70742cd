import type { CandidatePairs } from './candidates.ts';
import type { DatedNetwork } from './dated-network.ts';
import type { Random } from './sampling.ts';

/** Difference of average precision of two methods on the same pairs, with its 95 % interval. */
export interface ApDifference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

const REPLICATES = 200;
const TAIL = 0.025;

/** Places of the candidates from the best, equal scores in an order drawn once. */
const orderOf = (scores: Float64Array, random: Random): Int32Array => {
  const drawn = Float64Array.from(scores, () => random());
  return Int32Array.from(scores, (_, i) => i).sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (drawn[a] ?? 0) - (drawn[b] ?? 0),
  );
};

/** Average precision where each pair counts as many times as its weight. */
const weightedAp = (order: Int32Array, labels: Uint8Array, weights: Float64Array): number => {
  let seen = 0;
  let found = 0;
  let sum = 0;
  for (const place of order) {
    const weight = weights[place] ?? 0;
    seen += weight;
    if (labels[place] !== 1 || weight === 0) continue;
    found += weight;
    sum += weight * (found / seen);
  }
  return found === 0 ? 0 : sum / found;
};

/** How often each territory is drawn when as many are drawn as there are. */
const drawTerritories = (count: number, random: Random): Float64Array => {
  const drawn = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const territory = Math.floor(random() * count);
    drawn[territory] = (drawn[territory] ?? 0) + 1;
  }
  return drawn;
};

const quantile = (rising: readonly number[], share: number): number =>
  rising[Math.min(rising.length - 1, Math.floor(share * rising.length))] ?? 0;

/**
 * Bootstrap by territory: territories are drawn with replacement, a pair counts as often as its two ends' territories
 * on average, so that pairs of one place are not taken for independent ones. Null without territories.
 */
export const compareAp = (
  [first, second]: readonly [Float64Array, Float64Array],
  { firstEnds, secondEnds, labels }: CandidatePairs,
  { territories, territoryCount }: DatedNetwork,
  random: Random,
): ApDifference | null => {
  if (territoryCount < 2) return null;
  const orders = [orderOf(first, random), orderOf(second, random)] as const;
  const differenceBy = (weights: Float64Array): number =>
    weightedAp(orders[0], labels, weights) - weightedAp(orders[1], labels, weights);
  const weights = new Float64Array(labels.length);
  const replicates = Array.from({ length: REPLICATES }, () => {
    const drawn = drawTerritories(territoryCount, random);
    const countOf = (actor: number): number => drawn[territories[actor] ?? -1] ?? 1;
    firstEnds.forEach((x, place) => {
      weights[place] = (countOf(x) + countOf(secondEnds[place] ?? 0)) / 2;
    });
    return differenceBy(weights);
  }).sort((a, b) => a - b);
  return {
    difference: differenceBy(weights.fill(1)),
    low: quantile(replicates, TAIL),
    high: quantile(replicates, 1 - TAIL),
  };
};

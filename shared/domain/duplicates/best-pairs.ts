import type { FoundPair } from './subject.ts';

/** More than anyone looks through: the likeliest are kept, all are counted. */
export const PAIRS_KEPT = 50_000;

const byScore = (x: FoundPair, y: FoundPair): number => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1);

export interface BestPairs {
  readonly add: (pair: FoundPair) => void;
  readonly total: () => number;
  /** The likeliest first. */
  readonly best: () => FoundPair[];
}

export const createBestPairs = (): BestPairs => {
  let total = 0;
  let pairs: FoundPair[] = [];
  const best = (): FoundPair[] => pairs.sort(byScore).slice(0, PAIRS_KEPT);
  return {
    add: (pair) => {
      total++;
      if (pairs.push(pair) >= 2 * PAIRS_KEPT) pairs = best();
    },
    total: () => total,
    best,
  };
};

import type { DatedNetwork } from './dated-network.ts';
import type { PairScorer } from './pair-scorer.ts';
import { pairCount, type Random } from './sampling.ts';

/** Pairs not linked before a period, by first actor, then by second; a label 1 says that they were linked in it. */
export interface CandidatePairs {
  readonly firstEnds: Int32Array;
  readonly secondEnds: Int32Array;
  readonly labels: Uint8Array;
  /** Share of the pairs not linked in the period that is there: 1 unless they are too many. */
  readonly share: number;
}

/** More pairs are drawn from. */
const PAIRS_MAX = 5_000_000;

export const listCandidates = (
  { actorCount, links }: DatedNetwork,
  period: number,
  random: Random,
): CandidatePairs => {
  const share = Math.min(1, PAIRS_MAX / Math.max(1, pairCount(actorCount)));
  const linkedIn = Array.from({ length: actorCount }, () => new Map<number, number>());
  for (const link of links) if (link.period <= period) linkedIn[link.a]?.set(link.b, link.period);
  const firstEnds: number[] = [];
  const secondEnds: number[] = [];
  const labels: number[] = [];
  for (let x = 0; x < actorCount; x++)
    for (let y = x + 1; y < actorCount; y++) {
      const when = linkedIn[x]?.get(y);
      if (when === undefined && share < 1 && random() >= share) continue;
      if (when !== undefined && when < period) continue;
      firstEnds.push(x);
      secondEnds.push(y);
      labels.push(when === period ? 1 : 0);
    }
  return {
    firstEnds: Int32Array.from(firstEnds),
    secondEnds: Int32Array.from(secondEnds),
    labels: Uint8Array.from(labels),
    share,
  };
};

/** Score of each candidate. */
export const scoreCandidates = (
  { firstEnds, secondEnds }: Pick<CandidatePairs, 'firstEnds' | 'secondEnds'>,
  scorer: PairScorer,
): Float64Array => {
  let current = -1;
  return Float64Array.from(firstEnds, (x, i) => {
    if (x !== current) scorer.moveTo(x);
    current = x;
    return scorer.at(secondEnds[i] ?? 0);
  });
};

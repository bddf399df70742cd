import type { WeightedGraph } from '../graph/weighted-graph.ts';
import type { PairScorer } from './pair-scorer.ts';

/**
 * Goes through every pair that is not linked in `seen`, the smaller node first, with its score by each scorer and
 * whether it is a hidden link: both graphs have their rows in order, so each row is walked once beside them.
 */
export const scanPairs = (
  seen: WeightedGraph,
  hidden: WeightedGraph,
  scorers: readonly PairScorer[],
  visit: (scorer: number, score: number, isHidden: boolean) => void,
): void => {
  for (let x = 0; x < seen.size; x++) {
    for (const scorer of scorers) scorer.moveTo(x);
    let ofSeen = seen.offsets[x] ?? 0;
    let ofHidden = hidden.offsets[x] ?? 0;
    for (let y = x + 1; y < seen.size; y++) {
      while (ofSeen < (seen.offsets[x + 1] ?? 0) && (seen.targets[ofSeen] ?? 0) < y) ofSeen++;
      if (ofSeen < (seen.offsets[x + 1] ?? 0) && seen.targets[ofSeen] === y) continue;
      while (ofHidden < (hidden.offsets[x + 1] ?? 0) && (hidden.targets[ofHidden] ?? 0) < y) ofHidden++;
      const isHidden = ofHidden < (hidden.offsets[x + 1] ?? 0) && hidden.targets[ofHidden] === y;
      for (let i = 0; i < scorers.length; i++) visit(i, scorers[i]?.at(y) ?? 0, isHidden);
    }
  }
};

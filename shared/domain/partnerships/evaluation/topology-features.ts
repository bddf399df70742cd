import type { PairScorer } from './pair-scorer.ts';
import type { SharedScorers } from './shared-scorers.ts';

/** What the learned combination of edge lists is made of: scores on a scale on which they add up. */
export interface TopologyFeatures {
  readonly count: number;
  moveTo(x: number): void;
  /** Writes the features of the pair x, y from `start` on. */
  write(y: number, into: Float64Array, start: number): void;
}

/** Katz scores go down by a factor of about 1/β a link: their logarithm counts links. What is cut off: far away. */
const LEAST_KATZ = 1e-60;

const byLog = (score: number): number => (score === 0 ? 0 : Math.log1p(score));
const LEAST_MAGNITUDE = Math.log10(LEAST_KATZ);
const byMagnitude = (score: number): number => (score <= LEAST_KATZ ? LEAST_MAGNITUDE : Math.log10(score));

export const createTopologyFeatures = (shared: SharedScorers): TopologyFeatures => {
  const parts: readonly (readonly [PairScorer, (score: number) => number])[] = [
    [shared.signal('common-neighbours'), byLog],
    [shared.signal('adamic-adar'), byLog],
    [shared.signal('resource-allocation'), byLog],
    [shared.signal('l3'), byLog],
    [shared.globalKatz(), byMagnitude],
    [shared.attachment(), byLog],
  ];
  return {
    count: parts.length,
    moveTo: (x) => {
      for (const [scorer] of parts) scorer.moveTo(x);
    },
    write: (y, into, start) => {
      let place = start;
      for (const [scorer, turn] of parts) into[place++] = turn(scorer.at(y));
    },
  };
};

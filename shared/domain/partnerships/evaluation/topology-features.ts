import type { WeightedGraph } from '../graph/weighted-graph.ts';
import { structuralSignal } from '../structural/structural-signals.ts';
import { type PairScorer, scoreByAttachment, scoreByKatz, scoreBySignal } from './pair-scorer.ts';

/** What the learned combination of edge lists is made of: log-transformed scores, and the distance that Katz tells. */
export interface TopologyFeatures {
  readonly count: number;
  moveTo(x: number): void;
  /** Writes the features of the pair x, y from `start` on. */
  write(y: number, into: Float64Array, start: number): void;
}

/** Katz scores go down by a factor of about 1/β a link: their logarithm counts links. Cut off: as far as the farthest. */
const LEAST_KATZ = 1e-60;

const byLog = (score: number): number => Math.log1p(score);
const byMagnitude = (score: number): number => Math.log10(Math.max(score, LEAST_KATZ));

export const createTopologyFeatures = (graph: WeightedGraph): TopologyFeatures => {
  const signals = (['common-neighbours', 'adamic-adar', 'resource-allocation', 'l3'] as const).map(
    (id) => [scoreBySignal(graph, structuralSignal(id)), byLog] as const,
  );
  const parts: readonly (readonly [PairScorer, (score: number) => number])[] = [
    ...signals,
    [scoreByKatz(graph), byMagnitude],
    [scoreByAttachment(graph), byLog],
  ];
  return {
    count: parts.length,
    moveTo: (x) => {
      for (const [scorer] of parts) scorer.moveTo(x);
    },
    write: (y, into, start) => {
      parts.forEach(([scorer, turn], f) => {
        into[start + f] = turn(scorer.at(y));
      });
    },
  };
};

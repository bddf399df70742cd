import type { WeightedGraph } from '../graph/weighted-graph.ts';
import { createSparseRow, resetRow } from '../structural/sparse-row.ts';
import type { StructuralSignal } from '../structural/structural-signal.ts';
import { createKatzRoom, katzRow } from './global-katz.ts';
import type { Random } from './sampling.ts';

/** Scores pairs a node at a time: after `moveTo(x)`, `at(y)` is the score of x with y. */
export interface PairScorer {
  moveTo(x: number): void;
  at(y: number): number;
}

export const scoreBySignal = (graph: WeightedGraph, signal: StructuralSignal): PairScorer => {
  const row = createSparseRow(graph.size);
  return {
    moveTo: (x) => {
      resetRow(row);
      signal.addRow(graph, x, row);
    },
    at: (y) => row.values[y] ?? 0,
  };
};

/** Strength by strength, without a row to fill. */
export const scoreByAttachment = ({ strength }: WeightedGraph): PairScorer => {
  let own = 0;
  return {
    moveTo: (x) => {
      own = strength[x] ?? 0;
    },
    at: (y) => own * (strength[y] ?? 0),
  };
};

export const scoreByKatz = (graph: WeightedGraph): PairScorer => {
  const room = createKatzRoom(graph.size);
  return { moveTo: (x) => void katzRow(graph, x, room), at: (y) => room.scores[y] ?? 0 };
};

export const scoreAtRandom = (random: Random): PairScorer => ({
  moveTo: () => undefined,
  at: () => random(),
});

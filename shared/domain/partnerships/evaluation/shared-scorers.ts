import type { WeightedGraph } from '../graph/weighted-graph.ts';
import type { StructuralSignalId } from '../structural/structural-signal.ts';
import { structuralSignal } from '../structural/structural-signals.ts';
import { type PairScorer, scoreByAttachment, scoreByKatz, scoreBySignal } from './pair-scorer.ts';

/** Scorers of one graph that several methods use: each makes its row once for each node that they all move to. */
export interface SharedScorers {
  signal(id: StructuralSignalId): PairScorer;
  globalKatz(): PairScorer;
  attachment(): PairScorer;
}

/** Moving to where it already is costs nothing. */
const moveOnce = ({ moveTo, at }: PairScorer): PairScorer => {
  let current = -1;
  return {
    moveTo: (x) => {
      if (x !== current) moveTo(x);
      current = x;
    },
    at,
  };
};

export const createSharedScorers = (graph: WeightedGraph): SharedScorers => {
  const made = new Map<string, PairScorer>();
  const once = (id: string, make: () => PairScorer): PairScorer => {
    const known = made.get(id) ?? moveOnce(make());
    made.set(id, known);
    return known;
  };
  return {
    signal: (id) => once(id, () => scoreBySignal(graph, structuralSignal(id))),
    globalKatz: () => once('global-katz', () => scoreByKatz(graph)),
    attachment: () => once('attachment', () => scoreByAttachment(graph)),
  };
};

import { buildWeightedGraph, type WeightedGraph } from '../graph/weighted-graph.ts';
import type { LogisticData } from '../learning/logistic-data.ts';
import { fitLogistic, type LogisticModel, logOddsOf } from '../learning/logistic-regression.ts';
import type { PairScorer } from './pair-scorer.ts';
import { drawNonEdges, type Pair, type Random, shuffle } from './sampling.ts';
import { createSharedScorers, type SharedScorers } from './shared-scorers.ts';
import { createTopologyFeatures, type TopologyFeatures } from './topology-features.ts';

const L2 = 1;

/** Pairs in the order of their first node, so that each row is made once. */
const byFirst = (pairs: readonly (readonly [Pair, 0 | 1])[]) =>
  [...pairs].sort(([a], [b]) => a[0] - b[0] || a[1] - b[1]);

const gather = (features: TopologyFeatures, labelled: readonly (readonly [Pair, 0 | 1])[]): LogisticData => {
  const values = new Float64Array(labelled.length * features.count);
  const labels = new Uint8Array(labelled.length);
  let current = -1;
  byFirst(labelled).forEach(([[x, y], label], row) => {
    if (x !== current) features.moveTo(x);
    current = x;
    features.write(y, values, row * features.count);
    labels[row] = label;
  });
  return { featureCount: features.count, values, labels };
};

/**
 * Learns what a hidden link looks like from the links that are seen alone: a share of them is hidden in turn (at most
 * `most` of those are looked at), signals are computed on what is left, and they are told from as many pairs that are
 * not linked in the graph seen.
 */
export const learnTopology = (
  seen: WeightedGraph,
  edges: readonly Pair[],
  { share, most }: { readonly share: number; readonly most: number },
  random: Random,
): LogisticModel => {
  const shuffled = shuffle(edges, random);
  const hiddenCount = Math.round(share * edges.length);
  const kept = shuffled.slice(hiddenCount);
  const hidden = shuffled.slice(0, Math.min(hiddenCount, most));
  const others = drawNonEdges(seen, hidden.length, random);
  const left = buildWeightedGraph(
    seen.size,
    kept.map(([a, b]) => [a, b, 1]),
  );
  const features = createTopologyFeatures(createSharedScorers(left));
  const labelled = [...hidden.map((pair) => [pair, 1] as const), ...others.map((pair) => [pair, 0] as const)];
  return fitLogistic(gather(features, labelled), { l2: L2 });
};

/** The log-odds that a learned model gives to the signals of a graph. */
export const scoreByModel = (shared: SharedScorers, model: LogisticModel): PairScorer => {
  const features = createTopologyFeatures(shared);
  const line = new Float64Array(features.count);
  return {
    moveTo: features.moveTo,
    at: (y) => {
      features.write(y, line, 0);
      return logOddsOf(model, line, 0);
    },
  };
};

import { findCuts } from '../blocks.ts';
import { blockGraph, createDependencies } from '../dependencies.ts';
import type { Computed, Metric, Sampling, Work } from '../metric.ts';
import type { Network } from '../network.ts';
import { type BlockSources, countSources, planSources, VISITS_MAX } from '../sources.ts';

/** Of a normal distribution: 95 % lies within so many standard deviations. */
const CONFIDENCE = 1.96;

interface Totals {
  readonly sums: Float64Array;
  readonly variances: Float64Array;
}

/** Adds what passes through the members of one block, seen from some of its sources. */
const addBlock = (
  { adjacency }: Network,
  { block, sources, isDrawn }: BlockSources,
  placeOf: Int32Array,
  { sums, variances }: Totals,
  onSource: () => void,
): void => {
  const graph = blockGraph(adjacency, block, placeOf);
  const add = createDependencies(graph);
  const passed = new Float64Array(graph.members.length);
  const squares = isDrawn ? new Float64Array(graph.members.length) : null;
  const drawn = sources(graph.weights);
  for (const { member, factor } of drawn) {
    add(member, factor, passed, squares);
    onSource();
  }
  graph.members.forEach((entity, member) => {
    const sum = passed[member] ?? 0;
    sums[entity] = (sums[entity] ?? 0) + sum;
    const spread = squares ? (squares[member] ?? 0) - (sum * sum) / drawn.length : 0;
    variances[entity] = (variances[entity] ?? 0) + spread;
  });
};

const samplingOf = (
  plans: readonly BlockSources[],
  { variances }: Totals,
  scale: number,
): Sampling | null => {
  const drawn = plans.filter(({ isDrawn }) => isDrawn);
  if (drawn.length === 0) return null;
  const widest = variances.reduce((most, variance) => Math.max(most, variance), 0);
  return {
    sources: plans.reduce((sum, { count }) => sum + count, 0),
    of: plans.reduce((sum, { block }) => sum + block.members.length, 0),
    margin: CONFIDENCE * Math.sqrt(widest) * scale,
  };
};

/** `visitsMax`: links walked before sources are drawn instead of all taken. */
export const computeBetweenness = (
  network: Network,
  { share, onProgress }: Work,
  visitsMax: number,
): Computed => {
  const { adjacency } = network;
  const { blocks, separatedPairs } = findCuts(adjacency);
  const plans = planSources(adjacency, blocks, share, visitsMax);
  const totals: Totals = {
    sums: share.index === 0 ? separatedPairs : new Float64Array(adjacency.size),
    variances: new Float64Array(adjacency.size),
  };
  const placeOf = new Int32Array(adjacency.size).fill(-1);
  const count = countSources(plans);
  let done = 0;
  const onSource = () => onProgress(++done / count);
  for (const plan of plans) addBlock(network, plan, placeOf, totals, onSource);
  const pairs = ((adjacency.size - 1) * (adjacency.size - 2)) / 2;
  const scale = pairs > 0 ? 1 / pairs : 0;
  return {
    values: totals.sums.map((sum) => sum * scale),
    sampling: samplingOf(plans, totals, scale),
  };
};

/**
 * « Passerelle »: the share of the shortest paths between two others that pass through an entity (Freeman 1977), by the
 * algorithm of Brandes (2001), block by block: what hangs from an entity is counted, not walked.
 */
export const betweenness: Metric = {
  id: 'betweenness',
  kind: 'number',
  unit: 'share',
  isShared: true,
  compute: (network, work) => computeBetweenness(network, work, VISITS_MAX),
};

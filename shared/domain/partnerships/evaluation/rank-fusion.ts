import type { WeightedGraph } from '../graph/weighted-graph.ts';
import { createSparseRow, resetRow } from '../structural/sparse-row.ts';
import type { StructuralSignal } from '../structural/structural-signal.ts';
import { structuralSignal } from '../structural/structural-signals.ts';
import type { PairScorer } from './pair-scorer.ts';
import { pairCount } from './sampling.ts';
import type { SharedScorers } from './shared-scorers.ts';

/** Constant of reciprocal rank fusion (Cormack, Clarke & Büttcher 2009). */
const K = 60;

/** 1 / (K + rank) with the mean rank of equal scores, among sorted scores and `zeros` others that have none. */
export const reciprocalRank = (sorted: Float64Array, zeros: number, score: number): number => {
  if (score <= 0) return 1 / (K + sorted.length + (zeros + 1) / 2);
  const above = sorted.length - countUpTo(sorted, score, true);
  const equal = sorted.length - countUpTo(sorted, score, false) - above;
  return 1 / (K + above + (equal + 1) / 2);
};

/** How many are below a score, or at most equal to it. */
const countUpTo = (sorted: Float64Array, score: number, withEqual: boolean): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle] ?? 0;
    if (value < score || (withEqual && value === score)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Scores above 0 of all pairs that are not linked, sorted. */
const collectScores = (graph: WeightedGraph, signal: StructuralSignal): Float64Array => {
  const row = createSparseRow(graph.size);
  const isLinked = new Uint8Array(graph.size);
  const scores: number[] = [];
  for (let x = 0; x < graph.size; x++) {
    const links = graph.targets.subarray(graph.offsets[x] ?? 0, graph.offsets[x + 1] ?? 0);
    for (const y of links) isLinked[y] = 1;
    resetRow(row);
    signal.addRow(graph, x, row);
    for (let i = 0; i < row.count; i++) {
      const y = row.touched[i] ?? 0;
      if (y > x && isLinked[y] === 0) scores.push(row.values[y] ?? 0);
    }
    for (const y of links) isLinked[y] = 0;
  }
  return Float64Array.from(scores).sort();
};

/** Fusion of the ranks of resource allocation, L3 and the local path among all pairs that are not linked. */
export const scoreByFusion = (graph: WeightedGraph, shared: SharedScorers): PairScorer => {
  const parts = (['resource-allocation', 'l3', 'katz'] as const).map((id) => {
    const sorted = collectScores(graph, structuralSignal(id));
    const zeros = pairCount(graph.size) - graph.targets.length / 2 - sorted.length;
    return { scorer: shared.signal(id), sorted, zeros };
  });
  return {
    moveTo: (x) => {
      for (const { scorer } of parts) scorer.moveTo(x);
    },
    at: (y) =>
      parts.reduce((sum, { scorer, sorted, zeros }) => sum + reciprocalRank(sorted, zeros, scorer.at(y)), 0),
  };
};

/** Fusion of the ranks of several scores of the same pairs, equal scores at their mean rank. */
export const fuseRanks = (scores: readonly Float64Array[]): Float64Array => {
  const sum = new Float64Array(scores[0]?.length ?? 0);
  for (const each of scores) {
    const sorted = each.slice().sort();
    each.forEach((score, i) => {
      const above = sorted.length - countUpTo(sorted, score, true);
      const equal = sorted.length - countUpTo(sorted, score, false) - above;
      sum[i] = (sum[i] ?? 0) + 1 / (K + above + (equal + 1) / 2);
    });
  }
  return sum;
};

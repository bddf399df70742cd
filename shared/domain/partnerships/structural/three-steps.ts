import { type WeightedGraph, weightBetween } from '../graph/weighted-graph.ts';
import { addToRow, resetRow, type SparseRow } from './sparse-row.ts';
import type { Term } from './structural-signal.ts';

/** Factor of an intermediate node, by its strength. */
export type FactorOfNode = (strength: number) => number;

/**
 * Adds Σ a(x,u)·a(u,v)·a(v,y)·f(u)·f(v) over walks x–u–v–y. Between two nodes that are not linked every such walk
 * is a path; between two that are, walks that go back over their own link count too.
 */
export const addThreeSteps = (
  graph: WeightedGraph,
  x: number,
  row: SparseRow,
  factorOf: FactorOfNode,
): void => {
  const { offsets, targets, weights, strength } = graph;
  const { scratch } = row;
  if (!scratch) throw new TypeError('Three steps need a row that was made by createSparseRow');
  for (let i = offsets[x] ?? 0; i < (offsets[x + 1] ?? 0); i++) {
    const u = targets[i] ?? 0;
    const toU = (weights[i] ?? 0) * factorOf(strength[u] ?? 0);
    for (let j = offsets[u] ?? 0; j < (offsets[u + 1] ?? 0); j++)
      addToRow(scratch, targets[j] ?? 0, toU * (weights[j] ?? 0));
  }
  for (let t = 0; t < scratch.count; t++) {
    const v = scratch.touched[t] ?? 0;
    const toV = (scratch.values[v] ?? 0) * factorOf(strength[v] ?? 0);
    for (let j = offsets[v] ?? 0; j < (offsets[v + 1] ?? 0); j++) {
      const y = targets[j] ?? 0;
      if (y !== x) addToRow(row, y, toV * (weights[j] ?? 0));
    }
  }
  resetRow(scratch);
};

/** One term for each walk x–u–v–y, by u, then by v. */
export const termsOfThreeSteps = (
  graph: WeightedGraph,
  x: number,
  y: number,
  factorOf: FactorOfNode,
): Term[] => {
  const { offsets, targets, weights, strength } = graph;
  const terms: Term[] = [];
  if (x === y) return terms;
  for (let i = offsets[x] ?? 0; i < (offsets[x + 1] ?? 0); i++) {
    const u = targets[i] ?? 0;
    const toU = (weights[i] ?? 0) * factorOf(strength[u] ?? 0);
    for (let j = offsets[y] ?? 0; j < (offsets[y + 1] ?? 0); j++) {
      const v = targets[j] ?? 0;
      const between = weightBetween(graph, u, v);
      if (between === 0) continue;
      const value = toU * between * factorOf(strength[v] ?? 0) * (weights[j] ?? 0);
      terms.push({ via: [u, v], value });
    }
  }
  return terms;
};

import { degreeAt, type WeightedGraph } from '../graph/weighted-graph.ts';
import { addToRow, resetRow, type SparseRow } from './sparse-row.ts';

export interface ReachOptions {
  /** Longest path: 2 or 3 links. */
  readonly steps: 2 | 3;
  /** Nodes with more neighbours than this are not gone through (they may still be reached). */
  readonly skipAbove?: number;
}

/**
 * Touches the nodes two or three links away from x, with the number of walks: candidates, not scores. Hubs can be
 * jumped over so that one of them does not make a candidate of everybody; the score of a candidate stays what the
 * signal says, hubs included. x and its neighbours may be touched: the caller leaves out what it must.
 */
export const addReach = (graph: WeightedGraph, x: number, row: SparseRow, options: ReachOptions): void => {
  const { offsets, targets } = graph;
  const { scratch } = row;
  if (!scratch) throw new TypeError('A reach needs a row that was made by createSparseRow');
  const skipAbove = options.skipAbove ?? graph.size;
  const step = (from: number, count: number, into: SparseRow): void => {
    for (let i = offsets[from] ?? 0; i < (offsets[from + 1] ?? 0); i++)
      addToRow(into, targets[i] ?? 0, count);
  };
  const stepFromAll = (from: SparseRow, into: SparseRow): void => {
    for (let i = 0; i < from.count; i++) {
      const node = from.touched[i] ?? 0;
      if (degreeAt(graph, node) <= skipAbove) step(node, from.values[node] ?? 0, into);
    }
  };
  step(x, 1, scratch);
  stepFromAll(scratch, row);
  resetRow(scratch);
  if (options.steps === 3) {
    for (let i = 0; i < row.count; i++)
      addToRow(scratch, row.touched[i] ?? 0, row.values[row.touched[i] ?? 0] ?? 0);
    stepFromAll(scratch, row);
    resetRow(scratch);
  }
};

import type { WeightedGraph } from '../graph/weighted-graph.ts';
import { addToRow, type SparseRow } from './sparse-row.ts';
import type { StructuralSignal, StructuralSignalId, Term } from './structural-signal.ts';

/** What a common neighbour of strength k brings, being linked to both ends with weights a and b. */
export type ValueOfNeighbour = (a: number, b: number, strength: number) => number;

const addTwoSteps = (graph: WeightedGraph, x: number, row: SparseRow, bring: ValueOfNeighbour): void => {
  const { offsets, targets, weights, strength } = graph;
  for (let i = offsets[x] ?? 0; i < (offsets[x + 1] ?? 0); i++) {
    const z = targets[i] ?? 0;
    const a = weights[i] ?? 0;
    const k = strength[z] ?? 0;
    for (let j = offsets[z] ?? 0; j < (offsets[z + 1] ?? 0); j++) {
      const y = targets[j] ?? 0;
      if (y !== x) addToRow(row, y, bring(a, weights[j] ?? 0, k));
    }
  }
};

/** One term for each common neighbour, in rising order. */
const termsOfTwoSteps = (graph: WeightedGraph, x: number, y: number, bring: ValueOfNeighbour): Term[] => {
  const { offsets, targets, weights, strength } = graph;
  const terms: Term[] = [];
  let i = offsets[x] ?? 0;
  let j = offsets[y] ?? 0;
  while (x !== y && i < (offsets[x + 1] ?? 0) && j < (offsets[y + 1] ?? 0)) {
    const ofX = targets[i] ?? 0;
    const ofY = targets[j] ?? 0;
    if (ofX === ofY) {
      const value = bring(weights[i] ?? 0, weights[j] ?? 0, strength[ofX] ?? 0);
      terms.push({ via: [ofX], value });
    }
    if (ofX <= ofY) i++;
    if (ofY <= ofX) j++;
  }
  return terms;
};

/** A signal that adds something up over common neighbours. */
export const createTwoStepSignal = (id: StructuralSignalId, bring: ValueOfNeighbour): StructuralSignal => ({
  id,
  addRow: (graph, x, row) => addTwoSteps(graph, x, row, bring),
  termsOf: (graph, x, y) => termsOfTwoSteps(graph, x, y, bring),
});

import type { WeightedGraph } from '../graph/weighted-graph.ts';
import { adamicAdar } from './adamic-adar.ts';
import { commonNeighbours } from './common-neighbours.ts';
import { katz } from './katz.ts';
import { l3 } from './l3.ts';
import { preferentialAttachment } from './preferential-attachment.ts';
import { resourceAllocation } from './resource-allocation.ts';
import type { StructuralSignal, StructuralSignalId } from './structural-signal.ts';

/** Every signal from the shape of the network: to add one, write its file and name it here. */
export const STRUCTURAL_SIGNALS: readonly StructuralSignal[] = [
  commonNeighbours,
  adamicAdar,
  resourceAllocation,
  l3,
  katz,
  preferentialAttachment,
];

/** Throws for an id that no signal has. */
export const structuralSignal = (id: StructuralSignalId): StructuralSignal => {
  const found = STRUCTURAL_SIGNALS.find((signal) => signal.id === id);
  if (!found) throw new RangeError(`No structural signal ${id}`);
  return found;
};

/** Score of one pair: its terms added in their order. For many pairs of one node, addRow is faster. */
export const scorePair = (signal: StructuralSignal, graph: WeightedGraph, x: number, y: number): number =>
  signal.termsOf(graph, x, y).reduce((sum, { value }) => sum + value, 0);

import type { WeightedGraph } from '../graph/weighted-graph.ts';
import type { SparseRow } from './sparse-row.ts';

export const STRUCTURAL_SIGNAL_IDS = [
  'common-neighbours',
  'adamic-adar',
  'resource-allocation',
  'l3',
  'katz',
  'preferential-attachment',
] as const;

export type StructuralSignalId = (typeof STRUCTURAL_SIGNAL_IDS)[number];

/** One summand of a score: the nodes that the path goes through, from x to y, and what it brings. */
export interface Term {
  readonly via: readonly number[];
  readonly value: number;
}

/**
 * A score of pairs of nodes from the shape of the network alone. Scores are finite and ≥ 0; a pair that a row does
 * not touch has 0. Symmetric to rounding. A row never touches x itself.
 */
export interface StructuralSignal {
  readonly id: StructuralSignalId;
  /** Adds the scores of x with every node to a row that was reset. */
  addRow(graph: WeightedGraph, x: number, row: SparseRow): void;
  /** What the score of one pair is made of, in a fixed order; the values add up to the row's, to rounding. */
  termsOf(graph: WeightedGraph, x: number, y: number): readonly Term[];
}

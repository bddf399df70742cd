import { degreeAt, type WeightedGraph } from '../graph/weighted-graph.ts';
import type { CommonPartners } from './common-partners.ts';

/**
 * Burt's constraint (1992) of each node of a graph of plain links, and how much a new link would lower it:
 * c_x = Σ_j (p_xj + Σ_q p_xq·p_qj)², p_xj = 1 ÷ links of x.
 */
export interface Constraint {
  readonly of: (x: number) => number;
  /** [c_x(G) − c_x(G+xy)] + [c_y(G) − c_y(G+xy)], never below 0; of two that are not linked. */
  readonly gain: (x: number, y: number, common: CommonPartners) => number;
}

/** Of each partner j of x, in the order of its row: p_xj + Σ_q p_xq·p_qj. */
const readTies = (graph: WeightedGraph, x: number, at: Int32Array): Float64Array => {
  const { offsets, targets } = graph;
  const start = offsets[x] ?? 0;
  const partners = targets.subarray(start, offsets[x + 1]);
  const share = 1 / Math.max(1, partners.length);
  const ties = new Float64Array(partners.length).fill(share);
  partners.forEach((partner, place) => {
    at[partner] = place;
  });
  for (const q of partners) {
    const through = share / degreeAt(graph, q);
    for (let next = offsets[q] ?? 0; next < (offsets[q + 1] ?? 0); next++) {
      const place = at[targets[next] ?? 0] ?? -1;
      if (place !== -1) ties[place] = (ties[place] ?? 0) + through;
    }
  }
  for (const partner of partners) at[partner] = -1;
  return ties;
};

interface Ties {
  readonly ties: Float64Array;
  readonly constraint: number;
}

/** Found when first asked. */
const createTies = (graph: WeightedGraph): ((x: number) => Ties) => {
  const at = new Int32Array(graph.size).fill(-1);
  const known: (Ties | undefined)[] = Array.from({ length: graph.size });
  return (x) => {
    const found = known[x];
    if (found) return found;
    const ties = readTies(graph, x, at);
    const read = { ties, constraint: ties.reduce((sum, tie) => sum + tie ** 2, 0) };
    known[x] = read;
    return read;
  };
};

export const createConstraint = (graph: WeightedGraph): Constraint => {
  const tiesOf = createTies(graph);
  const of = (x: number): number => tiesOf(x).constraint;
  /** c_x once y is its partner: old ties shrink, ties to common partners and to y itself gain. */
  const after = (x: number, y: number, { count, nodes }: CommonPartners, inRow: Int32Array): number => {
    const links = degreeAt(graph, x);
    const share = 1 / (links + 1);
    const shrink = links * share;
    const { ties, constraint } = tiesOf(x);
    let sum = constraint * shrink * shrink;
    let direct = share;
    const ofY = 1 / (degreeAt(graph, y) + 1);
    for (let at = 0; at < count; at++) {
      const tie = shrink * (ties[inRow[at] ?? 0] ?? 0);
      sum += (tie + share * ofY) ** 2 - tie ** 2;
      direct += share / (degreeAt(graph, nodes[at] ?? 0) || 1);
    }
    return sum + direct ** 2;
  };
  return {
    of,
    gain: (x, y, common) => {
      const ofX = degreeAt(graph, x) === 0 ? 0 : of(x) - after(x, y, common, common.inFirst);
      const ofY = degreeAt(graph, y) === 0 ? 0 : of(y) - after(y, x, common, common.inSecond);
      return Math.max(0, ofX + ofY);
    },
  };
};

import { degreeAt, type WeightedGraph, weightBetween } from '../graph/weighted-graph.ts';

/**
 * Burt's constraint (1992) of each node of a graph of plain links, and how much a new link would lower it:
 * c_x = Σ_j (p_xj + Σ_q p_xq·p_qj)², p_xj = 1 ÷ links of x.
 */
export interface Constraint {
  readonly of: (x: number) => number;
  /** [c_x(G) − c_x(G+xy)] + [c_y(G) − c_y(G+xy)], never below 0; of two that are not linked. */
  readonly gain: (x: number, y: number) => number;
}

/** Of each directed link x→j: p_xj + Σ_q p_xq·p_qj, beside the targets of the graph. */
const readTies = (graph: WeightedGraph): Float64Array => {
  const { size, offsets, targets } = graph;
  const ties = new Float64Array(targets.length);
  const placeIn = new Int32Array(size).fill(-1);
  for (let x = 0; x < size; x++) {
    const [start, end] = [offsets[x] ?? 0, offsets[x + 1] ?? 0];
    const share = 1 / Math.max(1, end - start);
    for (let at = start; at < end; at++) {
      placeIn[targets[at] ?? 0] = at;
      ties[at] = share;
    }
    for (let at = start; at < end; at++) {
      const q = targets[at] ?? 0;
      const through = share / degreeAt(graph, q);
      for (let next = offsets[q] ?? 0; next < (offsets[q + 1] ?? 0); next++) {
        const place = placeIn[targets[next] ?? 0] ?? -1;
        if (place >= start && place < end) ties[place] = (ties[place] ?? 0) + through;
      }
    }
    for (let at = start; at < end; at++) placeIn[targets[at] ?? 0] = -1;
  }
  return ties;
};

export const createConstraint = (graph: WeightedGraph): Constraint => {
  const { size, offsets, targets } = graph;
  const ties = readTies(graph);
  const values = new Float64Array(size);
  for (let x = 0; x < size; x++)
    for (let at = offsets[x] ?? 0; at < (offsets[x + 1] ?? 0); at++)
      values[x] = (values[x] ?? 0) + (ties[at] ?? 0) ** 2;
  /** c_x once y is its partner: old ties shrink, ties to common partners and to y itself gain. */
  const after = (x: number, y: number): number => {
    const links = degreeAt(graph, x);
    const share = 1 / (links + 1);
    const shrink = links * share;
    let sum = (values[x] ?? 0) * shrink * shrink;
    let direct = share;
    const ofY = 1 / (degreeAt(graph, y) + 1);
    const few = degreeAt(graph, x) <= degreeAt(graph, y) ? x : y;
    const many = few === x ? y : x;
    for (let at = offsets[few] ?? 0; at < (offsets[few + 1] ?? 0); at++) {
      const j = targets[at] ?? 0;
      if (weightBetween(graph, many, j) === 0) continue;
      const tie = few === x ? (ties[at] ?? 0) : tieOf(x, j);
      sum += (shrink * tie + share * ofY) ** 2 - (shrink * tie) ** 2;
      direct += share / (degreeAt(graph, j) || 1);
    }
    return sum + direct ** 2;
  };
  const tieOf = (x: number, j: number): number => {
    for (let at = offsets[x] ?? 0; at < (offsets[x + 1] ?? 0); at++)
      if (targets[at] === j) return ties[at] ?? 0;
    return 0;
  };
  const of = (x: number): number => values[x] ?? 0;
  return {
    of,
    gain: (x, y) => {
      const lowered = (node: number, other: number) =>
        degreeAt(graph, node) === 0 ? 0 : of(node) - after(node, other);
      return Math.max(0, lowered(x, y) + lowered(y, x));
    },
  };
};

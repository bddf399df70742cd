import fc from 'fast-check';
import {
  buildWeightedGraph,
  type WeightedEdge,
  type WeightedGraph,
} from '../../shared/domain/partnerships/graph/weighted-graph.ts';

export interface ArbitraryGraph {
  readonly size: number;
  readonly edges: readonly WeightedEdge[];
  readonly graph: WeightedGraph;
}

/** Small graphs with self-loops, parallel edges and nodes without a link. */
export const arbitraryGraph = (maxSize = 9): fc.Arbitrary<ArbitraryGraph> =>
  fc.integer({ min: 1, max: maxSize }).chain((size) => {
    const node = fc.integer({ min: 0, max: size - 1 });
    const weight = fc.constantFrom(0.1, 0.5, 0.6, 0.7, 1);
    return fc
      .array(fc.tuple(node, node, weight), { maxLength: 3 * size })
      .map((edges) => ({ size, edges, graph: buildWeightedGraph(size, edges) }));
  });

/** The same graph as a full matrix, made without the code under test. */
export const matrixOf = (size: number, edges: readonly WeightedEdge[]): number[][] => {
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const [a, b, weight] of edges)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = matrix[from];
      if (row && from !== to) row[to] = Math.max(row[to] ?? 0, weight);
    }
  return matrix;
};

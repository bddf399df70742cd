import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildWeightedGraph,
  degreeAt,
  weightBetween,
} from '../../../../shared/domain/partnerships/graph/weighted-graph.ts';
import { arbitraryGraph, matrixOf } from '../../../helpers/arbitrary-graph.ts';

describe('weighted graph', () => {
  it('holds the matrix of its edges: no loop, the greatest of parallel weights, rows in order', () => {
    fc.assert(
      fc.property(arbitraryGraph(), ({ size, edges, graph }) => {
        const matrix = matrixOf(size, edges);
        for (let a = 0; a < size; a++) {
          const row = matrix[a] ?? [];
          expect(row.map((_, b) => weightBetween(graph, a, b))).toEqual(row);
          expect(degreeAt(graph, a)).toBe(row.filter((weight) => weight > 0).length);
          expect(graph.strength[a]).toBeCloseTo(
            row.reduce((sum, weight) => sum + weight, 0),
            12,
          );
          const targets = [...graph.targets.slice(graph.offsets[a], graph.offsets[a + 1])];
          expect(targets).toEqual([...targets].sort((x, y) => x - y));
        }
      }),
    );
  });

  it('is the same whatever the order and direction of the edges', () => {
    fc.assert(
      fc.property(arbitraryGraph(), ({ size, edges, graph }) => {
        const turned = [...edges].reverse().map(([a, b, weight]) => [b, a, weight] as const);
        expect(buildWeightedGraph(size, turned)).toEqual(graph);
      }),
    );
  });

  it.each([
    [[0, 2, 1]],
    [[-1, 0, 1]],
    [[0, 1, 0]],
    [[0, 1, -1]],
    [[0, 1, Number.NaN]],
    [[0, 1, Number.POSITIVE_INFINITY]],
  ] as const)('refuses %j', (edge) => {
    expect(() => buildWeightedGraph(2, [edge])).toThrow(RangeError);
  });

  it('can be empty', () => {
    expect(buildWeightedGraph(0, []).targets).toHaveLength(0);
  });
});

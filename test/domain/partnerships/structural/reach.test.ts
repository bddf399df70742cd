import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWeightedGraph, degreeAt } from '../../../../shared/domain/partnerships/graph/weighted-graph.ts';
import { addReach } from '../../../../shared/domain/partnerships/structural/reach.ts';
import {
  createSparseRow,
  touchedPlaces,
} from '../../../../shared/domain/partnerships/structural/sparse-row.ts';
import { arbitraryGraph, matrixOf } from '../../../helpers/arbitrary-graph.ts';

const reached = (
  graph: Parameters<typeof addReach>[0],
  x: number,
  options: Parameters<typeof addReach>[3],
) => {
  const row = createSparseRow(graph.size);
  addReach(graph, x, row, options);
  return [...touchedPlaces(row)];
};

describe('reach', () => {
  it('touches what walks of two or three links touch, hubs not gone through', () => {
    fc.assert(
      fc.property(arbitraryGraph(8), fc.integer({ min: 0, max: 8 }), ({ size, edges, graph }, skipAbove) => {
        const matrix = matrixOf(size, edges);
        const nodes = Array.from({ length: size }, (_, node) => node);
        const isOpen = (node: number) => degreeAt(graph, node) <= skipAbove;
        const next = (from: readonly number[]) =>
          nodes.filter((y) => from.some((z) => isOpen(z) && (matrix[z]?.[y] ?? 0) > 0));
        for (const x of nodes) {
          const two = next(nodes.filter((z) => (matrix[x]?.[z] ?? 0) > 0));
          expect(reached(graph, x, { steps: 2, skipAbove })).toEqual(two);
          const three = [...new Set([...two, ...next(two)])].sort((a, b) => a - b);
          expect(reached(graph, x, { steps: 3, skipAbove })).toEqual(three);
        }
      }),
    );
  });

  it('goes through every node unless told', () => {
    const star = buildWeightedGraph(4, [
      [0, 1, 1],
      [0, 2, 1],
      [0, 3, 1],
    ]);
    expect(reached(star, 1, { steps: 2 })).toEqual([1, 2, 3]);
    expect(reached(star, 1, { steps: 2, skipAbove: 2 })).toEqual([]);
  });
});

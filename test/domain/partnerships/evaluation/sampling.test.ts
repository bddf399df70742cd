import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../shared/domain/layout/random.ts';
import {
  drawDistanceTwo,
  drawNonEdges,
  shuffle,
} from '../../../../shared/domain/partnerships/evaluation/sampling.ts';
import {
  buildWeightedGraph,
  weightBetween,
} from '../../../../shared/domain/partnerships/graph/weighted-graph.ts';
import { arbitraryGraph } from '../../../helpers/arbitrary-graph.ts';

describe('what is drawn', () => {
  it('is distinct pairs that are not linked, all of them when enough are asked', () => {
    fc.assert(
      fc.property(arbitraryGraph(7), fc.integer(), ({ size, graph }, seed) => {
        const pairs = drawNonEdges(graph, 100, createRandom(seed));
        const all = [...Array(size).keys()].flatMap((a) =>
          [...Array(size).keys()]
            .filter((b) => a < b && weightBetween(graph, a, b) === 0)
            .map((b) => `${a} ${b}`),
        );
        expect(pairs.map(([a, b]) => `${a} ${b}`).sort()).toEqual(all.sort());
      }),
    );
  });

  it('of hard pairs, each has a common neighbour and is as likely as any other', () => {
    // 0–1 and 2–3 are hard: the first by three neighbours, the second by one.
    const graph = buildWeightedGraph(8, [
      ...[4, 5, 6].flatMap((middle) => [[0, middle, 1] as const, [1, middle, 1] as const]),
      [2, 7, 1],
      [3, 7, 1],
      ...[4, 5, 6].flatMap((a) => [4, 5, 6].filter((b) => a < b).map((b) => [a, b, 1] as const)),
    ]);
    const first = Array.from({ length: 2000 }, (_, seed) =>
      drawDistanceTwo(graph, graph, 1, createRandom(seed)),
    );
    const share = first.filter(([pair]) => pair?.[0] === 0).length / first.length;
    expect(first.every((pairs) => pairs.length === 1)).toBe(true);
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.55);
    expect(drawDistanceTwo(buildWeightedGraph(3, []), buildWeightedGraph(3, []), 4, createRandom(1))).toEqual(
      [],
    );
  });

  it('by a shuffle, is the same items, the same for the same seed', () => {
    const items = Array.from({ length: 20 }, (_, i) => i);
    expect([...shuffle(items, createRandom(3))].sort((a, b) => a - b)).toEqual(items);
    expect(shuffle(items, createRandom(3))).toEqual(shuffle(items, createRandom(3)));
    expect(shuffle(items, createRandom(3))).not.toEqual(shuffle(items, createRandom(4)));
  });
});

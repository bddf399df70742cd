import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestPaths } from '../../../shared/domain/analysis/paths.ts';
import type { RelationSummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { RelationType } from '../../../shared/domain/vocabulary.ts';
import { anEntityId, aRelation } from '../../helpers/ecosystem.ts';

const link = (
  number: number,
  from: number,
  to: number,
  type: RelationType = 'partners-with',
): RelationSummary => aRelation(number, { type, from: anEntityId(from), to: anEntityId(to) });
const walk = (relations: readonly RelationSummary[], from: number, to: number, limit = 5) =>
  shortestPaths(relations, anEntityId(from), anEntityId(to), limit).map((path) => [
    path[0]?.from,
    ...path.map((step) => step.to),
  ]);
const ids = (...numbers: number[]): EntityId[] => numbers.map(anEntityId);

describe('paths', () => {
  it('none between parts, none to oneself', () => {
    expect(walk([link(1, 1, 2), link(2, 3, 4)], 1, 4)).toEqual([]);
    expect(walk([link(1, 1, 2)], 1, 1)).toEqual([]);
  });

  it('walks against the direction of a relation and says so', () => {
    const [path] = shortestPaths([link(1, 2, 1, 'funds')], anEntityId(1), anEntityId(2), 5);
    expect(path?.map(({ forward, relation }) => [forward, relation.type])).toEqual([[false, 'funds']]);
  });

  it('prefers a direct partnership to sharing a place', () => {
    const relations = [
      link(1, 1, 9, 'located-in'),
      link(2, 2, 9, 'located-in'),
      link(3, 1, 3),
      link(4, 3, 4),
      link(5, 4, 2),
    ];
    expect(walk(relations, 1, 2)).toEqual([ids(1, 3, 4, 2), ids(1, 9, 2)]);
  });

  it('counts parallel relations as one step and gives no more than asked', () => {
    const relations = [
      link(1, 1, 2),
      link(2, 1, 2, 'funds'),
      ...[3, 4, 5, 6].flatMap((middle) => [link(middle * 10, 1, middle), link(middle * 10 + 1, middle, 2)]),
    ];
    expect(walk(relations, 1, 2)).toEqual([
      ids(1, 2),
      ids(1, 3, 2),
      ids(1, 4, 2),
      ids(1, 5, 2),
      ids(1, 6, 2),
    ]);
    expect(walk(relations, 1, 2, 2)).toHaveLength(2);
  });

  it('short: the fewest steps, whatever they are; among as many, those of working together', () => {
    const relations = [
      link(1, 1, 9, 'located-in'),
      link(2, 2, 9, 'located-in'),
      link(3, 1, 3),
      link(4, 3, 4),
      link(5, 4, 2),
      link(6, 1, 7, 'acts-in'),
      link(7, 7, 2),
    ];
    const [first, second, third] = shortestPaths(relations, anEntityId(1), anEntityId(2), 5, 'short');
    expect([first, second, third].map((path) => path?.map(({ to }) => to))).toEqual([
      ids(7, 2),
      ids(9, 2),
      ids(3, 4, 2),
    ]);
  });

  it('finds five among ten thousand that are equal, each of them real', () => {
    const layer = (number: number) => Array.from({ length: 10 }, (_, index) => 100 * number + index);
    const layers = [[1], layer(1), layer(2), layer(3), layer(4), [2]];
    const pairs = layers.flatMap((from, index) =>
      from.flatMap((a) => (layers[index + 1] ?? []).map((b): [number, number] => [a, b])),
    );
    const relations = pairs.map(([a, b], index) => link(index, a, b));
    const paths = walk(relations, 1, 2);
    expect(paths.map((path) => path.length)).toEqual([6, 6, 6, 6, 6]);
    expect(new Set(paths.map((path) => path.join())).size).toBe(5);
  });

  it('is the same whatever the order in which relations come', () => {
    const relations = [3, 4, 5, 6, 7].flatMap((middle) => [
      link(middle * 10, 1, middle),
      link(middle * 10 + 1, middle, 2, 'funds'),
    ]);
    expect(walk([...relations].reverse(), 1, 2)).toEqual(walk(relations, 1, 2));
  });

  it('gives distinct loopless paths of real relations, the first as short as breadth-first search', () => {
    const arbitraryEdges = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(arbitraryEdges, (edges) => {
        const relations = edges.map(([from, to], index) => link(index, from, to));
        const paths = walk(relations, 0, 12, 6);
        expect(new Set(paths.map((path) => path.join())).size).toBe(paths.length);
        for (const path of paths) expect(new Set(path).size).toBe(path.length);
        expect((paths[0]?.length ?? 0) - 1).toBe(hops(edges, 0, 12));
      }),
    );
  });
});

/** Breadth-first search, written apart: hops between two numbers, -1 when there is no way. */
const hops = (edges: readonly (readonly [number, number])[], from: number, to: number): number => {
  let [frontier, distance] = [new Set([from]), 0];
  for (const seen = new Set(frontier); frontier.size > 0; distance++) {
    if (frontier.has(to)) return distance;
    frontier = new Set(
      edges
        .flatMap(([a, b]) => [...(frontier.has(a) ? [b] : []), ...(frontier.has(b) ? [a] : [])])
        .filter((other) => !seen.has(other)),
    );
    for (const other of frontier) seen.add(other);
  }
  return -1;
};

import { expect, it } from 'vitest';
import { createRandom } from '../../shared/domain/layout/random.ts';
import { buildWeightedGraph } from '../../shared/domain/partnerships/graph/weighted-graph.ts';
import { createCommunities } from '../../shared/domain/partnerships/signals/communities.ts';
import { findComponents } from '../../shared/domain/partnerships/signals/components.ts';

const SIZE = 40;
const random = createRandom(11);
const any = (most: number): number => Math.floor(random() * most);
const EDGES = Array.from({ length: 90 }, () => [any(SIZE), any(SIZE), 1] as const).filter(
  ([a, b]) => a !== b,
);

/** For each two, whether they are of one group, and whether they are stably apart. */
const readPairs = (placeOf: readonly number[]): string => {
  const at = (node: number): number => placeOf[node] ?? 0;
  const graph = buildWeightedGraph(
    SIZE,
    EDGES.map(([a, b, weight]) => [at(a), at(b), weight]),
  );
  const communities = createCommunities(graph, findComponents(graph));
  let told = '';
  for (let a = 0; a < SIZE; a++)
    for (let b = 0; b < a; b++) {
      const isSame = communities.groupOf(at(a)) === communities.groupOf(at(b));
      told += `${Number(isSame)}${Number(communities.areApart(at(a), at(b)))} `;
    }
  return told;
};

// The same network entered in another order, hence with other ids, had other groups, and another list.
it('groups depend on how entities are linked, not on their ids', () => {
  const asEntered = Array.from({ length: SIZE }, (_, node) => node);
  const told = readPairs(asEntered);
  expect(told).toContain('01');
  for (let time = 0; time < 5; time++) {
    const placeOf = [...asEntered];
    for (let at = SIZE - 1; at > 0; at--) {
      const other = any(at + 1);
      [placeOf[at], placeOf[other]] = [placeOf[other] ?? 0, placeOf[at] ?? 0];
    }
    expect(readPairs(placeOf)).toBe(told);
  }
});

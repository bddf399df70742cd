import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutByTerritory } from '../../../shared/domain/layout/by-territory.ts';
import { layoutChronological } from '../../../shared/domain/layout/chronological.ts';
import { layoutConcentric } from '../../../shared/domain/layout/concentric.ts';
import { layoutHierarchical } from '../../../shared/domain/layout/hierarchical.ts';
import type { LayoutNode, Point } from '../../../shared/domain/layout/layout-input.ts';
import { aLayoutNode } from '../../helpers/layout-node.ts';
import { powerLawPairs } from '../../helpers/seeded-network.ts';

const quiet = () => undefined;
const nodesWith = <Key extends keyof LayoutNode>(
  key: Key,
  values: readonly LayoutNode[Key][],
): LayoutNode[] => values.map((value, index) => aLayoutNode({ id: String(index), [key]: value }));

const boundsOf = (points: readonly Point[]) => ({
  left: Math.min(...points.map(({ x }) => x)),
  right: Math.max(...points.map(({ x }) => x)),
  top: Math.min(...points.map(({ y }) => y)),
  bottom: Math.max(...points.map(({ y }) => y)),
});

describe('chronological', () => {
  it('puts an earlier year to the left of a later one, and what has none beyond all of them', () => {
    const years = fc.array(fc.option(fc.integer({ min: 2010, max: 2026 })), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(years, (given) => {
        const points = layoutChronological(
          { nodes: nodesWith('year', given), edges: [], aspect: 1.5 },
          quiet,
        );
        const timed = given.map((year, index) => ({ year: year ?? Infinity, x: points[index]?.x ?? 0 }));
        for (const a of timed) for (const b of timed) if (a.year < b.year) expect(a.x).toBeLessThan(b.x);
      }),
    );
  });
});

describe('by territory', () => {
  it('keeps each territory in a rectangle where nobody else is, those without one below', () => {
    const territories = fc.array(fc.option(fc.constantFrom('a', 'b', 'c', 'd')), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(territories, (given) => {
        const input = { nodes: nodesWith('territory', given), edges: [], aspect: 1.5 };
        const points = layoutByTerritory(input, quiet);
        for (const [territory, members] of Map.groupBy(given.keys(), (index) => given[index])) {
          const box = boundsOf(members.map((index) => points[index] as Point));
          const inside = points.filter(
            ({ x, y }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
          );
          expect(inside).toHaveLength(members.length);
          if (territory !== null) continue;
          const others = points.filter((_, index) => given[index] !== null);
          expect(others.every(({ y }) => y < box.top)).toBe(true);
        }
      }),
    );
  });
});

describe('concentric', () => {
  const distance = (point: Point | undefined) => Math.hypot(point?.x ?? 0, point?.y ?? 0);
  const line = Array.from({ length: 7 }, (_, index) => [index, index + 1] as const);

  it('goes away from who is chosen link by link', () => {
    const nodes = nodesWith('isCentre', [false, false, true, ...Array<boolean>(5).fill(false)]);
    const points = layoutConcentric({ nodes, edges: line, aspect: 1.5 }, quiet);
    expect(points[2]).toEqual({ x: 0, y: 0 });
    const distances = [2, 3, 4, 5, 6, 7].map((index) => distance(points[index]));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(distance(points[1])).toBeCloseTo(distance(points[3]));
  });

  it('without a choice has the most linked in the middle', () => {
    const nodes = nodesWith('year', Array<null>(8).fill(null));
    const edges = [...line, [4, 0], [4, 1], [4, 2]] as const;
    expect(layoutConcentric({ nodes, edges, aspect: 1.5 }, quiet)[4]).toEqual({ x: 0, y: 0 });
  });
});

describe('hierarchical', () => {
  const isDown = (edges: readonly (readonly [number, number])[], points: readonly Point[]) =>
    edges.every(([from, to]) => (points[from]?.y ?? 0) < (points[to]?.y ?? 0));

  it('draws every relation downwards where no loop forbids it', () => {
    const arbitrary = fc.integer({ min: 2, max: 40 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        edges: fc.array(
          fc
            .tuple(fc.nat(size - 1), fc.nat(size - 1))
            .filter(([a, b]) => a !== b)
            .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
          { maxLength: 80 },
        ),
      }),
    );
    fc.assert(
      fc.property(arbitrary, ({ size, edges }) => {
        const nodes = nodesWith('year', Array<null>(size).fill(null));
        expect(isDown(edges, layoutHierarchical({ nodes, edges, aspect: 1.6 }, quiet))).toBe(true);
      }),
    );
  });

  it('of thousands too, without a box on another', () => {
    const edges = powerLawPairs(2000, 6000, 5).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const nodes = nodesWith('year', Array<null>(2000).fill(null));
    const points = layoutHierarchical({ nodes, edges, aspect: 1.6 }, quiet);
    expect(isDown(edges, points)).toBe(true);
    const rows = Map.groupBy(points, ({ y }) => y);
    for (const row of rows.values()) {
      const xs = row.map(({ x }) => x).sort((a, b) => a - b);
      xs.slice(1).forEach((x, index) => {
        expect(x - (xs[index] ?? 0)).toBeGreaterThanOrEqual(80);
      });
    }
    const { left, right, top, bottom } = boundsOf(points);
    expect((right - left) / (bottom - top)).toBeLessThan(6);
  });

  it('lays a loop out all the same', () => {
    const edges = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 2],
    ] as const;
    const points = layoutHierarchical(
      { nodes: nodesWith('year', [null, null, null]), edges, aspect: 1 },
      quiet,
    );
    expect(new Set(points.map(({ y }) => y)).size).toBe(3);
  });
});

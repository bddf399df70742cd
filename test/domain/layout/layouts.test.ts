import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../../shared/domain/layout/layout.ts';
import type { LayoutInput } from '../../../shared/domain/layout/layout-input.ts';
import { aLayoutNode } from '../../helpers/layout-node.ts';

const arbitraryInput = fc.integer({ min: 0, max: 60 }).chain((size) =>
  fc
    .record({
      aspect: fc.double({ min: 0.4, max: 3, noNaN: true }),
      edges:
        size === 0
          ? fc.constant([])
          : fc.array(fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.integer({ min: 0, max: size - 1 })), {
              maxLength: 120,
            }),
      nodes: fc.array(
        fc.record({
          width: fc.integer({ min: 20, max: 180 }),
          height: fc.integer({ min: 20, max: 90 }),
          group: fc.constantFrom('a', 'b', 'c'),
          territory: fc.option(fc.constantFrom('x', 'y', 'z')),
          year: fc.option(fc.integer({ min: 2015, max: 2026 })),
          isCentre: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
        }),
        { minLength: size, maxLength: size },
      ),
    })
    .map(
      ({ aspect, edges, nodes }): LayoutInput => ({
        aspect,
        edges,
        nodes: nodes.map((node, index) => ({ ...node, id: String(index), at: null, pinned: false })),
      }),
    ),
);

const overlaps = ({ nodes }: LayoutInput, points: readonly { x: number; y: number }[]): number => {
  let count = 0;
  points.forEach((a, i) => {
    points.slice(i + 1).forEach((b, offset) => {
      const [one, two] = [nodes[i], nodes[i + 1 + offset]];
      if (!one || !two) return;
      if (
        Math.abs(a.x - b.x) < (one.width + two.width) / 2 - 0.5 &&
        Math.abs(a.y - b.y) < (one.height + two.height) / 2 - 0.5
      )
        count++;
    });
  });
  return count;
};

describe.each(LAYOUTS)('layout $id', ({ compute }) => {
  it('gives every node a finite place, no two boxes overlap, twice the same', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const points = compute(input, () => undefined);
        expect(points).toHaveLength(input.nodes.length);
        expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        expect(overlaps(input, points)).toBe(0);
        expect(compute(input, () => undefined)).toEqual(points);
      }),
      { numRuns: 60 },
    );
  });

  it('bears three hundred components, most of them of one node', () => {
    const nodes = Array.from({ length: 380 }, (_, index) => aLayoutNode({ id: String(index) }));
    const edges = Array.from({ length: 80 }, (_, index) => [index, index + 1] as const);
    const input = { nodes, edges, aspect: 1.6 };
    const points = compute(input, () => undefined);
    expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(overlaps(input, points)).toBe(0);
  });

  it('leaves pinned nodes where they are', () => {
    const nodes = Array.from({ length: 12 }, (_, index) =>
      aLayoutNode({
        id: String(index),
        at: index < 2 ? { x: index * 300, y: 40 } : { x: 0, y: index },
        pinned: index < 2,
      }),
    );
    const points = compute(
      { nodes, edges: nodes.slice(1).map((_, index) => [0, index + 1] as const), aspect: 1.5 },
      () => undefined,
    );
    expect(points.slice(0, 2)).toEqual([
      { x: 0, y: 40 },
      { x: 300, y: 40 },
    ]);
  });
});

it('keeps the mental map: adding one node moves no other', () => {
  const organic = LAYOUTS.find(({ id }) => id === 'organic');
  const placed = Array.from({ length: 20 }, (_, index) =>
    aLayoutNode({ id: String(index), at: { x: (index % 5) * 120, y: Math.floor(index / 5) * 90 } }),
  );
  const nodes = [...placed, aLayoutNode({ id: 'new' })];
  const points = organic?.compute({ nodes, edges: [[20, 3]], aspect: 1.5 }, () => undefined) ?? [];
  expect(points.slice(0, 20)).toEqual(placed.map(({ at }) => at));
  expect(points[20]).not.toEqual({ x: 0, y: 0 });
});

it('stress follows the hops: on a line, ends are farther apart than neighbours', () => {
  const organic = LAYOUTS.find(({ id }) => id === 'organic');
  const nodes = Array.from({ length: 10 }, (_, index) =>
    aLayoutNode({ id: String(index), width: 40, height: 40 }),
  );
  const points =
    organic?.compute(
      { nodes, edges: nodes.slice(1).map((_, index) => [index, index + 1] as const), aspect: 1 },
      () => undefined,
    ) ?? [];
  const distance = (i: number, j: number) =>
    Math.hypot((points[i]?.x ?? 0) - (points[j]?.x ?? 0), (points[i]?.y ?? 0) - (points[j]?.y ?? 0));
  expect(distance(0, 9)).toBeGreaterThan(7 * distance(4, 5));
});

it('keeps the mental map: whoever comes finds a free place, and nobody who has one moves', () => {
  const organic = LAYOUTS.find(({ id }) => id === 'organic');
  const arbitrary = fc.record({
    known: fc.integer({ min: 1, max: 40 }),
    links: fc.array(fc.array(fc.nat(39), { maxLength: 3 }), { minLength: 1, maxLength: 6 }),
  });
  fc.assert(
    fc.property(arbitrary, ({ known, links }) => {
      const placed = Array.from({ length: known }, (_, index) =>
        aLayoutNode({
          id: String(index),
          at: { x: (index % 7) * 130, y: Math.floor(index / 7) * 90 },
          pinned: true,
        }),
      );
      const newcomers = links.map((_, index) => aLayoutNode({ id: `new ${index}` }));
      const edges = links.flatMap((ends, index) =>
        ends.filter((end) => end < known).map((end) => [known + index, end] as const),
      );
      const input = { nodes: [...placed, ...newcomers], edges, aspect: 1.5 };
      const points = organic?.compute(input, () => undefined) ?? [];
      expect(points.slice(0, known)).toEqual(placed.map(({ at }) => at));
      expect(overlaps(input, points)).toBe(0);
    }),
  );
});

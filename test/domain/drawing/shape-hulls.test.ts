import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawnHull, GroupId } from '../../../shared/domain/drawing/drawing.ts';
import { convexHull, distanceToSegment, isInPolygon } from '../../../shared/domain/drawing/geometry.ts';
import { type PlacedNode, shapeHulls } from '../../../shared/domain/drawing/shape-hulls.ts';
import { anEntityId } from '../../helpers/ecosystem.ts';

const node = (number: number, x: number, y: number): PlacedNode => ({
  id: anEntityId(number),
  x,
  y,
  size: 30,
});
const hullOf = (value: string, members: readonly number[]): DrawnHull => ({
  id: `group:look:${value}` as GroupId,
  name: value,
  members: members.map(anEntityId),
});
const arbitraryNodes = fc
  .array(fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }), {
    maxLength: 40,
  })
  .map((points) => points.map(({ x, y }, number) => node(number, x, y)));

describe('geometry', () => {
  it('a convex hull holds every point, and its corners are points', () => {
    fc.assert(
      fc.property(arbitraryNodes, (nodes) => {
        const hull = convexHull(nodes);
        for (const corner of hull) expect(nodes).toContain(corner);
        if (hull.length < 3) return;
        const onEdge = (point: PlacedNode) =>
          hull.some((a, index) => distanceToSegment(point, a, hull[(index + 1) % hull.length] ?? a) < 1e-6);
        for (const point of nodes) expect(isInPolygon(point, hull) || onEdge(point)).toBe(true);
      }),
    );
  });
});

describe('shapeHulls', () => {
  it('passes through every member once or more, in finite numbers, twice the same', () => {
    fc.assert(
      fc.property(arbitraryNodes, (nodes) => {
        const halves = [0, 1].map((half) =>
          hullOf(
            String(half),
            nodes.map((_, index) => index).filter((index) => index % 2 === half),
          ),
        );
        const shapes = shapeHulls(halves, nodes);
        expect(shapes.map(({ name }) => name)).toEqual(['0', '1']);
        expect(shapes.flatMap(({ paths }) => paths).join('')).not.toMatch(/NaN|Infinity/);
        expect(shapeHulls(halves, nodes)).toEqual(shapes);
        for (const [half, { paths }] of shapes.entries())
          expect(paths.length === 0).toBe(nodes.every((_, index) => index % 2 !== half));
      }),
    );
  });

  it('is one area where members lie together and nobody else does', () => {
    const nodes = [node(0, 0, 0), node(1, 100, 0), node(2, 0, 100), node(3, 900, 900)];
    const [shape] = shapeHulls([hullOf('a', [0, 1, 2])], nodes);
    expect(shape?.paths).toHaveLength(1);
    expect(shape?.paths[0]).toMatch(/Z$/);
    expect(shape?.labels).toEqual([{ x: 50, y: -35 }]);
  });

  it('goes around a stranger instead of over it', () => {
    const nodes = [node(0, 0, 0), node(1, 120, 0), node(2, 240, 0), node(3, 60, 0)];
    const [shape] = shapeHulls([hullOf('a', [0, 1, 2])], nodes);
    // From the first to the second lies a stranger: it stays alone.
    expect(shape?.paths).toEqual(['M120 0L240 0', 'M0 0h0.01']);
  });

  it('names a part that stays alone only when it is the largest, or large', () => {
    const far = [0, 1, 2, 3, 4].map((number) => node(number, number * 4000, 0));
    expect(shapeHulls([hullOf('a', [0, 1, 2, 3, 4])], far)[0]?.labels).toHaveLength(1);
  });

  it('draws nothing of members that have no place', () => {
    expect(shapeHulls([hullOf('a', [7])], [])[0]).toMatchObject({ paths: [], labels: [] });
  });
});

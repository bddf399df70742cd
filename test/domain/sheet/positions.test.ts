import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeSheet } from '../../../shared/domain/sheet/compose.ts';
import { anEntity, anEntityId } from '../../helpers/ecosystem.ts';
import { aSheet } from '../../helpers/sheet.ts';

const arbitraryPoints = fc.uniqueArray(
  fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -1500, max: 1500 }) }),
  {
    minLength: 2,
    maxLength: 60,
    selector: ({ x, y }) => `${x} ${y}`,
  },
);

test('places are those of the screen: one scale, one shift, whatever the crowd', () => {
  fc.assert(
    fc.property(
      arbitraryPoints,
      fc.constantFrom('a4' as const, 'a3' as const, 'screen' as const),
      (points, size) => {
        const entities = points.map((_, index) => anEntity(index));
        const positions = new Map(points.map((point, index) => [anEntityId(index), point]));
        const { regions } = composeSheet(aSheet({ entities, relations: [] }, { positions, size }));
        const centres = regions.nodes.map(({ x, y, width, height }) => ({
          x: x + width / 2,
          y: y + height / 2,
        }));
        const [first, origin] = [centres[0] ?? { x: 0, y: 0 }, points[0] ?? { x: 0, y: 0 }];
        const farthest = points.reduce(
          (best, point, index) =>
            Math.hypot(point.x - origin.x, point.y - origin.y) >
            Math.hypot((points[best]?.x ?? 0) - origin.x, (points[best]?.y ?? 0) - origin.y)
              ? index
              : best,
          0,
        );
        const far = points[farthest] ?? origin;
        const scale =
          Math.hypot((centres[farthest]?.x ?? 0) - first.x, (centres[farthest]?.y ?? 0) - first.y) /
          Math.hypot(far.x - origin.x, far.y - origin.y);
        expect(scale).toBeGreaterThan(0);
        centres.forEach((centre, index) => {
          expect(centre.x - first.x).toBeCloseTo(((points[index]?.x ?? 0) - origin.x) * scale, 3);
          expect(centre.y - first.y).toBeCloseTo(((points[index]?.y ?? 0) - origin.y) * scale, 3);
        });
      },
    ),
    { numRuns: 40 },
  );
});

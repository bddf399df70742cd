import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shiftBetween } from '../../../../renderer/canvas/large/snapshot.ts';

it('a copy of the picture lies where the picture itself would be drawn', () => {
  const camera = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
    zoom: fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10),
  });
  const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
  fc.assert(
    fc.property(camera, camera, place, fc.constantFrom(1, 1.25, 1.5), (from, to, { x, y }, pixelRatio) => {
      const onCanvas = (at: typeof from) => ({
        x: (x * at.zoom + at.x) * pixelRatio,
        y: (y * at.zoom + at.y) * pixelRatio,
      });
      const [taken, now] = [onCanvas(from), onCanvas(to)];
      const shift = shiftBetween(from, to, pixelRatio);
      expect(taken.x * shift.scale + shift.x).toBeCloseTo(now.x, 5);
      expect(taken.y * shift.scale + shift.y).toBeCloseTo(now.y, 5);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recentre } from '../../../renderer/canvas/saved-camera.ts';
import type { Camera } from '../../../renderer/canvas/viewport.ts';

const length = fc.integer({ min: 200, max: 4_000 });
const size = fc.record({ width: length, height: length });
const camera = fc.record({
  x: fc.integer({ min: -5_000, max: 5_000 }),
  y: fc.integer({ min: -5_000, max: 5_000 }),
  zoom: fc.constantFrom(0.1, 0.5, 1, 2.5),
});

test('what was in the middle of a window is in the middle of another, as large as it was', () => {
  fc.assert(
    fc.property(camera, size, size, (saved, from, to) => {
      const middle = (of: Camera, within: typeof from) => [
        (within.width / 2 - of.x) / of.zoom,
        (within.height / 2 - of.y) / of.zoom,
      ];
      const shown = recentre(saved, from, to);
      expect(shown.zoom).toBe(saved.zoom);
      const [x = 0, y = 0] = middle(shown, to);
      const [wantedX = 0, wantedY = 0] = middle(saved, from);
      expect(x).toBeCloseTo(wantedX, 6);
      expect(y).toBeCloseTo(wantedY, 6);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOOKS } from '../../../shared/domain/look.ts';
import { OUTLINES, reachOf, type Shape, shapePath } from '../../../shared/domain/sheet/shapes.ts';

const shape = fc.constantFrom(...(Object.keys(OUTLINES) as Shape[]));

test('each look is drawn with a shape of its own outline, inside its square', () => {
  for (const { shape: name } of Object.values(LOOKS)) {
    const { points } = OUTLINES[name];
    expect(points.length).toBeGreaterThanOrEqual(3);
    for (const [x, y] of points) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1 + 1e-9);
  }
});

test('a link ends on the outline: never inside its heart, never off its corners', () => {
  fc.assert(
    fc.property(shape, fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (name, angle) => {
      const reach = reachOf(name, 20, { x: Math.cos(angle), y: Math.sin(angle) });
      expect(reach).toBeGreaterThanOrEqual(5 - 1e-6);
      expect(reach).toBeLessThanOrEqual(10 * Math.SQRT2 + 1e-6);
    }),
  );
  expect(reachOf('ellipse', 20, { x: 1, y: 0 })).toBeCloseTo(10, 1);
  expect(reachOf('diamond', 20, { x: 1, y: 1 })).toBeCloseTo(10 / Math.SQRT2, 3);
});

test('paths hold numbers only, around the place given', () => {
  fc.assert(
    fc.property(
      shape,
      fc.integer({ min: -500, max: 500 }),
      fc.integer({ min: 1, max: 80 }),
      (name, x, size) => {
        const path = shapePath(name, { x, y: -x }, size);
        expect(path).toMatch(/^M[-\d. MLQaZ]+Z$/);
        if (name === 'ellipse') return;
        const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
        numbers.forEach((value, index) => {
          expect(Math.abs(value - (index % 2 === 0 ? x : -x))).toBeLessThanOrEqual(size / 2 + 0.02);
        });
      },
    ),
  );
});

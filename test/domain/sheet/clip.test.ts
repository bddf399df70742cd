import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipLine, hatchPath, linesPath } from '../../../shared/domain/sheet/clip.ts';

const box = { x: 0, y: 0, width: 100, height: 60 };
const point = fc.record({ x: fc.integer({ min: -150, max: 250 }), y: fc.integer({ min: -100, max: 160 }) });

test('what is clipped is in the box, and a line that is inside stays as it is', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (line) => {
      const kept = clipLine(line, box);
      for (const { x, y } of kept) {
        expect(x).toBeGreaterThanOrEqual(-1e-6);
        expect(x).toBeLessThanOrEqual(100 + 1e-6);
        expect(y).toBeGreaterThanOrEqual(-1e-6);
        expect(y).toBeLessThanOrEqual(60 + 1e-6);
      }
      const isInside = line.every(({ x, y }) => x >= 0 && x <= 100 && y >= 0 && y <= 60);
      if (isInside) expect(kept).toEqual(line);
    }),
  );
});

test('a square that surrounds the box becomes the box', () => {
  const around = [
    { x: -10, y: -10 },
    { x: 200, y: -10 },
    { x: 200, y: 200 },
    { x: -10, y: 200 },
  ];
  expect(
    linesPath([clipLine(around, box)])
      .match(/[\d.]+ [\d.]+/g)
      ?.sort(),
  ).toEqual(['0 0', '0 60', '100 0', '100 60']);
  expect(
    clipLine(
      around.map(({ x, y }) => ({ x: x + 500, y })),
      box,
    ),
  ).toEqual([]);
});

test('diagonals stay inside what they hatch', () => {
  const square = [
    { x: 10, y: 10 },
    { x: 40, y: 10 },
    { x: 40, y: 40 },
    { x: 10, y: 40 },
  ];
  const ends = [...hatchPath([square], 4).matchAll(/([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect(ends.length).toBeGreaterThan(10);
  for (const [x = 0, y = 0] of ends) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(9.99);
    expect(Math.max(x, y)).toBeLessThanOrEqual(40.01);
  }
});

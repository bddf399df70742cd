import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIGNMENTS, alignPlaces } from '../../../renderer/canvas/align.ts';

const places = [
  { id: 'a', x: 10, y: 0 },
  { id: 'b', x: 40, y: 30 },
  { id: 'c', x: 0, y: 100 },
];

describe('alignPlaces', () => {
  it.each([
    ['left', 'x', [0, 0, 0]],
    ['centre', 'x', [20, 20, 20]],
    ['right', 'x', [40, 40, 40]],
    ['top', 'y', [0, 0, 0]],
    ['middle', 'y', [50, 50, 50]],
    ['bottom', 'y', [100, 100, 100]],
    ['spread-across', 'x', [20, 40, 0]],
    ['spread-down', 'y', [0, 50, 100]],
  ] as const)('%s moves along %s alone', (alignment, axis, expected) => {
    const moved = alignPlaces(places, alignment);
    expect(moved.map((place) => place[axis])).toEqual(expected);
    const other = axis === 'x' ? 'y' : 'x';
    expect(moved.map((place) => [place.id, place[other]])).toEqual(
      places.map((place) => [place.id, place[other]]),
    );
  });

  it('leaves too few where they are', () => {
    expect(alignPlaces(places.slice(0, 1), 'left')).toEqual(places.slice(0, 1));
    expect(alignPlaces(places.slice(0, 2), 'spread-across')).toEqual(places.slice(0, 2));
  });

  it('changes nothing the second time, and keeps everybody within where they were', () => {
    const place = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 3, maxLength: 12 }),
        fc.constantFrom(...ALIGNMENTS),
        (all, how) => {
          const once = alignPlaces(all, how);
          const twice = alignPlaces(once, how);
          for (const [index, { x, y }] of once.entries()) {
            expect(twice[index]?.x).toBeCloseTo(x);
            expect(twice[index]?.y).toBeCloseTo(y);
            expect(x).toBeGreaterThanOrEqual(Math.min(...all.map((one) => one.x)) - 1e-6);
            expect(y).toBeLessThanOrEqual(Math.max(...all.map((one) => one.y)) + 1e-6);
          }
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isInside, thinTrace } from '../../../renderer/canvas/polygon.ts';

const at = (x: number, y: number) => ({ x, y });

describe('what a lasso surrounds', () => {
  it('is inside, notches left out', () => {
    // A « C » open to the right.
    const outline = [at(0, 0), at(10, 0), at(10, 3), at(3, 3), at(3, 7), at(10, 7), at(10, 10), at(0, 10)];
    expect(isInside(outline, at(1, 5))).toBe(true);
    expect(isInside(outline, at(8, 1))).toBe(true);
    expect(isInside(outline, at(8, 5))).toBe(false);
    expect(isInside(outline, at(11, 5))).toBe(false);
    expect(isInside([], at(0, 0))).toBe(false);
  });

  it('is the same drawn the other way round', () => {
    const square = [at(0, 0), at(4, 0), at(4, 4), at(0, 4)];
    expect(isInside([...square].reverse(), at(2, 2))).toBe(isInside(square, at(2, 2)));
  });

  it('needs few of the points of a hand', () => {
    const hand = Array.from({ length: 100 }, (_, index) => at(index, 0));
    expect(thinTrace(hand, 10).map(({ x }) => x)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSES_MAX, classesOf, classFills, classIndex } from '../../../shared/domain/map/classes.ts';

describe('classes of values', () => {
  it('hold every value in exactly one class, in order, without a hole', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 200 }), (values) => {
        const classes = classesOf(values);
        expect(classes.length).toBeGreaterThan(0);
        expect(classes.length).toBeLessThanOrEqual(CLASSES_MAX);
        for (const value of values)
          expect(classes.filter(({ from, to }) => value >= from && value <= to)).toHaveLength(1);
        for (const [index, { from, to }] of classes.entries()) {
          expect(from).toBeLessThanOrEqual(to);
          expect(from).toBeGreaterThan(classes[index - 1]?.to ?? -1);
          expect(values.some((value) => value >= from && value <= to)).toBe(true);
        }
      }),
    );
  });

  it('gives none a class of its own, and few values theirs', () => {
    expect(classesOf([0, 0, 3, 7])).toEqual([
      { from: 0, to: 0 },
      { from: 3, to: 3 },
      { from: 7, to: 7 },
    ]);
    expect(classesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 6 },
      { from: 7, to: 8 },
      { from: 9, to: 10 },
    ]);
    expect(classIndex([{ from: 1, to: 2 }], 9)).toBe(-1);
  });

  it('divides what is left where many share a value', () => {
    const many = [...Array(300).fill(1), ...Array(700).fill(2), 3, 3, 4, 5, 8, 9, 25];
    expect(classesOf(many)).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 8 },
      { from: 9, to: 25 },
    ]);
  });

  it('colours each class otherwise', () => {
    for (const theme of ['light', 'dark'] as const)
      for (let count = 1; count <= CLASSES_MAX; count++)
        for (const startsAtNone of [true, false])
          expect(new Set(classFills(count, theme, startsAtNone)).size).toBe(count);
    expect(classFills(3, 'light', true)[0]).toBe(classFills(1, 'light', true)[0]);
    expect(classFills(3, 'light')).not.toContain(classFills(1, 'light', true)[0]);
  });
});

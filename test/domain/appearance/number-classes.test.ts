import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLASSES_MAX,
  classIndexOf,
  numberClasses,
  roundestBetween,
} from '../../../shared/domain/appearance/number-classes.ts';
import { describeClasses } from '../../../shared/domain/appearance/write-number.ts';

const values = fc.array(
  fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 10_000_000 }), fc.double({ min: 0, max: 1, noNaN: true })),
  { minLength: 1, maxLength: 300 },
);

describe('classes of numbers', () => {
  it('hold every value once, in at most five classes none of which is empty', () => {
    fc.assert(
      fc.property(values, (all) => {
        const classes = numberClasses(all);
        expect(classes.length).toBeGreaterThan(0);
        expect(classes.length).toBeLessThanOrEqual(CLASSES_MAX);
        const held = classes.map(() => 0);
        for (const value of all) {
          const index = classIndexOf(classes, value);
          expect(index).toBeGreaterThanOrEqual(0);
          held[index] = (held[index] ?? 0) + 1;
          expect(value).toBeGreaterThanOrEqual(classes[index]?.least ?? Number.NaN);
          expect(value).toBeLessThanOrEqual(classes[index]?.most ?? Number.NaN);
        }
        expect(held.every((count) => count > 0)).toBe(true);
      }),
    );
  });

  it('keep few values apart, and none from some', () => {
    expect(numberClasses([3, 1, 1, 2]).map(({ from }) => from)).toEqual([1, 2, 3]);
    expect(numberClasses([0, 0, 4, 5, 6, 7, 8, 30])[0]).toEqual({ from: 0, least: 0, most: 0 });
  });

  it('set apart what lies apart', () => {
    const clusters = [1, 2, 3, 50, 51, 52, 200, 201, 202, 900, 901, 902];
    expect(numberClasses(clusters).map(({ least, most }) => [least, most])).toContainEqual([900, 902]);
    expect(numberClasses(clusters).map(({ from }) => from)).toEqual(expect.arrayContaining([50, 200, 500]));
  });

  it('tell orders of magnitude apart, not only the largest', () => {
    const amounts = Array.from({ length: 200 }, (_, index) => Math.round(1000 * 1.06 ** index));
    const counts = numberClasses(amounts).map(
      ({ least, most }) => amounts.filter((value) => value >= least && value <= most).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(20);
  });

  it('have the roundest bounds that separate the same values', () => {
    expect(roundestBetween(38, 112)).toBe(100);
    expect(roundestBetween(4, 5)).toBe(5);
    expect(roundestBetween(0.0137, 0.0262)).toBe(0.02);
    expect(roundestBetween(1_234_500, 1_238_000)).toBe(1_235_000);
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
        fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
        (a, b) => {
          fc.pre(a !== b);
          const found = roundestBetween(Math.min(a, b), Math.max(a, b));
          expect(found).toBeGreaterThan(Math.min(a, b));
          expect(found).toBeLessThanOrEqual(Math.max(a, b));
        },
      ),
    );
  });

  it('are written as people write them', () => {
    const counted = [
      { from: 1, least: 1, most: 4 },
      { from: 5, least: 7, most: 7 },
      { from: 10, least: 12, most: 30 },
    ];
    expect(describeClasses('degree', counted, 'fr')).toEqual(['1 à 4', '7', '10 et plus']);
    const paid = [
      { from: 0, least: 0, most: 0 },
      { from: 150, least: 150, most: 90_000 },
      { from: 100_000, least: 123_450, most: 4_000_000 },
      { from: 50_000_00, least: 6_000_000, most: 9_000_000 },
    ];
    expect(describeClasses('amount-received', paid, 'fr')).toEqual([
      '0\u00A0€',
      'moins de 1\u202F000\u00A0€',
      '1\u202F000\u00A0€ à 50\u202F000\u00A0€',
      '50\u202F000\u00A0€ et plus',
    ]);
    const shares = [
      { from: 0.001, least: 0.001, most: 0.02 },
      { from: 0.05, least: 0.06, most: 0.4 },
    ];
    expect(describeClasses('betweenness', shares, 'en')).toEqual(['less than 5%', '5% and more']);
  });
});

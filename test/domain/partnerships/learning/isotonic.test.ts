import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCalibration } from '../../../../shared/domain/partnerships/learning/calibration.ts';
import {
  fitIsotonic,
  isotonicAt,
  joinSmallSteps,
} from '../../../../shared/domain/partnerships/learning/isotonic.ts';

const arbitraryPoints = fc.array(
  fc.record({
    score: fc.integer({ min: 0, max: 12 }),
    target: fc.integer({ min: 0, max: 4 }),
    weight: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 25 },
);

type Points = readonly { score: number; target: number; weight: number }[];

const stepsOf = (points: Points) =>
  fitIsotonic(
    Float64Array.from(points, ({ score }) => score),
    points.map(({ target }) => target),
    points.map(({ weight }) => weight),
  );

/** min over t ≥ s of max over r ≤ s of the mean from r to t: the min–max formula of isotonic regression. */
const byMinMax = (points: Points, score: number): number => {
  const scores = [...new Set(points.map((point) => point.score))];
  const meanBetween = (low: number, high: number) => {
    const inside = points.filter((point) => point.score >= low && point.score <= high);
    const weight = inside.reduce((sum, point) => sum + point.weight, 0);
    return inside.reduce((sum, point) => sum + point.weight * point.target, 0) / weight;
  };
  const ups = scores.filter((high) => high >= score);
  const downs = scores.filter((low) => low <= score);
  return Math.min(...ups.map((high) => Math.max(...downs.map((low) => meanBetween(low, high)))));
};

describe('isotonic regression', () => {
  it('is the min–max of the means', () => {
    fc.assert(
      fc.property(arbitraryPoints, (points) => {
        const steps = stepsOf(points);
        for (const { score } of points)
          expect(isotonicAt(steps, score)).toBeCloseTo(byMinMax(points, score), 9);
      }),
    );
  });

  it('rises strictly from step to step, whatever the order of the points', () => {
    fc.assert(
      fc.property(arbitraryPoints, (points) => {
        const steps = stepsOf(points);
        expect([...steps.values]).toEqual([...new Set(steps.values)].sort((a, b) => a - b));
        const turned = stepsOf([...points].reverse());
        expect(turned.thresholds).toEqual(steps.thresholds);
        turned.values.forEach((value, i) => {
          expect(value).toBeCloseTo(steps.values[i] ?? 0, 9);
        });
      }),
    );
  });

  it('has no step and says 0 where there is no point', () => {
    expect(isotonicAt(stepsOf([]), 3)).toBe(0);
  });

  it('joins steps until each holds enough, and keeps the sum', () => {
    fc.assert(
      fc.property(arbitraryPoints, fc.integer({ min: 0, max: 20 }), (points, least) => {
        const steps = stepsOf(points);
        const joined = joinSmallSteps(steps, least);
        const sums = (of: typeof steps) => [...of.values].map((value, i) => value * (of.weights[i] ?? 0));
        const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
        expect(total(sums(joined))).toBeCloseTo(total(sums(steps)), 9);
        for (const sum of sums(joined).slice(1)) expect(sum).toBeGreaterThanOrEqual(least - 1e-9);
        expect([...joined.values]).toEqual([...joined.values].sort((a, b) => a - b));
      }),
    );
  });
});

describe('calibration', () => {
  it('does not believe in three good guesses at the top', () => {
    const scores = Float64Array.from({ length: 200 }, (_, i) => i);
    const labels = Uint8Array.from(scores, (score) =>
      score >= 197 || (score >= 100 && score % 10 === 0) ? 1 : 0,
    );
    expect(isotonicAt(fitIsotonic(scores, labels), 199)).toBe(1);
    const calibration = fitCalibration(scores, labels);
    expect(isotonicAt(calibration, 199)).toBeLessThan(0.2);
    const predicted = [...scores].reduce((sum, score) => sum + isotonicAt(calibration, score), 0);
    const observed = labels.reduce((sum, label) => sum + label, 0);
    expect(predicted).toBeLessThan(observed);
    expect(predicted).toBeGreaterThan(0.8 * observed);
  });

  it('rises, whatever the scores', () => {
    fc.assert(
      fc.property(arbitraryPoints, (points) => {
        const scores = Float64Array.from(points, ({ score }) => score);
        const { values } = fitCalibration(
          scores,
          Uint8Array.from(points, ({ target }) => target % 2),
        );
        expect([...values]).toEqual([...values].sort((a, b) => a - b));
        expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
    );
  });
});

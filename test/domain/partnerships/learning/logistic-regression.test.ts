import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogisticData } from '../../../../shared/domain/partnerships/learning/logistic-data.ts';
import {
  fitLogistic,
  logOddsOf,
} from '../../../../shared/domain/partnerships/learning/logistic-regression.ts';
import { sigmoid } from '../../../../shared/domain/partnerships/learning/sigmoid.ts';

const arbitraryData = fc.integer({ min: 1, max: 4 }).chain((featureCount) =>
  fc
    .array(
      fc.record({
        values: fc.array(
          fc.integer({ min: -40, max: 40 }).map((i) => i / 10),
          {
            minLength: featureCount,
            maxLength: featureCount,
          },
        ),
        label: fc.integer({ min: 0, max: 1 }),
        weight: fc.integer({ min: 1, max: 3 }),
        offset: fc.integer({ min: -10, max: 10 }).map((i) => i / 10),
      }),
      { minLength: 6, maxLength: 40 },
    )
    .map((rows) => ({ featureCount, rows })),
);

type Rows = readonly { values: number[]; label: number; weight: number; offset: number }[];

const asData = ({ featureCount, rows }: { featureCount: number; rows: Rows }): LogisticData => ({
  featureCount,
  values: Float64Array.from(rows.flatMap(({ values }) => values)),
  labels: Uint8Array.from(rows, ({ label }) => label),
  weights: Float64Array.from(rows, ({ weight }) => weight),
  offsets: Float64Array.from(rows, ({ offset }) => offset),
});

const isMixed = ({ rows }: { rows: Rows }) => new Set(rows.map(({ label }) => label)).size === 2;

describe('logistic regression', () => {
  it('is where the penalised likelihood is flat', () => {
    fc.assert(
      fc.property(arbitraryData.filter(isMixed), (input) => {
        const data = asData(input);
        const l2 = 1;
        const model = fitLogistic(data, { l2 });
        const residuals = input.rows.map(
          ({ label, weight, offset }, row) =>
            weight * (sigmoid(logOddsOf(model, data.values, row) + offset) - label),
        );
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        expect(sum(residuals)).toBeCloseTo(0, 3);
        for (let f = 0; f < input.featureCount; f++) {
          const scale = model.scales[f] ?? 0;
          const slope = sum(residuals.map((residual, row) => residual * (input.rows[row]?.values[f] ?? 0)));
          expect(slope + l2 * scale * scale * (model.coefficients[f] ?? 0)).toBeCloseTo(0, 3);
        }
      }),
    );
  });

  it('has the closed form of one yes-or-no feature without a penalty', () => {
    const rows = [
      { values: [0], label: 1, weight: 3, offset: 0 },
      { values: [0], label: 0, weight: 7, offset: 0 },
      { values: [1], label: 1, weight: 8, offset: 0 },
      { values: [1], label: 0, weight: 2, offset: 0 },
    ];
    const { intercept, coefficients } = fitLogistic(asData({ featureCount: 1, rows }), { l2: 0 });
    expect(intercept).toBeCloseTo(Math.log(3 / 7), 6);
    expect(coefficients[0]).toBeCloseTo(Math.log(8 / 2) - Math.log(3 / 7), 6);
  });

  it('counts a row of weight 2 as two rows', () => {
    fc.assert(
      fc.property(arbitraryData.filter(isMixed), ({ featureCount, rows }) => {
        const repeated = rows.flatMap((row) => new Array(row.weight).fill({ ...row, weight: 1 }));
        const once = fitLogistic(asData({ featureCount, rows }), { l2: 1 });
        const twice = fitLogistic(asData({ featureCount, rows: repeated }), { l2: 1 });
        expect(once.intercept).toBeCloseTo(twice.intercept, 4);
        once.coefficients.forEach((coefficient, f) => {
          expect(coefficient).toBeCloseTo(twice.coefficients[f] ?? 0, 4);
        });
      }),
    );
  });

  it('does not depend on the unit of a feature', () => {
    fc.assert(
      fc.property(arbitraryData.filter(isMixed), ({ featureCount, rows }) => {
        const scaled = rows.map((row) => ({ ...row, values: row.values.map((value) => value * 8) }));
        const plain = fitLogistic(asData({ featureCount, rows }), { l2: 1 });
        const eight = fitLogistic(asData({ featureCount, rows: scaled }), { l2: 1 });
        expect(eight.intercept).toBeCloseTo(plain.intercept, 4);
        plain.coefficients.forEach((coefficient, f) => {
          expect((eight.coefficients[f] ?? 0) * 8).toBeCloseTo(coefficient, 4);
        });
      }),
    );
  });

  it('gives finite numbers for what separates, is constant, is doubled, or has one class or no row', () => {
    const constant = (label: number) =>
      [1, 2, 3].map(() => ({ values: [5, 5], label, weight: 1, offset: 0 }));
    const separated = [0, 1].map((label) => ({ values: [label, label], label, weight: 1, offset: 0 }));
    for (const rows of [[], constant(0), constant(1), separated, [...constant(0), ...constant(1)]]) {
      const { intercept, coefficients } = fitLogistic(asData({ featureCount: 2, rows }), { l2: 0.1 });
      expect([intercept, ...coefficients].every(Number.isFinite)).toBe(true);
    }
  });

  it('starts from another model and ends at the same place', () => {
    fc.assert(
      fc.property(arbitraryData.filter(isMixed), (input) => {
        const data = asData(input);
        const model = fitLogistic(data, { l2: 1 });
        const again = fitLogistic(data, { l2: 1, start: model });
        expect(again.iterations).toBeLessThanOrEqual(1);
        expect(again.intercept).toBeCloseTo(model.intercept, 4);
      }),
    );
  });
});

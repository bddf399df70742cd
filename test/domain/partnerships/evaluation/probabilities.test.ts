import { describe, expect, it } from 'vitest';
import {
  brierOf,
  calibrationErrorOf,
  reliabilityAt,
} from '../../../../shared/domain/partnerships/evaluation/probabilities.ts';

const of = (...values: number[]) => Float64Array.from(values);
const labels = (...values: number[]) => Uint8Array.from(values);

describe('figures of probabilities', () => {
  it('follow their definitions', () => {
    expect(brierOf(of(0.5, 1), labels(1, 0))).toBeCloseTo((0.25 + 1) / 2, 12);
    // Two bins of two: |0.1 + 0.3 − 1| and |0.6 + 0.8 − 1|, over four pairs.
    expect(calibrationErrorOf(of(0.8, 0.1, 0.6, 0.3), labels(1, 0, 0, 1), 2)).toBeCloseTo(
      (0.6 + 0.4) / 4,
      12,
    );
    expect(reliabilityAt(of(1, 3, 2), of(0.1, 0.5, 0.3), labels(0, 1, 0), 2)).toEqual({
      predicted: 0.4,
      observed: 0.5,
    });
  });

  it('are null where there is no pair', () => {
    expect(brierOf(of(), labels())).toBeNull();
    expect(calibrationErrorOf(of(), labels())).toBeNull();
    expect(reliabilityAt(of(), of(), labels(), 5)).toBeNull();
  });
});

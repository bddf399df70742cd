import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_METHOD } from '../../../shared/domain/partnerships/method.ts';
import {
  type AnsweredPair,
  answeredPairs,
  pairwiseAccuracy,
  readjust,
  toKeptValues,
} from '../../../shared/domain/partnerships/readjust.ts';
import { aBasis, aDecision, aStep } from '../../helpers/decisions.ts';

const { weights, signals } = DEFAULT_METHOD;
const SHIPPED = { weights, signals };
const NONE = { common: Number.NaN, shared: Number.NaN, l3: Number.NaN, themes: 0, needs: 0, territory: 0 };

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const raw = fc.option(unit, { nil: Number.NaN });
const answer: fc.Arbitrary<AnsweredPair> = fc.record({
  accepted: fc.boolean(),
  values: fc.option(
    fc.record({ common: raw, shared: raw, l3: raw, themes: raw, needs: raw, territory: raw }),
  ),
  likelihood: unit,
  value: unit,
  quality: unit,
});

describe('readjusting the weights', () => {
  it('never orders the answers worse, stays within the sliders, and does not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 24 }), (answers) => {
        const after = readjust(answers, SHIPPED);
        expect(pairwiseAccuracy(answers, after)).toBeGreaterThanOrEqual(pairwiseAccuracy(answers, SHIPPED));
        for (const value of [...Object.values(after.weights), ...Object.values(after.signals)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(3);
        }
        expect(readjust([...answers].reverse(), SHIPPED)).toEqual(after);
      }),
      { numRuns: 40 },
    );
  });

  it('finds what a committee that wants needs met, and is not moved by shared themes, looks at', () => {
    const of = (accepted: boolean, needs: number, themes: number): AnsweredPair => ({
      accepted,
      values: { ...NONE, needs, themes },
      likelihood: 0.5,
      value: 0.5,
      quality: 1,
    });
    const answers = Array.from({ length: 20 }, (_, at) =>
      at % 2 === 0 ? of(true, 0.5 + at / 100, at / 100) : of(false, 0.3, 0.8 + at / 100),
    );
    expect(pairwiseAccuracy(answers, SHIPPED)).toBe(0);
    const after = readjust(answers, SHIPPED);
    expect(pairwiseAccuracy(answers, after)).toBe(1);
    expect(after.signals.needs ?? 0).toBeGreaterThan(after.signals.themes ?? 0);
  });

  it('leaves the weights as they are where there is nothing to compare', () => {
    expect(readjust([], SHIPPED)).toEqual(SHIPPED);
    const all = aDecision([aStep('retain', { basis: aBasis })]);
    expect(readjust(answeredPairs([all, all]), SHIPPED)).toEqual(SHIPPED);
  });

  it('reads what was first on the table, unknown kept unknown; put off is no verdict', () => {
    const basis = { ...aBasis, signals: toKeptValues({ ...NONE, needs: 0.4 }) };
    const changed = aDecision([
      aStep('dismiss', { basis }),
      aStep('retain', { basis: { ...aBasis, value: 0.9 } }),
    ]);
    expect(
      answeredPairs([changed, aDecision([aStep('later', { basis })]), aDecision([aStep('retain')])]),
    ).toEqual([
      { accepted: true, values: { ...NONE, needs: 0.4 }, likelihood: 0.5, value: 0.5, quality: 0.5 },
    ]);
  });
});

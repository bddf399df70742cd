import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../shared/domain/layout/random.ts';
import { estimateActivity } from '../../../../shared/domain/partnerships/learning/activity.ts';

const poisson = (random: () => number, mean: number): number => {
  let product = random();
  let count = 0;
  for (const limit = Math.exp(-mean); product > limit; product *= random()) count++;
  return count;
};

describe('activity of actors', () => {
  it('lies between what was seen and what was expected', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 30 }), (pairs) => {
        const observed = Float64Array.from(pairs, ([seen]) => seen);
        const expected = Float64Array.from(pairs, ([, hoped]) => hoped);
        const { multipliers } = estimateActivity({ observed, expected });
        pairs.forEach(([seen, hoped], actor) => {
          const ratio = hoped === 0 ? Number.POSITIVE_INFINITY : seen / hoped;
          const multiplier = multipliers[actor] ?? 0;
          expect(Number.isFinite(multiplier)).toBe(true);
          expect(multiplier).toBeGreaterThan(0);
          if (seen !== hoped)
            expect(multiplier > Math.min(1, ratio) && multiplier < Math.max(1, ratio)).toBe(true);
          else expect(multiplier).toBeCloseTo(1, 9);
        });
      }),
    );
  });

  it('shrinks much where everybody is as expected, little where actors differ', () => {
    const random = createRandom(7);
    const expected = new Float64Array(400).fill(8);
    const alike = expected.map((mean) => poisson(random, mean));
    const unlike = expected.map((mean, actor) => poisson(random, mean * (actor % 2 === 0 ? 0.25 : 1.75)));
    expect(estimateActivity({ observed: alike, expected }).shrinkage).toBeGreaterThan(20);
    const { shrinkage, multipliers } = estimateActivity({ observed: unlike, expected });
    expect(shrinkage).toBeLessThan(4);
    const mean = (parity: number) =>
      multipliers.filter((_, actor) => actor % 2 === parity).reduce((sum, value) => sum + value, 0) / 200;
    expect(mean(0)).toBeLessThan(0.5);
    expect(mean(1)).toBeGreaterThan(1.4);
  });
});

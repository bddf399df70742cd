import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nthGreatest } from '../../../../shared/domain/partnerships/suggest/nth-greatest.ts';

test('the n-th greatest is the n-th once they are in order, ties and all', () => {
  const values = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1)), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(values, fc.nat(59), (list, n) => {
      const sorted = [...list].sort((a, b) => b - a);
      expect(nthGreatest(Float64Array.from(list), n + 1)).toBe(sorted[n] ?? 0);
    }),
  );
});

import { expect, test } from 'vitest';
import { parseEuros } from '../../shared/domain/money.ts';

// `1,234 M€` was stored as one million and a bit, where an English reader means a thousand millions.
test.each(['1,234 M€', '1.234 M€', '2,500 Md€', '1,500 millions d’euros', '1,500 k€', '1,234 €'])(
  '%s may be two figures: refused whatever its unit',
  (text) => {
    expect(parseEuros(text)).toEqual({ ok: false, reason: 'ambiguous' });
  },
);

test.each([
  ['1 234,50 €', 123_450],
  ['12 k€', 1_200_000],
  ['1,2 M€', 120_000_000],
  ['1.2 M€', 120_000_000],
  ['1,25 k€', 125_000],
  ['1.234,50 €', 123_450],
  ['1,234.50 €', 123_450],
  ['0,125 M€', 12_500_000],
  ['1234,567 k€', 123_456_700],
])('%s is one figure', (text, cents) => {
  expect(parseEuros(text)).toEqual({ ok: true, cents });
});

import { describe, expect, it, test } from 'vitest';
import { AppError } from '../../shared/contract/errors.ts';
import { parseEuros } from '../../shared/domain/money.ts';
import { readPairs, splitPair } from '../../shared/node/hosts/cli-input.ts';

const reasonOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error instanceof AppError ? error.details.reason : error;
  }
};

// `1.500 k€` was stored as 1 500 €, where a French reader means a million and a half.
test.each(['1.500 k€', '1,500 k€', '1.234 M€', '1.234', '1,234 €'])(
  '%s may be two figures: refused',
  (text) => {
    expect(parseEuros(text)).toEqual({ ok: false, reason: 'ambiguous' });
  },
);
test.each([
  ['12 k€', 1_200_000],
  ['1,2 M€', 120_000_000],
  ['1.25 k€', 125_000],
  ['1.234,50 €', 123_450],
  ['1 500 k€', 150_000_000],
])('%s is one figure', (text, cents) => {
  expect(parseEuros(text)).toEqual({ ok: true, cents });
});

// The `=` of a source's address cut the value of a statement.
describe('FIELD=VALUE', () => {
  it('is refused when an address with « = » could be cut wrong', () => {
    expect(reasonOf(() => splitPair('dotation@2022|T||https://x.fr/?id=3=1,5 M€'))).toBe('pair-address');
  });
  it('keeps an address without, and « = » in a value', () => {
    expect(splitPair('dotation@2022|T||https://x.fr/=1,5 M€')).toEqual({
      field: 'dotation@2022|T||https://x.fr/',
      value: '1,5 M€',
    });
    expect(splitPair('description=a=b')).toEqual({ field: 'description', value: 'a=b' });
  });
  it('refuses a key that is no field, instead of losing it', () => {
    expect(reasonOf(() => readPairs(['__proto__=v']))).toBe('unknown-field');
  });
});

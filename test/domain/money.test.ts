import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../shared/domain/format.ts';
import { parseEuros, writeEuros } from '../../shared/domain/money.ts';

describe('parseEuros', () => {
  it.each([
    ['1 234,50 €', 123_450],
    ['1\u202F234,50\u00A0€', 123_450],
    ['1234.5', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['€1,234.50', 123_450],
    ['12 k€', 1_200_000],
    ['12keur', 1_200_000],
    ['1,2 M€', 120_000_000],
    ['1,25 M€', 125_000_000],
    ['2 Md€', 200_000_000_000],
    ['3 millions d’euros', 300_000_000],
    ['1.234.567', 123_456_700],
    ['0', 0],
    ['0,05', 5],
    [0.1, 10],
    [1234.56, 123_456],
  ])('reads %s', (written, cents) => {
    expect(parseEuros(written)).toEqual({ ok: true, cents });
  });

  it.each([
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['1,234 M€', 'ambiguous'],
    ['0,125', 'precision'],
    [0.125, 'precision'],
    ['-5', 'negative'],
    ['−5 €', 'negative'],
    [-5, 'negative'],
    ['12 34', 'amount'],
    ['1,2,3', 'amount'],
    ['1e5', 'amount'],
    ['', 'amount'],
    ['douze', 'amount'],
    [Number.NaN, 'amount'],
    ['99999999999999999999', 'too-big'],
    ['100000000 Md€', 'too-big'],
  ])('refuses %s', (written, reason) => {
    expect(parseEuros(written)).toEqual({ ok: false, reason });
  });

  it('reads back what is shown in French and what is written for a field', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), (cents) => {
        expect(parseEuros(formatMoney(cents, 'fr'))).toEqual({ ok: true, cents });
        expect(parseEuros(writeEuros(cents, 'fr'))).toEqual({ ok: true, cents });
        expect(parseEuros(writeEuros(cents, 'en'))).toEqual({ ok: true, cents });
      }),
    );
  });

  it('never throws, and gives whole cents', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double()), (written) => {
        const read = parseEuros(written);
        if (read.ok) expect(Number.isSafeInteger(read.cents) && read.cents >= 0).toBe(true);
      }),
    );
  });
});

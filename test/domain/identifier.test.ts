import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdentifier, parseIdentifierRef } from '../../shared/domain/identifier.ts';
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from '../../shared/domain/vocabulary.ts';

const GOOD: readonly (readonly [IdentifierScheme, string, string])[] = [
  ['insee', '76540', '76540'],
  ['insee', '2a004', '2A004'],
  ['insee', '97411', '97411'],
  ['dep', '2b', '2B'],
  ['dep', '974', '974'],
  ['reg', '84', '84'],
  ['siren', '552 081 317', '552081317'],
  ['siren', '552\u00A0081\u202F317', '552081317'],
  ['siret', '732 829 320 00074', '73282932000074'],
  // La Poste: its establishments follow the sum of digits, not Luhn.
  ['siret', '35600000049837', '35600000049837'],
  ['rna', 'w751234567', 'W751234567'],
  ['rna', 'W9R1234567', 'W9R1234567'],
  ['crte', 'CRTE-11-20005478-1', 'crte-11-20005478-1'],
  ['crte', 'crte-94-2A-1', 'crte-94-2A-1'],
  ['qpv', 'qp075001', 'QP075001'],
  ['qpv', 'QN07501A', 'QN07501A'],
  ['reference', ' Ligne 12 ', 'Ligne 12'],
];

describe('checkIdentifier', () => {
  it.each(GOOD)('keeps %s %s', (scheme, typed, value) => {
    expect(checkIdentifier(scheme, typed)).toEqual({ ok: true, value, warning: null });
  });

  it.each([
    ['insee', '7654', 'shape'],
    ['insee', '2C004', 'shape'],
    ['dep', '971 2', 'shape'],
    ['reg', '084', 'shape'],
    ['siren', '12345678', 'shape'],
    ['siren', '123456789', 'key'],
    ['siret', '7328293200007', 'shape'],
    ['rna', 'X751234567', 'shape'],
    ['crte', 'crte-1-20005478-1', 'shape'],
    ['qpv', 'QP07', 'shape'],
    ['reference', '', 'shape'],
  ] as const)('refuses %s %s', (scheme, typed, reason) => {
    expect(checkIdentifier(scheme, typed)).toEqual({ ok: false, reason });
  });

  it('keeps a SIRET whose key does not match, with a warning', () => {
    expect(checkIdentifier('siret', '73282932000075')).toMatchObject({ ok: true, warning: 'key' });
    expect(checkIdentifier('siret', '35600000049838')).toMatchObject({ ok: true, warning: 'key' });
  });

  it('gives a value that it accepts again unchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDENTIFIER_SCHEMES), fc.string(), (scheme, typed) => {
        const check = checkIdentifier(scheme, typed);
        if (check.ok) expect(checkIdentifier(scheme, check.value)).toEqual(check);
      }),
    );
  });
});

describe('parseIdentifierRef', () => {
  it('reads a scheme and its value, and leaves names alone', () => {
    expect(parseIdentifierRef('siren:552 081 317')).toEqual({ scheme: 'siren', value: '552081317' });
    expect(parseIdentifierRef('INSEE:2a004')).toEqual({ scheme: 'insee', value: '2A004' });
    expect(parseIdentifierRef('Projet: la suite')).toBeNull();
    expect(parseIdentifierRef('siren:abc')).toBeNull();
  });
});

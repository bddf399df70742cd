import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../shared/domain/import/values/addresses.ts';
import {
  parseAmountFormat,
  readAmount,
  unitOfHeader,
} from '../../../../shared/domain/import/values/amounts.ts';
import { readFlag } from '../../../../shared/domain/import/values/flags.ts';
import { readIdentifier } from '../../../../shared/domain/import/values/identifiers.ts';
import { splitList } from '../../../../shared/domain/import/values/lists.ts';
import { checkPoint, readCoordinate, readPair } from '../../../../shared/domain/import/values/places.ts';
import { isUnknown } from '../../../../shared/domain/import/values/unknown-words.ts';

describe('readIdentifier (E19, F12)', () => {
  it.each([
    ['siret', "224 900 019 000 15'", '22490001900015', 'E-IMP-REPAIRED'],
    ['siret', '552 081 317 66522', '55208131766522', null],
    ['siren', '552081317.0', '552081317', 'E-IMP-REPAIRED'],
    ['siren', '5580121', '005580121', 'E-IMP-REPAIRED'],
    ['siret', '35600000000048', '35600000000048', null],
    ['siren', '12345678', '12345678', 'E-IMP-KEY'],
    ['siren', '123456789', '123456789', 'E-IMP-KEY'],
    ['siret', '40440440400012', '40440440400012', 'E-IMP-KEY'],
    ['siren', '1,23E+13', null, 'E-IMP-SCI'],
    ['siret', '1.23457E+13', null, 'E-IMP-SCI'],
    ['siren', 'en cours', null, 'E-IMP-VALUE'],
    ['insee', '1004', '01004', 'E-IMP-REPAIRED'],
    ['insee', '2a004', '2A004', null],
    ['insee', '97411', '97411', null],
    ['rna', 'w273001234', 'W273001234', null],
  ] as const)('%s « %s » is %s (%s)', (scheme, written, value, problem) => {
    expect(readIdentifier(scheme, written)).toEqual({ scheme, value, problem });
  });

  it('knows a SIRET in a column of SIREN, and the other way', () => {
    expect(readIdentifier('siren', '552 081 317 66522')).toMatchObject({ scheme: 'siret', problem: null });
    expect(readIdentifier('siret', '552081317')).toMatchObject({ scheme: 'siren', problem: null });
  });

  it('gives back no zero that the key does not confirm', () => {
    expect(readIdentifier('siren', '5208131').problem).toBe('E-IMP-KEY');
  });
});

describe('readAmount (E21, F15)', () => {
  const fr = { style: 'fr', unit: null } as const;
  const en = { style: 'en', unit: null } as const;
  it.each([
    ['1 234,50 €', fr, 123_450],
    ['1 234,5', fr, 123_450],
    ['1.234,50', fr, 123_450],
    ['1.234', fr, 123_400],
    ['1,234', en, 123_400],
    ['1,234.50', en, 123_450],
    ['12 k€', fr, 1_200_000],
    ['13', { style: 'fr', unit: 'k€' } as const, 1_300_000],
    ['1 234,50 €', { style: 'fr', unit: 'k€' } as const, 123_450],
  ])('%s is read as its column writes', (written, format, cents) => {
    expect(readAmount(written, format)).toEqual({ ok: true, cents });
  });

  it.each([
    ['(12)', 'negative'],
    ['-12', 'negative'],
    ['12 %', 'amount'],
    ['1.234', 'ambiguous'],
    ['100000000000000000', 'too-big'],
  ])('%s is refused: %s', (written, reason) => {
    expect(readAmount(written, { style: null, unit: null })).toEqual({ ok: false, reason });
  });

  it('never rounds thousandths', () => {
    expect(readAmount('1,234', fr)).toEqual({ ok: false, reason: 'precision' });
  });

  it('takes the unit from the header', () => {
    expect(['Montant (k€)', 'Budget en milliers d’euros', 'Coût (M€)', 'Montant'].map(unitOfHeader)).toEqual([
      'k€',
      'k€',
      'M€',
      null,
    ]);
    expect(parseAmountFormat('en k€')).toEqual({ style: 'en', unit: 'k€' });
  });
});

describe('other values', () => {
  it('knows what says that nothing is known', () => {
    for (const text of [
      '',
      '-',
      '–',
      'NC',
      'n/a',
      'N.D.',
      'non renseigné',
      'à compléter',
      '?',
      'Unknown',
      '…',
    ]) {
      expect(isUnknown(text)).toBe(true);
    }
    for (const text of ['0', 'non', 'Nantes', 'Aucun', 'Insertion', '2024', 'x'])
      expect(isUnknown(text)).toBe(false);
  });

  it('reads yes and no (E22)', () => {
    expect(['oui', 'x', 'VRAI', '1', '✓'].map(readFlag)).toEqual([true, true, true, true, true]);
    expect(['non', 'faux', '0'].map(readFlag)).toEqual([false, false, false]);
    expect(readFlag('peut-être')).toBeNull();
  });

  it('cuts lists, and protects brackets (E23)', () => {
    expect(splitList('A ; B | C', ';|')).toEqual(['A', 'B', 'C']);
    expect(splitList('Persee 3C (CI ; EL) ; ADIM', ';')).toEqual(['Persee 3C (CI ; EL)', 'ADIM']);
    expect(splitList('A (b ; C', ';')).toEqual(['A (b', 'C']);
    expect(splitList('Dupont, Fils et Cie', null)).toEqual(['Dupont, Fils et Cie']);
  });

  it('completes addresses, and refuses what would run or reach a disk (G09, G14)', () => {
    expect(readAddress('www.ademe.fr')).toBe('https://www.ademe.fr');
    expect(readAddress('ademe.fr/agir?x=1')).toBe('https://ademe.fr/agir?x=1');
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '\\\\host\\share',
      'non',
    ]) {
      expect(readAddress(text)).toBeNull();
    }
  });

  it('reads places, and knows what is wrong with them (F13)', () => {
    expect([readCoordinate('48,8566'), readCoordinate('2°21\'07"E')?.toFixed(3)]).toEqual([48.8566, '2.352']);
    expect(readPair('48,85 ; 2,35')).toEqual([48.85, 2.35]);
    expect(readPair('48.85, 2.35')).toEqual([48.85, 2.35]);
    expect(checkPoint({ lon: 2.35, lat: 48.85 })).toBe('right');
    expect(checkPoint({ lon: 48.85, lat: 2.35 })).toBe('swapped');
    expect(checkPoint({ lon: 652_000, lat: 6_862_000 })).toBe('lambert');
    expect(checkPoint({ lon: 0, lat: 0 })).toBe('outside');
    expect(checkPoint({ lon: 55.45, lat: -20.88 })).toBe('right');
  });

  it('is never held up by a text made to: the time allowed to this test is the check (G11)', {
    timeout: 3000,
  }, () => {
    const texts = ['a', '1', ' ', 'a.', '1,', '(', '@'].map((piece) => `${piece.repeat(50_000)}!`);
    for (const text of texts) {
      expect(readIdentifier('siret', text).value).toBeNull();
      expect(readAmount(text, { style: 'fr', unit: null }).ok).toBe(false);
      expect(readAddress(text)).toBeNull();
      expect(readCoordinate(text)).toBeNull();
      expect(readPair(text)).toBeNull();
      expect(readFlag(text)).toBeNull();
      expect(splitList(text, ';|').length).toBeLessThan(2);
    }
  });
});

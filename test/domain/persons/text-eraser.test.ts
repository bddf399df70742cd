import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createTextEraser,
  ERASED,
  eraseInValue,
  isTelling,
} from '../../../shared/domain/persons/text-eraser.ts';

const of = (given: Partial<Parameters<typeof createTextEraser>[0]>) =>
  createTextEraser({ names: [], emails: [], phones: [], ...given }) ?? ((text: string) => text);

test('a name is found whatever its case, accents, order, title and separators', () => {
  const erase = of({ names: ['Mme Jeanne Témoin'] });
  for (const written of [
    'Jeanne Témoin',
    'JEANNE TEMOIN',
    'Te\u0301moin Jeanne',
    'TÉMOIN, Jeanne',
    'jeanne.temoin',
    'Jeanne\u00A0Témoin',
    'Jeanne\nTémoin',
  ])
    expect(erase(`Vu ${written} hier.`)).toBe(`Vu ${ERASED} hier.`);
  expect(of({ names: ['Marie Le Gall'] })('LE GALL Marie')).toBe(ERASED);
  expect(of({ names: ['Œuvrard Noé'] })('oeuvrard noe, Œuvrard Noé')).toBe(`${ERASED}, ${ERASED}`);
});

test('what only looks like the name is left', () => {
  const erase = of({ names: ['Jeanne Témoin'] });
  for (const other of ['Jeanne Témoine', 'Marie-Jeanne', 'Témoin', 'Jeanne et Témoin', 'Jeannette Témoin'])
    expect(erase(other)).toBe(other);
});

test('one word tells of nobody for certain', () => {
  expect(isTelling('Pierre')).toBe(false);
  expect(isTelling('M. Pierre')).toBe(false);
  expect(isTelling('A B')).toBe(false);
  expect(isTelling('Jo Li')).toBe(true);
  expect(createTextEraser({ names: ['Pierre', '-'], emails: ['pierre'], phones: ['12'] })).toBeNull();
});

test('an e-mail and a telephone however they are written', () => {
  const erase = of({ emails: ['j.t+x@ex-1.fr'], phones: ['02 99 00 11 22'] });
  expect(erase('écrire à J.T+x@EX-1.fr.')).toBe(`écrire à ${ERASED}.`);
  for (const written of [
    '0299001122',
    '+33 2 99 00 11 22',
    '+33(0)299001122',
    '02.99.00.11.22',
    '0033 299001122',
  ])
    expect(erase(`tél. ${written}, le soir`)).toBe(`tél. ${ERASED}, le soir`);
  expect(of({ phones: ['+33 2 99 00 11 22'] })('02-99-00-11-22')).toBe(ERASED);
  expect(erase('SIRET 02990011221234')).toBe('SIRET 02990011221234');
  expect(erase('xj.t+x@ex-1.fr')).toBe('xj.t+x@ex-1.fr');
});

test('in a value, only texts that name them change; an address becomes none', () => {
  const erase = of({ names: ['Jeanne Témoin'], emails: ['j@t.fr'] });
  const value = { a: ['x', { url: 'mailto:j@t.fr', note: 'Jeanne Témoin' }], n: 3, none: null };
  expect(eraseInValue(value, erase)).toEqual({ a: ['x', { url: null, note: ERASED }], n: 3, none: null });
  const other = { a: ['x'], b: { c: 1 } };
  expect(eraseInValue(other, erase)).toBe(other);
});

test('after erasing, the name is nowhere, and no text is longer', () => {
  const word = fc.stringMatching(/^[A-Za-zéèçàôœŁß]{2,8}$/);
  fc.assert(
    fc.property(word, word, fc.string(), fc.string(), (first, last, before, after) => {
      const name = `${first} ${last}`;
      fc.pre(isTelling(name));
      const erase = of({ names: [name] });
      const text = `${before} ${name} ${after}`;
      const erased = erase(text);
      expect(erased.length).toBeLessThan(text.length + 1);
      expect(erased).not.toContain(` ${name} `);
      expect(erase(erased)).toBe(erased);
    }),
    { numRuns: 40 },
  );
});

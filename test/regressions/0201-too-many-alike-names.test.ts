import { expect, test } from 'vitest';
import { PAIRS_KEPT } from '../../shared/domain/duplicates/best-pairs.ts';
import { findDuplicates } from '../../shared/domain/duplicates/find-duplicates.ts';
import { duplicateSubject } from '../helpers/duplicate-subject.ts';

const find = (names: readonly string[]) =>
  findDuplicates(
    names.map((name, at) => duplicateSubject(at, name)),
    () => false,
    () => undefined,
  );
const LETTERS = 'abcdefghijklmnopqrst';
/** A word of four letters, one for each number. */
const word = (at: number): string =>
  [8000, 400, 20, 1].map((by) => LETTERS[Math.floor(at / by) % 20]).join('');

test('names that all meet are compared within bounds, and what was not is said', () => {
  // Each word is in 240 names, each name has 40 words: a Map of all pairs would be too large for any.
  const WORDS = 5_000;
  const names = Array.from({ length: 30_000 }, (_, at) =>
    Array.from({ length: 40 }, (__, nth) => word((at * 7 + nth * nth * 31 + nth * at) % WORDS)).join(' '),
  );
  const { pairs, total, uncompared } = find([...names, 'Ressourcerie du Perche', 'Ressourcerie Perche']);
  expect(uncompared).toBeGreaterThan(1_000);
  expect(uncompared).toBeLessThanOrEqual(names.length);
  expect(total).toBeGreaterThanOrEqual(pairs.length);
  // What few share is compared all the same.
  const last = String(names.length).padStart(26, '0');
  expect(pairs.some(({ a }) => a === last)).toBe(true);
});

test('names many times the same are all counted, and the likeliest kept', () => {
  const names = Array.from({ length: 2_400 }, (_, at) => `Ludothèque ${word(at % 10)}`);
  const { pairs, total, uncompared } = find(names);
  expect(total).toBe(10 * 240 * 239 * 0.5);
  expect([pairs.length, uncompared]).toEqual([PAIRS_KEPT, 0]);
});

test('what is compared whole says so', () => {
  expect(find(['Mission locale Évreux', 'Mission locale d’Évreux', 'Banque alimentaire']).uncompared).toBe(0);
});

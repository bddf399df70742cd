import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import {
  isStartWithinOneTypo,
  isWithinOneTypo,
  queryWords,
  scoreRecord,
} from '../../shared/domain/search.ts';
import { foldText } from '../../shared/domain/text.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

/** By definition: Levenshtein ≤ 1, or equal once two neighbours are swapped. */
const isOneTypo = (a: string, b: string): boolean =>
  distance(a, b) <= 1 ||
  [...a].some((_, at) => at > 0 && a.slice(0, at - 1) + a[at] + a[at - 1] + a.slice(at + 1) === b);

test('one typo is Levenshtein 1, or two neighbours swapped', () => {
  fc.assert(
    fc.property(word, word, (a, b) => isWithinOneTypo(a, b) === isOneTypo(a, b)),
    { numRuns: 3000 },
  );
});

test('one typo is symmetric', () => {
  fc.assert(fc.property(word, word, (a, b) => isWithinOneTypo(a, b) === isWithinOneTypo(b, a)));
});

test.each([
  ['obsrvatoi', 'observatoire', true],
  ['obsevratoi', 'observatoire', true],
  ['observatoire', 'observatoire', true],
  ['obsrvtoi', 'observatoire', false],
])('%s begins %s but for one error: %s', (typed, whole, expected) => {
  expect(isStartWithinOneTypo(typed, whole)).toBe(expected);
});

test.each([
  ['Œuvre  d’Évreux', ['oeuvre', 'evreux']],
  ['de la', ['de', 'la']],
  ['"a" OR NEAR(b*', ['or', 'near', 'b']],
  ['  ', []],
  ['un un deux', ['deux']],
])('words of %s', (text, expected) => {
  expect(queryWords(text)).toEqual(expected);
});

const score = (typed: string, name: string, given: { short?: string; alias?: string; text?: string } = {}) =>
  scoreRecord(foldText(typed), queryWords(typed), {
    name: foldText(name),
    shortName: foldText(given.short ?? ''),
    aliases: [foldText(given.alias ?? '')],
    identifiers: [''],
    description: foldText(given.text ?? ''),
  });

test('the name, then another name, then words of the name whole or begun, of an alias, of the name mistyped, of the description', () => {
  const scores = [
    score('fonds vert', 'Fonds vert'),
    score('fonds vert', 'Autre', { short: 'Fonds vert' }),
    score('fonds vert', 'Le vert du fonds'),
    score('fond ver', 'Fonds vert national'),
    score('fonds vert', 'Autre', { alias: 'Ancien fonds vert' }),
    score('fnds vrt', 'Fonds vert national'),
    score('fonds vert', 'Autre', { text: 'Financé par le fonds vert' }),
  ];
  expect(scores).not.toContain(null);
  expect(scores.toSorted((a, b) => Number(b) - Number(a))).toEqual(scores);
  expect(new Set(scores).size).toBe(scores.length);
  expect(score('fonds vert', 'Fonds bleu')).toBeNull();
});

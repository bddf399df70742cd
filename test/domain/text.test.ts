import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../shared/domain/text.ts';

/** The definition, letter by letter. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøıł]/g, (letter) => ({ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ı: 'i', ł: 'l' })[letter] ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const latin = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code));
const marks = [...'’‘«»“”–—…°€§\u00A0\u202F\u0301\u212A\u0130'];
const written = fc.oneof(
  fc.string({ unit: fc.constantFrom(...latin, ...marks) }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

it('a name is folded letter by letter, whatever its letters', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(foldText(text)).toBe(folded(text));
    }),
    { numRuns: 5_000 },
  );
});

it.each([...latin, ...marks])('« %s » is folded as defined', (letter) => {
  expect(foldText(`a${letter}b`)).toBe(folded(`a${letter}b`));
});

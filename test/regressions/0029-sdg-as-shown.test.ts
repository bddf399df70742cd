import { expect, test } from 'vitest';
import { parseSdg } from '../../shared/domain/set-vocabulary.ts';
import { wordsOf } from '../../shared/domain/words/words.ts';

test('a goal copied from a cell, number and name, is read back; a number with the name of another is not', () => {
  for (const lang of ['fr', 'en'] as const) {
    wordsOf(lang).vocabulary.sdgs.forEach((name, at) => {
      expect(parseSdg(`${at + 1} ${name}`)).toEqual({ ok: true, value: at + 1 });
      expect(parseSdg(`ODD ${at + 1}. ${name}`)).toEqual({ ok: true, value: at + 1 });
      expect(parseSdg(name)).toEqual({ ok: true, value: at + 1 });
    });
  }
  expect(parseSdg('8 Faim zéro').ok).toBe(false);
  expect(parseSdg('18').ok).toBe(false);
});

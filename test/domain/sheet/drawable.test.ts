import { expect, it } from 'vitest';
import { createDrawable } from '../../../shared/domain/sheet/drawable.ts';

const isDrawable = createDrawable();

it('our fonts draw French, its spaces and signs, the scripts that they are of, and emoji', () => {
  const text = '« Œuvre à 12 % » — l’École, 1 234,5 € → ↔ − × Ž Ωμέγα Привет ớ العربية שלום 🌱👩‍🌾é';
  expect([...text].filter((character) => !isDrawable(character))).toEqual([]);
});

it('they draw no ideogram, and none of what is not there', () => {
  for (const character of ['中', '한', 'ก', '\u093F', '\u20E3', '\u{1F0A0}', '\u{10FFFD}', '\uFFFE'])
    expect(isDrawable(character)).toBe(false);
});

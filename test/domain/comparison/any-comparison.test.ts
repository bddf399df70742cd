import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../shared/domain/comparison/compare-documents.ts';
import type { Lang } from '../../../shared/domain/words/words.ts';
import { arbitraryDocument, someState } from './some-documents.ts';

describe('any comparison', () => {
  const said = (lang: Lang, check: (text: string) => void) =>
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (a, b) => {
        const { groups } = compareDocuments(someState(a), someState(b, { on: '2026-09-30' }), lang);
        for (const { sentences } of groups)
          for (const { text, segments } of sentences) {
            expect(segments.map((one) => one.text).join('')).toBe(text);
            check(text);
          }
      }),
    );

  it('is spaced as French is', () => {
    said('fr', (text) => {
      expect(text).not.toMatch(/(?<!\u202F)[;!?»]| :|«(?!\u202F)|\p{L}'\p{L}| {2}|^ | $|undefined|NaN|null/u);
      expect(text).toMatch(/\.$/);
    });
  });

  it('is spaced as English is', () => {
    said('en', (text) => {
      expect(text).not.toMatch(/ [;:!?,.]|[\u00A0\u202F«»]| {2}|^ | $|undefined|NaN|null/u);
      expect(text).toMatch(/\.$/);
    });
  });

  it('says a number as what it leads to counts', () => {
    let numbers = 0;
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (a, b) => {
        const { groups } = compareDocuments(someState(a), someState(b), 'en');
        for (const { text, entities, relations } of groups.flatMap(({ sentences }) =>
          sentences.flatMap(({ segments }) => segments),
        )) {
          if (!/^\d+/.test(text)) continue;
          numbers += 1;
          expect(Number.parseInt(text, 10)).toBe((entities ?? relations ?? []).length);
        }
      }),
    );
    expect(numbers).toBeGreaterThan(100);
  });

  it('says that nothing differs when nothing does, and only then', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (a, b) => {
        const { added, removed, changed, groups } = compareDocuments(someState(a), someState(b), 'fr');
        const count = [added, removed, changed].reduce(
          (sum, { entities, relations }) => sum + entities.length + relations.length,
          0,
        );
        const isSilent = groups[0]?.sentences[0]?.text.startsWith('Aucune différence') ?? false;
        expect(isSilent).toBe(count === 0);
      }),
    );
  });
});

import { expect, it } from 'vitest';
import { createTold, textOfPieces } from '../../shared/domain/words/told.ts';
import { wordsOf } from '../../shared/domain/words/words.ts';

// Two of one grouping were told as neighbouring territories, which they need not be.
it('tells two of one grouping or neighbours as one or the other', () => {
  const told = createTold({ tier: { kind: 'terms', of: 'tier', values: ['1'] } }, (fact) => [
    { text: fact.kind === 'terms' ? fact.values.join() : '' },
  ]);
  const tell = (lang: 'fr' | 'en') => textOfPieces(wordsOf(lang).partnershipReasons.reasons.territory(told));
  expect(tell('fr')).toBe('Territoires voisins ou d’un même groupement.');
  expect(tell('en')).toBe('Neighbouring territories, or of one grouping.');
});

import { expect, it } from 'vitest';
import { createTold, textOfPieces } from '../../shared/domain/words/told.ts';
import { wordsOf } from '../../shared/domain/words/words.ts';

// A local contract that is part of a national programme was said to have no link at all.
it('whoever has nobody to work with is said to have no partner, not no link', () => {
  const facts = {
    way: { kind: 'terms', of: 'way', values: ['component'] },
    from: { kind: 'terms', of: 'name', values: ['A'] },
    to: { kind: 'terms', of: 'name', values: ['B'] },
    ofFrom: { kind: 'count', value: 3, of: 'entities' },
    ofTo: { kind: 'count', value: 1, of: 'entities' },
  } as never;
  const told = createTold(facts, (fact) => [{ text: fact.kind === 'terms' ? fact.values.join() : '' }]);
  const tell = (lang: 'fr' | 'en') => textOfPieces(wordsOf(lang).partnershipReasons.reasons.brokerage(told));
  expect(tell('fr')).toContain('aucun partenaire connu');
  expect(tell('en')).toContain('no known partner');
});

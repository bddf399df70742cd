import { expect, it } from 'vitest';
import { typeWords } from '../../renderer/views/explorer/entity-words.ts';
import { wordsOf } from '../../shared/domain/words/words.ts';

/** In the middle of a sentence « État » was written « état », which is another word. */
it('the State keeps its capital wherever it stands', () => {
  const words = wordsOf('fr');
  expect(typeWords({ kind: 'actor', type: 'public-body' }, words)).toBe('État, établissement public');
  expect(typeWords({ kind: 'actor', type: 'company' }, words)).toBe('entreprise');
});

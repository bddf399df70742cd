import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { Words } from '../../../shared/domain/words/words.ts';

/** « État » keeps its capital wherever it stands. */
const startSmall = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) && !text.startsWith('État')
    ? text.charAt(0).toLocaleLowerCase('fr') + text.slice(1)
    : text;

/** What an entity is, in the middle of a sentence: « tiers-lieu », « PTCE ». */
export const typeWords = (
  { kind, type }: Pick<EntitySummary, 'kind' | 'type'>,
  { vocabulary }: Words,
): string =>
  startSmall(
    type === null || type === 'other'
      ? vocabulary.kinds[kind]
      : ((vocabulary.types as Readonly<Record<string, string>>)[type] ?? vocabulary.kinds[kind]),
  );

import { compareDocuments } from '../../../shared/domain/comparison/compare-documents.ts';
import type { ComparedState } from '../../../shared/domain/comparison/state.ts';
import type { StoredEntity } from '../../../shared/domain/entity.ts';
import type { Lang } from '../../../shared/domain/words/words.ts';
import { someEntity } from './some-documents.ts';

/** With ordinary spaces, to be read in a test. */
export const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');
/** Every sentence; those of a territory after its name. */
export const told = (a: ComparedState, b: ComparedState, lang: Lang): string[] =>
  compareDocuments(a, b, lang).groups.flatMap(({ territory, sentences }) =>
    sentences.map(({ text }) => `${territory === null ? '' : `[${territory.name}] `}${plain(text)}`),
  );
export const some = (count: number, given: Partial<StoredEntity>, from = 1): StoredEntity[] =>
  Array.from({ length: count }, (_, at) => someEntity(from + at, given));

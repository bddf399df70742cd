import type { Question } from '../../../shared/domain/import/result.ts';
import { isSymmetric } from '../../../shared/domain/relation.ts';
import { KINDS, RELATION_TYPES, TYPES_BY_KIND } from '../../../shared/domain/vocabulary.ts';
import { type Lang, wordsOf } from '../../../shared/domain/words/words.ts';
import { capitalise } from '../card/capitalise.ts';

export interface MeaningGroup {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

const kindGroups = (lang: Lang): MeaningGroup[] => {
  const { kinds, types } = wordsOf(lang).vocabulary;
  return KINDS.map((kind) => ({
    group: kinds[kind],
    items: [
      { value: kind, label: kinds[kind] },
      ...TYPES_BY_KIND[kind].map((type) => ({
        value: `${kind}/${type}`,
        label: `${kinds[kind]} – ${types[type]}`,
      })),
    ],
  }));
};

/** Each type read from the first end to the second, then (`funds<`) the other way round. */
const relationGroups = (lang: Lang): MeaningGroup[] => {
  const { relations, relationsBack } = wordsOf(lang).vocabulary;
  const items = RELATION_TYPES.flatMap((type) => [
    { value: type, label: capitalise(relations[type]) },
    ...(isSymmetric(type) ? [] : [{ value: `${type}<`, label: capitalise(relationsBack[type]) }]),
  ]);
  return [{ group: '', items }];
};

/** The host asks of two things: the type of a link (`type`), or a kind with its type. */
export const isOfLinks = ({ field }: Pick<Question, 'field'>): boolean => field === 'type';

/** What a word may mean. */
export const meaningGroups = (question: Pick<Question, 'field'>, lang: Lang): MeaningGroup[] =>
  isOfLinks(question) ? relationGroups(lang) : kindGroups(lang);

export const meaningLabel = (groups: readonly MeaningGroup[], value: string): string =>
  groups.flatMap(({ items }) => items).find((item) => item.value === value)?.label ?? value;

/** The most written first: an answer to them counts most. */
export const byCount = (questions: readonly Question[]): readonly Question[] =>
  [...questions].sort((a, b) => b.count - a.count);

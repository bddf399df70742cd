import type { EntityId } from '../entity.ts';
import { formatDate, formatMoney, formatNumber, formatPercent } from '../format.ts';
import type { Fact } from '../partnerships/reasons.ts';
import type { FactTeller, Piece } from './told.ts';
import { type Lang, wordsOf } from './words.ts';

const LISTED_MAX = 3;

/** « A, B et C », « A, B et 4 autres »: each name leads to its entity, the rest to those that it counts. */
const listEntities = (
  ids: readonly EntityId[],
  nameOf: (id: EntityId) => string,
  lang: Lang,
): readonly Piece[] => {
  const { and, others } = wordsOf(lang).partnerships.lists;
  const shown = ids.length <= LISTED_MAX + 1 ? ids : ids.slice(0, LISTED_MAX);
  const rest = ids.slice(shown.length);
  const items: Piece[] = shown.map((id) => ({ text: nameOf(id), entities: [id] }));
  if (rest.length > 0) items.push({ text: others(rest.length), entities: rest });
  return items.flatMap((item, at): Piece[] =>
    at === 0 ? [item] : [{ text: at === items.length - 1 ? ` ${and} ` : ', ' }, item],
  );
};

const NUMBER_FORMATS = {
  km: (value: number, lang: Lang) => wordsOf(lang).partnerships.lists.km(formatNumber(value, lang, 0)),
  share: formatPercent,
  cents: formatMoney,
  months: (value: number, lang: Lang) => wordsOf(lang).partnerships.lists.months(Math.round(value)),
  index: (value: number, lang: Lang) => formatNumber(value, lang, 2),
} as const;

/** How a language tells a fact, with the names of the project as they are now. */
export const createFactTeller = (nameOf: (id: EntityId) => string, lang: Lang): FactTeller => {
  const { terms, lists } = wordsOf(lang).partnerships;
  return (fact: Fact): readonly Piece[] => {
    switch (fact.kind) {
      case 'entity':
        return [{ text: nameOf(fact.id), entities: [fact.id] }];
      case 'entities':
        return listEntities(fact.ids, nameOf, lang);
      case 'count': {
        const { entities, relations } = fact;
        return [
          {
            text: formatNumber(fact.value, lang, 0),
            ...(entities && { entities }),
            ...(relations && { relations }),
          },
        ];
      }
      case 'number': {
        const { entities, relations } = fact;
        const text = NUMBER_FORMATS[fact.unit](fact.value, lang);
        return [{ text, ...(entities && { entities }), ...(relations && { relations }) }];
      }
      case 'date':
        return [{ text: formatDate(fact.value, lang), ...(fact.relations && { relations: fact.relations }) }];
      case 'words': {
        const text = fact.values.map(lists.quote).join(', ');
        return [{ text, ...(fact.entities && { entities: fact.entities }) }];
      }
      case 'terms':
        return [{ text: fact.values.map((value) => terms[fact.of](value)).join(', ') }];
    }
  };
};

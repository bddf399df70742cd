import type { PageData, PageRelation } from '../../shared/domain/export/html-data.ts';
import { foldText } from '../../shared/domain/text.ts';

/** A link as it is met from one of its ends. */
export interface Link {
  readonly relation: PageRelation;
  readonly other: number;
  readonly outgoing: boolean;
}
/** What a page has, ready to be looked up. */
export interface Model {
  readonly data: PageData;
  readonly linksOf: readonly (readonly Link[])[];
  /** Names of each entity as search compares them, each with a space before. */
  readonly folded: readonly string[];
}

const linksOf = ({ entities, relations }: PageData): Link[][] => {
  const links: Link[][] = entities.map(() => []);
  for (const relation of relations) {
    links[relation.from]?.push({ relation, other: relation.to, outgoing: true });
    if (relation.to !== relation.from)
      links[relation.to]?.push({ relation, other: relation.from, outgoing: false });
  }
  return links;
};

export const createModel = (data: PageData): Model => ({
  data,
  linksOf: linksOf(data),
  folded: data.entities.map(({ name, aliases = [] }) =>
    [name, ...aliases].map((text) => ` ${foldText(text)}`).join(''),
  ),
});

/** Entities with a word that begins with each of the words typed, whatever the accents; all when nothing is typed. */
export const findEntities = ({ folded }: Model, query: string): ReadonlySet<number> => {
  const words = foldText(query).split(' ').filter(Boolean);
  const found = new Set<number>();
  folded.forEach((text, entity) => {
    if (words.every((word) => text.includes(` ${word}`))) found.add(entity);
  });
  return found;
};

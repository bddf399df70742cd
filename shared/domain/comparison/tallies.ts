import type { EntityId, StoredEntity } from '../entity.ts';
import { isGeneric } from '../entity.ts';
import { isStructural, type StoredRelation } from '../relation.ts';
import type { CountedKind, CountedLink } from '../words/comparison-words.ts';
import type { ChangedRecord, DocumentDifference } from './document-difference.ts';
import type { Places } from './places.ts';

/** What happened to a link: `gained`, `lost` and `ended` are of links in force, the facts of the day. */
export type LinkEvent = 'gained' | 'lost' | 'ended' | 'changed' | 'notInForce' | 'noLonger';
export type EntityEvent = 'added' | 'removed' | 'changed';

/** What a sentence counts of an entity: by its kind, save a class of actors. */
export interface EntityNews {
  readonly event: EntityEvent;
  readonly kind: CountedKind;
  readonly id: EntityId;
  /** Names before and after, of one that was renamed. */
  readonly renamed: readonly [string, string] | null;
}
export interface LinkNews {
  readonly event: LinkEvent;
  readonly type: CountedLink;
  readonly relation: StoredRelation;
}
/** Of the whole project, or of one territory. */
export interface Tally {
  readonly entities: EntityNews[];
  readonly links: LinkNews[];
}

const kindOf = (entity: StoredEntity): CountedKind => (isGeneric(entity) ? 'group' : entity.kind);
const linkOf = ({ type }: StoredRelation): CountedLink => (isStructural(type) ? type : 'place');
const isInForce = ({ status }: StoredRelation): boolean => status === 'existing';

const changedLink = ({ before, after }: ChangedRecord<StoredRelation>): LinkEvent => {
  if (!isStructural(after.type) || isInForce(before) === isInForce(after)) return 'changed';
  if (isInForce(after)) return 'gained';
  return after.status === 'ended' ? 'ended' : 'changed';
};

const entityNews = ({ entities }: DocumentDifference): EntityNews[] => [
  ...entities.added.map(
    (entity): EntityNews => ({
      event: 'added',
      kind: kindOf(entity),
      id: entity.id,
      renamed: null,
    }),
  ),
  ...entities.removed.map(
    (entity): EntityNews => ({
      event: 'removed',
      kind: kindOf(entity),
      id: entity.id,
      renamed: null,
    }),
  ),
  ...entities.changed.map(
    ({ before, after, fields }): EntityNews => ({
      event: 'changed',
      kind: kindOf(after),
      id: after.id,
      renamed: fields.includes('name') ? [before.name, after.name] : null,
    }),
  ),
];

/** Links of place that came or went with one of their ends are told with it. */
const linkNews = ({ entities, relations }: DocumentDifference): LinkNews[] => {
  const fleeting = new Set([...entities.added, ...entities.removed].map(({ id }) => id));
  const isTold = ({ type, from, to }: StoredRelation): boolean =>
    isStructural(type) || !(fleeting.has(from) || fleeting.has(to));
  const oneSided = (list: readonly StoredRelation[], event: LinkEvent, otherwise: LinkEvent): LinkNews[] =>
    list.filter(isTold).map((relation) => ({
      event: isInForce(relation) ? event : otherwise,
      type: linkOf(relation),
      relation,
    }));
  return [
    ...oneSided(relations.added, 'gained', 'notInForce'),
    ...oneSided(relations.removed, 'lost', 'noLonger'),
    ...relations.changed.map(
      (one): LinkNews => ({
        event: changedLink(one),
        type: linkOf(one.after),
        relation: one.after,
      }),
    ),
  ];
};

export interface Tallies {
  readonly whole: Tally;
  /** By territory; null: nothing says where. */
  readonly byTerritory: ReadonlyMap<EntityId | null, Tally>;
}

/** What is to be told, of the whole and by territory: where it is on the later side, or was when it is there no more. */
export const tally = (
  difference: DocumentDifference,
  places: { readonly before: Places; readonly after: Places },
): Tallies => {
  const entities = entityNews(difference);
  const links = linkNews(difference);
  const byTerritory = new Map<EntityId | null, Tally>();
  const at = (place: EntityId | null): Tally => {
    const known = byTerritory.get(place);
    if (known) return known;
    const begun: Tally = { entities: [], links: [] };
    byTerritory.set(place, begun);
    return begun;
  };
  const removed = new Set(difference.relations.removed.map(({ id }) => id));
  for (const news of entities) {
    const side = news.event === 'removed' ? places.before : places.after;
    at(side.ofEntity(news.id)).entities.push(news);
  }
  for (const news of links) {
    const side = removed.has(news.relation.id) ? places.before : places.after;
    at(side.ofRelation(news.relation)).links.push(news);
  }
  return { whole: { entities, links }, byTerritory };
};

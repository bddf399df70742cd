import type { EntityId } from '../entity.ts';
import { isEngineering } from '../needs.ts';
import type { Evidence, Fact, Facts, WhyReason } from '../partnerships/reasons.ts';
import type { Terrain } from '../partnerships/terrain.ts';
import { isStructural, type RelationId } from '../relation.ts';
import type { Axis } from '../vocabulary.ts';
import type { CheckAction, Subject } from './check.ts';
import { isOver } from './presence.ts';

/** What is done, as opposed to a meeting. */
const isProject = ({ type }: { readonly type: string | null }): boolean =>
  type !== 'exchange' && type !== 'event';

const EVIDENCE_MAX = 50;

/** Each of them once, in equal shares; of very many the first by kind and id. */
export const evidenceOf = (
  entities: Iterable<EntityId>,
  relations: Iterable<RelationId> = [],
): readonly Evidence[] => {
  const found = [
    ...[...new Set(entities)].sort().map((id) => ({ kind: 'entity' as const, id })),
    ...[...new Set(relations)].sort().map((id) => ({ kind: 'relation' as const, id })),
  ].slice(0, EVIDENCE_MAX);
  return found.map((each) => ({ ...each, share: 1 / found.length }));
};

export const entitiesFact = (ids: Iterable<EntityId>): Fact => ({
  kind: 'entities',
  ids: [...new Set(ids)].sort(),
});
export const countFact = (ids: Iterable<EntityId>): Fact => {
  const entities = [...new Set(ids)].sort();
  return { kind: 'count', value: entities.length, entities };
};
export const countRelations = (ids: Iterable<RelationId>): Fact => {
  const relations = [...new Set(ids)].sort();
  return { kind: 'count', value: relations.length, relations };
};
export const shareFact = (value: number): Fact => ({ kind: 'number', value, unit: 'share' });
export const wordsFact = (values: Iterable<string>): Fact => ({
  kind: 'words',
  values: [...new Set(values)].sort(),
});

const WORDS_MAX = 5;
/** The first of many words under a name, and how many more there are under `NAMEMore`, where there are. */
export const someWords = <Name extends string>(name: Name, values: Iterable<string>): Facts => {
  const all = [...new Set(values)].sort();
  const more = all.length - WORDS_MAX;
  return {
    [name]: wordsFact(more > 1 ? all.slice(0, WORDS_MAX) : all),
    ...(more > 1 && { [`${name}More`]: { kind: 'count', value: more } }),
  };
};

export const toComplete = (entity: EntityId, field: string): CheckAction => ({
  kind: 'complete',
  entity,
  field,
});
export const toSuggestions = (axis: Axis, ...reasons: WhyReason[]): CheckAction => ({
  kind: 'suggestions',
  reasons,
  axis,
});

/**
 * Who is of the subject, and who works with it, is marked « renseigné le … »: its `members` (who is there) or its
 * `partners` (who works with it). Without either, that nobody is known means nothing.
 */
export const isCompositionKnown = ({ isDocumented }: Terrain, { id }: Subject): boolean =>
  isDocumented(id, 'members') || isDocumented(id, 'partners');
export const areFundersKnown = ({ isDocumented }: Terrain, { id }: Subject): boolean =>
  isDocumented(id, 'funders');

/** What an organisation offers is known: it says something, or is marked as asked. */
export const areOffersKnown = ({ entityOf, isDocumented }: Terrain, id: EntityId): boolean =>
  (entityOf(id)?.offers.length ?? 0) > 0 || isDocumented(id, 'offers');

/** Offers of an entity that are engineering (domain.md: « flag »). */
export const engineeringOffers = ({ entityOf }: Terrain, id: EntityId): readonly string[] =>
  (entityOf(id)?.offers ?? []).filter(isEngineering);

export const areNeedsKnown = ({ entityOf, isDocumented }: Terrain, id: EntityId): boolean =>
  (entityOf(id)?.needs.length ?? 0) > 0 || isDocumented(id, 'needs');

/** Whom something works with, each once, by id; where it is is no link. */
export const structuralOthers = ({ inForce }: Terrain, id: EntityId): readonly EntityId[] =>
  [
    ...new Set(
      inForce(id).flatMap(({ relation, other }) =>
        isStructural(relation.type) && other !== id ? [other] : [],
      ),
    ),
  ].sort();

/** Everybody of the subject, and what it does. */
export const everythingOf = (subject: Subject): ReadonlySet<EntityId> =>
  new Set([
    ...subject.members,
    ...subject.parties,
    ...subject.alliances,
    ...subject.programmes,
    ...subject.initiatives,
  ]);

/** Organisations of an unknown type: they may be what is looked for. */
export const untypedOf = ({ entityOf }: Terrain, { parties }: Subject): readonly EntityId[] =>
  [...parties].filter((id) => {
    const type = entityOf(id)?.type;
    return type === null || type === 'other';
  });

/** What is under way, but for meetings: an exchange or an event has no need of its own. */
export const projectsOf = ({ entityOf, on }: Terrain, { initiatives }: Subject): readonly EntityId[] =>
  initiatives.filter((id) => {
    const entity = entityOf(id);
    return entity !== undefined && isProject(entity) && !isOver(entity, on);
  });

/** Money that is there, not what is asked for. */
export const givenTo = ({ funding }: Subject) => funding.filter(({ isGiven }) => isGiven);

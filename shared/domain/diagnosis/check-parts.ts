import type { EntityId } from '../entity.ts';
import { ENGINEERING_NEEDS } from '../needs.ts';
import type { Evidence, Fact, WhyReason } from '../partnerships/reasons.ts';
import type { Terrain } from '../partnerships/terrain.ts';
import type { RelationId } from '../relation.ts';
import type { Axis } from '../vocabulary.ts';
import type { CheckAction, Subject } from './check.ts';

/** What the checks are made of. */
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

const ENGINEERING: ReadonlySet<string> = new Set(ENGINEERING_NEEDS);
/** Offers of an entity that are engineering (domain.md: « flag »). */
export const engineeringOffers = ({ entityOf }: Terrain, id: EntityId): readonly string[] =>
  (entityOf(id)?.offers ?? []).filter((offer) => ENGINEERING.has(offer.replace(/’/g, "'")));

/** Money that is there, not what is asked for. */
export const givenTo = ({ funding }: Subject) => funding.filter(({ isGiven }) => isGiven);

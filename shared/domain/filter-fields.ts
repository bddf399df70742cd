import { type Ecosystem, type EntitySummary, neighboursOf, type RelationSummary } from './ecosystem.ts';
import type { EntityId } from './entity.ts';
import { lookOf } from './look.ts';
import { firstDay, lastDay } from './partial-date.ts';
import { territoryMembers } from './territory-members.ts';
import type { CriterionField } from './view.ts';
import type { Kind } from './vocabulary.ts';

/** Value that stands for « non renseigné ». */
export const NONE = 'none';

export interface Facts {
  readonly ecosystem: Ecosystem;
  readonly relationsOf: ReturnType<typeof neighboursOf>;
  readonly kinds: ReadonlyMap<EntityId, Kind>;
}
export const gatherFacts = (ecosystem: Ecosystem): Facts => ({
  ecosystem,
  relationsOf: neighboursOf(ecosystem.relations),
  kinds: new Map(ecosystem.entities.map(({ id, kind }) => [id, kind])),
});
export type EntityTest = (entity: EntitySummary) => boolean;
export type RelationTest = (relation: RelationSummary) => boolean;

/** How a field is read: the values of an entity (or relation) to compare with the chip's, or a test of its own. */
export type FieldReader =
  | { readonly of: 'entity'; readonly values: (entity: EntitySummary, facts: Facts) => readonly string[] }
  | { readonly of: 'entity'; readonly test: (values: readonly string[], facts: Facts) => EntityTest }
  | { readonly of: 'relation'; readonly values: (relation: RelationSummary) => readonly string[] }
  | { readonly of: 'relation'; readonly test: (values: readonly string[]) => RelationTest };

const optional = (value: string | null): readonly string[] => (value === null ? [] : [value]);

const PROGRAMME_RELATIONS = new Set([
  'signs',
  'participates-in',
  'carries',
  'benefits-from',
  'part-of',
  'covers',
  'funds',
  'organises',
  'supports',
]);
const linkedProgrammes = (entity: EntitySummary, { relationsOf, kinds }: Facts): readonly string[] => {
  return (relationsOf.get(entity.id) ?? [])
    .filter(
      ({ relation, other }) => PROGRAMME_RELATIONS.has(relation.type) && kinds.get(other) === 'programme',
    )
    .map(({ other }) => other);
};
const FUNDABLE: ReadonlySet<Kind> = new Set([
  'actor',
  'territory',
  'programme',
  'initiative',
  'alliance',
  'resource',
]);
/** Known funding, current or past: « sans financeur » means that none is known, not that there is none. */
const isFunded = (entity: EntitySummary, { relationsOf }: Facts): boolean =>
  (relationsOf.get(entity.id) ?? []).some(
    ({ relation, outgoing }) =>
      (relation.type === 'funds' && !outgoing) || (relation.type === 'benefits-from' && outgoing),
  );

/** First and last day of a relation or entity; null when it carries no date. */
export const periodOf = (dated: {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly year?: number | null;
}): { from: string; to: string } | null => {
  const { startsOn, endsOn } = dated;
  if (startsOn === null && endsOn === null)
    return dated.year ? { from: `${dated.year}-01-01`, to: `${dated.year}-12-31` } : null;
  return {
    from: startsOn === null ? '0000' : firstDay(startsOn),
    to: endsOn === null ? '9999' : lastDay(endsOn),
  };
};
/** Undated ones pass: unknown is not outside. */
export const isWithin = (
  period: { from: string; to: string } | null,
  [from = '', to = '']: readonly string[],
): boolean =>
  period === null ||
  (period.to >= (from === '' ? '0000' : firstDay(from)) && period.from <= (to === '' ? '9999' : lastDay(to)));

/** The fields a chip may read: one record each. */
export const FIELDS: Readonly<Record<CriterionField, FieldReader>> = {
  look: { of: 'entity', values: (entity) => [lookOf(entity)] },
  type: { of: 'entity', values: (entity) => optional(entity.type) },
  role: { of: 'entity', values: (entity) => [entity.kind, ...entity.roles] },
  status: { of: 'entity', values: (entity) => optional(entity.status) },
  sdg: { of: 'entity', values: (entity) => entity.sdgs.map(String) },
  axis: { of: 'entity', values: (entity) => entity.axes },
  theme: { of: 'entity', values: (entity) => entity.themes },
  need: { of: 'entity', values: (entity) => entity.needs },
  offer: { of: 'entity', values: (entity) => entity.offers },
  audience: { of: 'entity', values: (entity) => [entity.audience] },
  check: { of: 'entity', values: (entity) => (entity.toCheck ? ['to-check'] : []) },
  programme: { of: 'entity', values: linkedProgrammes },
  territory: {
    of: 'entity',
    test: (values, { ecosystem }) => {
      const members = territoryMembers(ecosystem, values as readonly EntityId[]);
      return (entity) => members.has(entity.id);
    },
  },
  funding: {
    of: 'entity',
    test: (values, facts) => (entity) =>
      FUNDABLE.has(entity.kind) &&
      entity.type !== 'group' &&
      values.includes(isFunded(entity, facts) ? 'with' : 'without'),
  },
  relation: { of: 'relation', values: (relation) => [relation.type] },
  'relation-status': { of: 'relation', values: (relation) => [relation.status] },
  period: { of: 'relation', test: (values) => (relation) => isWithin(periodOf(relation), values) },
};

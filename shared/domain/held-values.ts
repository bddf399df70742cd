import type { EntityFields, EntityRecord } from './entity.ts';
import type { RelationFields } from './relation.ts';
import { IDENTIFIER_SCHEMES } from './vocabulary.ts';

/** What a record holds, by the name of a field: its own, and the one that FIELD=VALUE has for it. */
export type Held = Readonly<Record<string, unknown>>;

const once = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Territories have no order. */
export const heldPlaces = (ids: readonly string[]): string[] => once(ids).sort();

/** A place of an entity, without its name. */
export type HeldPlace = Pick<EntityRecord['territories'][number], 'id' | 'as'>;

export const heldByEntity = (entity: EntityFields, territories: readonly HeldPlace[]): Held => {
  const places = (wanted: HeldPlace['as']) =>
    heldPlaces(territories.filter(({ as }) => as === wanted).map(({ id }) => id));
  return {
    ...entity,
    ...Object.fromEntries(IDENTIFIER_SCHEMES.map((scheme) => [scheme, entity.identifiers[scheme] ?? []])),
    budget: entity.budgetCents,
    need: entity.needCents,
    source: once(entity.sources.map(({ title }) => title)),
    anchored: places('anchored'),
    acts: places('acts'),
  };
};

export const heldByRelation = (relation: RelationFields): Held => ({
  ...relation,
  amount: relation.amountCents,
});

/** The record's own field of a FIELD. */
const OWN_FIELDS: Readonly<Record<string, string>> = {
  budget: 'budgetCents',
  need: 'needCents',
  amount: 'amountCents',
  source: 'sources',
};
export const ownField = (field: string): string => OWN_FIELDS[field] ?? field;

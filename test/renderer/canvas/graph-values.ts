import type { Ecosystem, EntitySummary, RelationSummary } from '../../../shared/domain/ecosystem.ts';
import { EntityId } from '../../../shared/domain/entity.ts';
import { RelationId } from '../../../shared/domain/relation.ts';

/** Ids as the store makes them, from a small number. */
export const entityId = (number: number): EntityId =>
  EntityId.parse(`01E${String(number).padStart(23, '0')}`);
export const relationId = (number: number): RelationId =>
  RelationId.parse(`01R${String(number).padStart(23, '0')}`);

export const entity = (number: number, change: Partial<EntitySummary> = {}): EntitySummary => ({
  id: entityId(number),
  kind: 'actor',
  type: 'association',
  roles: [],
  name: `Acteur ${number}`,
  shortName: null,
  aliases: [],
  sdgs: [],
  axes: [],
  themes: [],
  needs: [],
  offers: [],
  ess: null,
  status: null,
  audience: 'committee',
  startsOn: null,
  endsOn: null,
  updatedAt: '2026-11-24T08:00:00.000Z',
  toCheck: false,
  sources: 0,
  ...change,
});

export const relation = (
  number: number,
  [from, to]: readonly [number, number],
  change: Partial<RelationSummary> = {},
): RelationSummary => ({
  id: relationId(number),
  type: 'partners-with',
  from: entityId(from),
  to: entityId(to),
  status: 'existing',
  role: null,
  axes: [],
  startsOn: null,
  endsOn: null,
  year: null,
  amountCents: null,
  confidence: null,
  audience: 'committee',
  ...change,
});

/** A chain of entities and the relations given as pairs of their numbers. */
export const ecosystemOf = (count: number, pairs: readonly (readonly [number, number])[]): Ecosystem => ({
  entities: Array.from({ length: count }, (_, number) => entity(number)),
  relations: pairs.map((pair, number) => relation(number, pair)),
});

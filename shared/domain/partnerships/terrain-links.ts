import {
  type Ecosystem,
  type EntitySummary,
  type Neighbour,
  neighboursOf,
  type RelationSummary,
} from '../ecosystem.ts';
import { type EntityId, isGeneric } from '../entity.ts';
import type { Kind } from '../vocabulary.ts';
import { isAfter, isEnded } from './link-weight.ts';

/** Entities and relations as of a day, without classes of actors. */
export interface TerrainLinks {
  /** By id: a new name or another order of entry changes nothing. */
  readonly entities: readonly EntitySummary[];
  readonly entityOf: (id: EntityId) => EntitySummary | undefined;
  readonly kindOf: (id: EntityId) => Kind | null;
  /** Relations that have begun, by id: those in force, those that are over, those under discussion and proposals. */
  readonly relationsOf: (id: EntityId) => readonly Neighbour[];
  /** Those that exist and are not over. */
  readonly inForce: (id: EntityId) => readonly Neighbour[];
}

const NONE: readonly Neighbour[] = [];

/** Exists, has begun and is not over. */
export const isInForce = (relation: RelationSummary, on: string): boolean =>
  relation.status === 'existing' && !isAfter(relation, on) && !isEnded(relation, on);

export const createTerrainLinks = ({ entities: all, relations }: Ecosystem, on: string): TerrainLinks => {
  const entities = all.filter((entity) => !isGeneric(entity)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const begun = relations
    .filter(
      (relation) =>
        // Whoever is linked to itself is linked to nobody.
        relation.from !== relation.to &&
        byId.has(relation.from) &&
        byId.has(relation.to) &&
        !isAfter(relation, on),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const neighbours = neighboursOf(begun);
  const active = new Map<EntityId, readonly Neighbour[]>();
  return {
    entities,
    entityOf: (id) => byId.get(id),
    kindOf: (id) => byId.get(id)?.kind ?? null,
    relationsOf: (id) => neighbours.get(id) ?? NONE,
    inForce: (id) => {
      const known =
        active.get(id) ?? (neighbours.get(id) ?? NONE).filter(({ relation }) => isInForce(relation, on));
      active.set(id, known);
      return known;
    },
  };
};

import { z } from 'zod';
import { type EntityId, StoredEntity } from './entity.ts';
import { StoredRelation } from './relation.ts';

/** What a picture or a filter needs of an entity. */
export const EntitySummary = StoredEntity.pick({
  id: true,
  kind: true,
  type: true,
  roles: true,
  name: true,
  shortName: true,
  aliases: true,
  sdgs: true,
  axes: true,
  themes: true,
  needs: true,
  offers: true,
  ess: true,
  status: true,
  audience: true,
  startsOn: true,
  endsOn: true,
  updatedAt: true,
}).extend({
  /** A statement says that it is to be checked. */
  toCheck: z.boolean(),
  sources: z.int().min(0),
});
export type EntitySummary = z.infer<typeof EntitySummary>;

/** What a picture or a filter needs of a relation. */
export const RelationSummary = StoredRelation.pick({
  id: true,
  type: true,
  from: true,
  to: true,
  status: true,
  role: true,
  axes: true,
  startsOn: true,
  endsOn: true,
  year: true,
  amountCents: true,
  confidence: true,
  audience: true,
});
export type RelationSummary = z.infer<typeof RelationSummary>;

/** The whole graph as values: what pure functions compute on. */
export const Ecosystem = z.object({ entities: z.array(EntitySummary), relations: z.array(RelationSummary) });
export interface Ecosystem {
  readonly entities: readonly EntitySummary[];
  readonly relations: readonly RelationSummary[];
}

export interface Neighbour {
  readonly relation: RelationSummary;
  readonly other: EntityId;
  readonly outgoing: boolean;
}

/** Relations by entity, both directions, in the order given. */
export const neighboursOf = (
  relations: readonly RelationSummary[],
): ReadonlyMap<EntityId, readonly Neighbour[]> => {
  const map = new Map<EntityId, Neighbour[]>();
  const push = (id: EntityId, neighbour: Neighbour) => {
    const list = map.get(id);
    if (list) list.push(neighbour);
    else map.set(id, [neighbour]);
  };
  for (const relation of relations) {
    push(relation.from, { relation, other: relation.to, outgoing: true });
    if (relation.to !== relation.from) push(relation.to, { relation, other: relation.from, outgoing: false });
  }
  return map;
};

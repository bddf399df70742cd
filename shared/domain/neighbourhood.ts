import { z } from 'zod';
import type { RelationSummary } from './ecosystem.ts';
import { EntityId } from './entity.ts';
import { isSymmetric } from './relation.ts';
import { RelationType } from './vocabulary.ts';

export const DIRECTIONS = ['both', 'out', 'in'] as const;

/** « Voisinage »: only what is within `depth` links of an entity. What is left out is its start value. */
export const Focus = z.object({
  id: EntityId,
  depth: z.int().min(1).max(3),
  /** Along the direction of links, against it, or both (absent); a partnership has none and is always followed. */
  direction: z.enum(DIRECTIONS).optional(),
  /** Kinds of link that are followed and shown; absent: all. */
  relations: z.array(RelationType).optional(),
  /** Everybody is drawn, however many: otherwise the most linked of a very large neighbourhood are. */
  all: z.boolean().optional(),
});
export type Focus = z.infer<typeof Focus>;

/** Whether a relation is of the kinds that a neighbourhood follows. */
export const follows = ({ relations }: Focus): ((relation: Pick<RelationSummary, 'type'>) => boolean) => {
  const kinds = new Set<string>(relations);
  return ({ type }) => relations === undefined || kinds.has(type);
};

/** Entities of a neighbourhood, its centre included. */
export const neighbourhoodOf = (
  relations: readonly Pick<RelationSummary, 'type' | 'from' | 'to'>[],
  focus: Focus,
): ReadonlySet<EntityId> => {
  const { id, depth, direction = 'both' } = focus;
  const followed = relations.filter(follows(focus));
  const found = new Set([id]);
  for (let step = 0; step < depth; step++) {
    const reached: EntityId[] = [];
    for (const { type, from, to } of followed) {
      const isBoth = direction === 'both' || isSymmetric(type);
      if ((isBoth || direction === 'out') && found.has(from) && !found.has(to)) reached.push(to);
      if ((isBoth || direction === 'in') && found.has(to) && !found.has(from)) reached.push(from);
    }
    if (reached.length === 0) break;
    for (const other of reached) found.add(other);
  }
  return found;
};

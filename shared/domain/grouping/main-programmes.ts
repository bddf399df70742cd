import type { Ecosystem } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { isStructural } from '../relation.ts';

/**
 * The programme of each entity that has one: a programme is its own; whoever takes part in several is in the one that
 * it has the most links with, then the one that is the most linked.
 */
export const mainProgrammes = ({ entities, relations }: Ecosystem): ReadonlyMap<EntityId, EntityId> => {
  const programmes = new Set(entities.flatMap(({ id, kind }) => (kind === 'programme' ? [id] : [])));
  const degrees = new Map<EntityId, number>();
  const links = new Map<EntityId, Map<EntityId, number>>();
  const link = (id: EntityId, programme: EntityId) => {
    if (!programmes.has(programme)) return;
    degrees.set(programme, (degrees.get(programme) ?? 0) + 1);
    const counts = links.get(id) ?? new Map<EntityId, number>();
    links.set(id, counts.set(programme, (counts.get(programme) ?? 0) + 1));
  };
  for (const { type, from, to } of relations) {
    // Being part of a programme is taking part in it; other places are not links.
    if (!isStructural(type) && type !== 'part-of') continue;
    link(from, to);
    if (to !== from) link(to, from);
  }
  const best = (counts: ReadonlyMap<EntityId, number>): EntityId | undefined =>
    [...counts]
      .sort(
        ([a, linksA], [b, linksB]) =>
          linksB - linksA || (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || (a < b ? -1 : 1),
      )
      .at(0)?.[0];
  const main = new Map<EntityId, EntityId>();
  for (const [id, counts] of links) {
    const programme = best(counts);
    if (programme) main.set(id, programme);
  }
  for (const id of programmes) main.set(id, id);
  return main;
};

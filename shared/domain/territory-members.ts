import type { Ecosystem } from './ecosystem.ts';
import type { EntityId } from './entity.ts';

/** The territories given and all that they include by part-of, themselves first. Loops are harmless. */
export const includedTerritories = (
  ecosystem: Ecosystem,
  territories: readonly EntityId[],
): ReadonlySet<EntityId> => {
  const parts = new Map<EntityId, EntityId[]>();
  for (const { type, from, to } of ecosystem.relations)
    if (type === 'part-of') parts.set(to, [...(parts.get(to) ?? []), from]);
  const found = new Set(territories);
  for (const id of found) for (const part of parts.get(id) ?? []) found.add(part); // a Set iterates over what is added meanwhile
  return found;
};

/**
 * Who is of a territory: itself and what it includes, whoever is anchored or acts there, programmes that cover it, and
 * their actions. Having a partner there does not count.
 */
export const territoryMembers = (
  ecosystem: Ecosystem,
  territories: readonly EntityId[],
): ReadonlySet<EntityId> => {
  const included = includedTerritories(ecosystem, territories);
  const members = new Set(included);
  for (const { type, from, to } of ecosystem.relations) {
    if ((type === 'located-in' || type === 'acts-in' || type === 'covers') && included.has(to))
      members.add(from);
  }
  for (const { type, from, to } of ecosystem.relations)
    if (type === 'part-of' && members.has(to) && !included.has(to)) members.add(from);
  return members;
};

import type { Ecosystem } from './ecosystem.ts';
import type { EntityId } from './entity.ts';
import { pushTo } from './multimap.ts';
import { entitiesByKey, noPlaces } from './official-places.ts';

type Ids = ReadonlyMap<EntityId, readonly EntityId[]>;

/** Who is where, by territory: read once, asked many times. */
export interface TerritoryIndex {
  /** By whole: what is directly part of it. */
  readonly parts: Ids;
  /** By territory: who is anchored or acts there, and what covers it. */
  readonly present: Ids;
}

/** Part of another by what the project says, else by the official list, whether the project has that other or not. */
export const indexTerritories = ({
  relations,
  official = noPlaces,
}: Pick<Ecosystem, 'relations' | 'official'>): TerritoryIndex => {
  const parts = new Map<EntityId, EntityId[]>();
  const present = new Map<EntityId, EntityId[]>();
  for (const { type, from, to } of relations) {
    if (type === 'part-of') pushTo(parts, to, from);
    else if (type === 'located-in' || type === 'acts-in' || type === 'covers') pushTo(present, to, from);
  }
  const own = entitiesByKey(official);
  for (const { id, within } of official.places)
    for (const key of within) {
      const whole = own.get(key);
      if (whole) pushTo(parts, whole, id);
      pushTo(parts, key as string as EntityId, id);
    }
  return { parts, present };
};

const NOBODY: readonly EntityId[] = [];

/** The territories given and all that they include by part-of, themselves first. Loops are harmless. */
const includedIn = ({ parts }: TerritoryIndex, territories: readonly EntityId[]): ReadonlySet<EntityId> => {
  const found = new Set(territories);
  for (const id of found) for (const part of parts.get(id) ?? NOBODY) found.add(part); // a Set iterates over what is added meanwhile
  return found;
};
/**
 * Who is of a territory: itself and what it includes, whoever is anchored or acts there, programmes that cover it, and
 * their actions, to the last. Having a partner there does not count.
 */
export const membersOf = (index: TerritoryIndex, territories: readonly EntityId[]): ReadonlySet<EntityId> => {
  const included = includedIn(index, territories);
  const present = [...included].flatMap((id) => index.present.get(id) ?? NOBODY);
  const theirs = includedIn(
    index,
    present.filter((id) => !included.has(id)),
  );
  return new Set([...included, ...theirs]);
};
export const territoryMembers = (
  ecosystem: Ecosystem,
  territories: readonly EntityId[],
): ReadonlySet<EntityId> => membersOf(indexTerritories(ecosystem), territories);

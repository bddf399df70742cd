import type { EntityId } from '../../entity.ts';
import type { Terrain } from '../terrain.ts';
import type { Pool, RuleIndex } from './rule-index.ts';

/** One has the choice, and no list grows with the project: enough found nearer, what is further is not looked at. */
const ENOUGH = 40;
/** Of one territory at most this many, the first by id. */
const MOST_AT_ONE = 300;

/** Narrowest first: its own territories, their neighbours, then what holds them. */
const HOLDING_LEVELS = [
  ['epci', 'ept', 'petr', 'pays', 'living-area', 'park', 'gal'],
  ['department'],
  ['region'],
] as const;
export type Reach = 'around' | 'department' | 'region';
const REACHES = { around: 1, department: 2, region: 3 } as const;

const ringsAround = ({ places }: Terrain, id: EntityId, reach: Reach): (readonly string[])[] => {
  const own = [...places.ownOf(id)].sort();
  const neighbours = own.flatMap((key) => [...places.neighboursOf(key as EntityId)].sort());
  const holding = HOLDING_LEVELS.slice(0, REACHES[reach]).map((levels) =>
    levels.flatMap((level) => places.atLevel(id, level)).sort(),
  );
  return [own, neighbours, ...holding];
};

/**
 * Those of a pool who are near an entity, itself left out: of its own territories, of neighbours, of its EPCI and PETR,
 * of its département, of its région; the next ring is opened only while fewer than forty are found.
 */
export const findNear = (
  terrain: Terrain,
  index: RuleIndex,
  id: EntityId,
  pool: Pool,
  reach: Reach = 'region',
): ReadonlySet<EntityId> => {
  const found = new Set<EntityId>();
  for (const ring of ringsAround(terrain, id, reach)) {
    for (const key of ring)
      for (const other of index.poolAt(pool, key).slice(0, MOST_AT_ONE)) if (other !== id) found.add(other);
    if (found.size >= ENOUGH) break;
  }
  return found;
};

const OWN_LEVELS = ['department', 'region'] as const;

/** In the same département, or nearer; null when it cannot be said. */
export const isSameDepartment = ({ places }: Terrain, a: EntityId, b: EntityId): boolean | null => {
  const tier = places.tierOf(a, b);
  if (tier === null) return null;
  if (tier <= 2) return true;
  const [one, other] = [a, b].map((id) => OWN_LEVELS.flatMap((level) => places.atLevel(id, level)));
  return one?.length && other?.length ? false : null;
};

/** Within some kilometres where both have coordinates, else in the same département; null when it cannot be said. */
export const isWithin = (terrain: Terrain, a: EntityId, b: EntityId, km: number): boolean | null => {
  const distance = terrain.places.kmOf(a, b);
  return distance === null ? isSameDepartment(terrain, a, b) : distance <= km;
};

import type { EntityId } from '../../entity.ts';
import type { Terrain } from '../terrain.ts';
import type { RuleQuestion } from './rule.ts';
import type { Listing, Pool } from './rule-index.ts';

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

/** Where to look, for whom. */
export interface Search {
  /** Whoever is of one of them. */
  readonly among: readonly Listing[];
  /** Région unless said otherwise. */
  readonly reach?: Reach;
  readonly isWanted?: (id: EntityId) => boolean;
}
const anybody = (): boolean => true;

/**
 * Those of a pool who are near an entity, itself left out: of its own territories, of neighbours, of its EPCI and PETR,
 * of its département, of its région; the next ring is opened only while fewer than forty are found.
 */
export const findNear = (
  { terrain }: Pick<RuleQuestion, 'terrain'>,
  id: EntityId,
  { among, reach = 'region', isWanted = anybody }: Search,
): ReadonlySet<EntityId> => {
  const found = new Set<EntityId>();
  const take = (listing: Listing, territory: string): void => {
    let taken = 0;
    for (const other of listing(territory)) {
      if (taken === MOST_AT_ONE) return;
      if (other === id || !isWanted(other)) continue;
      found.add(other);
      taken++;
    }
  };
  for (const ring of ringsAround(terrain, id, reach)) {
    for (const key of ring) for (const listing of among) take(listing, key);
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

const hasPoint = ({ entityOf }: Terrain, id: EntityId): boolean => {
  const entity = entityOf(id);
  return entity !== undefined && entity.lon !== null && entity.lat !== null;
};

/**
 * Those of a pool within some kilometres, or in the same département where one of the two has no coordinates. Whoever has
 * coordinates is measured wherever it is.
 */
export const findWithin = (
  question: Pick<RuleQuestion, 'terrain' | 'index'>,
  id: EntityId,
  km: number,
  { pool, isWanted = anybody }: { readonly pool: Pool; readonly isWanted?: (id: EntityId) => boolean },
): ReadonlySet<EntityId> => {
  const { terrain, index } = question;
  const isNear = (other: EntityId): boolean =>
    other !== id && isWanted(other) && isWithin(terrain, id, other, km) === true;
  const near = [
    ...findNear(question, id, { among: [index.listing(pool)], reach: 'department', isWanted: isNear }),
  ];
  const measured = hasPoint(terrain, id)
    ? index.poolOf(pool).filter((other) => hasPoint(terrain, other) && isNear(other))
    : [];
  return new Set([...near, ...measured]);
};

/** Without a place, nothing can be said of how far it is. */
export const isPlaced = (terrain: Terrain, id: EntityId, from: EntityId): boolean =>
  terrain.places.ownOf(id).size > 0 || terrain.places.kmOf(id, from) !== null;

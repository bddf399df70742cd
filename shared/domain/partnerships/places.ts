import { neighbourCodes } from '../adjacency.ts';
import type { Ecosystem, EntitySummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { pushTo } from '../multimap.ts';
import { entitiesByKey, levelOfKey, noPlaces, type OfficialKey } from '../official-places.ts';

/**
 * How far two entities are from each other (partnerships.md 3.2): 0 same territory, 1 neighbours or same EPCI or PETR,
 * 2 same département, 3 same région, 4 elsewhere; null when nothing is known of one of them.
 */
export type Tier = 0 | 1 | 2 | 3 | 4;

/** A territory by its entity in the project, else by its official key. */
type PlaceKey = string;

/** Tier of two entities that have a territory of this level in common: as own, and as what holds theirs. */
const OWN_TIERS: Readonly<Record<string, Tier>> = {
  commune: 0,
  qpv: 0,
  epci: 0,
  ept: 0,
  'ad-hoc': 0,
  petr: 1,
  pays: 1,
  'living-area': 1,
  park: 1,
  gal: 1,
  department: 2,
  region: 3,
  country: 4,
};
const HOLDING_TIERS: Readonly<Record<string, Tier>> = {
  ...OWN_TIERS,
  commune: 0,
  qpv: 0,
  epci: 1,
  ept: 1,
  'ad-hoc': 1,
};

interface Place {
  readonly own: ReadonlySet<PlaceKey>;
  /** What holds them, themselves left out. */
  readonly holding: ReadonlySet<PlaceKey>;
}

export interface Places {
  /** Territories where an entity is anchored, acts, or that it covers; itself when it is one. */
  readonly ownOf: (id: EntityId) => ReadonlySet<PlaceKey>;
  readonly tierOf: (a: EntityId, b: EntityId) => Tier | null;
  /** Kilometres as the crow flies where both have coordinates; else null: unknown (nothing ships coordinates). */
  readonly kmOf: (a: EntityId, b: EntityId) => number | null;
  /** Territories of a level that hold an entity, or where it is: their ids here, or official keys. */
  readonly atLevel: (id: EntityId, level: string) => readonly PlaceKey[];
  /** Neighbours of a territory among those of the project, where any are known. */
  readonly neighboursOf: (id: EntityId) => ReadonlySet<EntityId>;
}

const EARTH_RADIUS_KM = 6371;
const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;
/** Haversine. */
const distanceKm = (a: EntitySummary, b: EntitySummary): number | null => {
  if (a.lon === null || a.lat === null || b.lon === null || b.lat === null) return null;
  const [lat1, lat2] = [toRadians(a.lat), toRadians(b.lat)];
  const half =
    Math.sin((lat2 - lat1) / 2) ** 2 +
    Math.cos(lat1) * Math.cos(lat2) * Math.sin(toRadians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
};

/** What holds a territory, by the project and by the official list; loops are harmless. */
const createHolders = ({ relations, official = noPlaces }: Ecosystem) => {
  const wholes = new Map<PlaceKey, PlaceKey[]>();
  const own = entitiesByKey(official);
  for (const { type, from, to } of relations) if (type === 'part-of') pushTo(wholes, from, to);
  for (const { id, within } of official.places)
    for (const key of within) pushTo<PlaceKey, PlaceKey>(wholes, id, own.get(key) ?? key);
  const known = new Map<PlaceKey, ReadonlySet<PlaceKey>>();
  return (key: PlaceKey): ReadonlySet<PlaceKey> => {
    const found = known.get(key);
    if (found) return found;
    const holders = new Set(wholes.get(key));
    for (const holder of holders) for (const whole of wholes.get(holder) ?? []) holders.add(whole);
    holders.delete(key);
    known.set(key, holders);
    return holders;
  };
};

/** Neighbours by imported outlines (neighbour-of), by a shared PETR, and départements and régions by our own table. */
const createNeighbours = (
  { relations, official = noPlaces }: Ecosystem,
  entities: ReadonlyMap<EntityId, EntitySummary>,
) => {
  const neighbours = new Map<EntityId, Set<EntityId>>();
  const join = (a: EntityId, b: EntityId) => {
    if (a === b) return;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = neighbours.get(one);
      if (known) known.add(other);
      else neighbours.set(one, new Set([other]));
    }
  };
  const members = new Map<EntityId, EntityId[]>();
  for (const { type, from, to } of relations) {
    if (type === 'neighbour-of') join(from, to);
    const isPetr = type === 'part-of' || type === 'member-of';
    if (isPetr && entities.get(to)?.type === 'petr' && entities.get(from)?.type === 'epci')
      pushTo(members, to, from);
  }
  for (const list of members.values()) for (const a of list) for (const b of list) join(a, b);
  const own = entitiesByKey(official);
  for (const { id, key } of official.places) {
    const level = levelOfKey(key);
    for (const code of neighbourCodes(level, key.slice(level.length + 1))) {
      const other = own.get(`${level}:${code}` as OfficialKey);
      if (other) join(id, other);
    }
  }
  return neighbours;
};

const NOWHERE: Place = { own: new Set(), holding: new Set() };
const NOBODY: ReadonlySet<EntityId> = new Set();
const PLACING: ReadonlySet<string> = new Set(['located-in', 'acts-in', 'covers']);

/** By entity, its own territories and what holds them. */
const createPlaceReader = (ecosystem: Ecosystem): ((id: EntityId) => Place) => {
  const holdersOf = createHolders(ecosystem);
  const ownKeys = new Map<EntityId, PlaceKey[]>();
  for (const { id, kind } of ecosystem.entities) if (kind === 'territory') pushTo(ownKeys, id, id);
  for (const { type, from, to } of ecosystem.relations) if (PLACING.has(type)) pushTo(ownKeys, from, to);
  /** Those who are at the same place share it, whatever the order in which it is told. */
  const known = new Map<string, Place>();
  const placeAt = (keys: readonly PlaceKey[]): Place => {
    const signature = keys.length === 1 ? String(keys[0]) : [...new Set(keys)].sort().join(' ');
    const found = known.get(signature);
    if (found) return found;
    const own = new Set([...keys].sort());
    const holding = new Set(keys.flatMap((key) => [...holdersOf(key)]).filter((key) => !own.has(key)));
    const place = { own, holding };
    known.set(signature, place);
    return place;
  };
  const places = new Map<EntityId, Place>();
  for (const [id, keys] of ownKeys) places.set(id, placeAt(keys));
  return (id) => places.get(id) ?? NOWHERE;
};

type Entities = ReadonlyMap<EntityId, EntitySummary>;
type LevelOf = (key: PlaceKey) => string;

const createTierReader = (
  placeOf: (id: EntityId) => Place,
  levelOf: LevelOf,
  neighbours: ReadonlyMap<EntityId, ReadonlySet<EntityId>>,
) => {
  const bestOf = (
    tiers: Readonly<Record<string, Tier>>,
    a: ReadonlySet<PlaceKey>,
    b: ReadonlySet<PlaceKey>,
  ): Tier => {
    let best: Tier = 4;
    const [few, many] = a.size < b.size ? [a, b] : [b, a];
    for (const key of few) if (many.has(key)) best = Math.min(best, tiers[levelOf(key)] ?? 4) as Tier;
    return best;
  };
  const areNeighbours = (a: Place, b: Place): boolean =>
    [...a.own].some((key) => {
      const around = neighbours.get(key as EntityId);
      return (
        around !== undefined &&
        OWN_TIERS[levelOf(key)] === 0 &&
        [...b.own].some((other) => around.has(other as EntityId))
      );
    });
  const read = (a: Place, b: Place): Tier => {
    const own = bestOf(OWN_TIERS, a.own, b.own);
    if (own === 0) return 0;
    if (areNeighbours(a, b)) return 1;
    return Math.min(
      own,
      bestOf(HOLDING_TIERS, a.own, b.holding),
      bestOf(HOLDING_TIERS, a.holding, b.own),
      bestOf(HOLDING_TIERS, a.holding, b.holding),
    ) as Tier;
  };
  /** Each two places once: there are few, whatever the number of those who are there. */
  const known = new Map<Place, Map<Place, Tier>>();
  return (idA: EntityId, idB: EntityId): Tier | null => {
    const [a, b] = [placeOf(idA), placeOf(idB)];
    if (a.own.size === 0 || b.own.size === 0) return null;
    const ofA = known.get(a) ?? new Map<Place, Tier>();
    known.set(a, ofA);
    const tier = ofA.get(b) ?? read(a, b);
    ofA.set(b, tier);
    return tier;
  };
};

/** Where everybody is: compiled once from a graph. */
export const createPlaces = (ecosystem: Ecosystem): Places => {
  const entities: Entities = new Map(ecosystem.entities.map((entity) => [entity.id, entity]));
  const neighbours = createNeighbours(ecosystem, entities);
  const placeOf = createPlaceReader(ecosystem);
  const levelOf: LevelOf = (key) =>
    entities.get(key as EntityId)?.type ?? (key.includes(':') ? levelOfKey(key as OfficialKey) : '');
  return {
    ownOf: (id) => placeOf(id).own,
    tierOf: createTierReader(placeOf, levelOf, neighbours),
    kmOf: (a, b) => {
      const [one, other] = [entities.get(a), entities.get(b)];
      return one && other ? distanceKm(one, other) : null;
    },
    atLevel: (id, level) => {
      const { own, holding } = placeOf(id);
      return [...own, ...holding].filter((key) => levelOf(key) === level);
    },
    neighboursOf: (id) => neighbours.get(id) ?? NOBODY,
  };
};

import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { createProximity } from '../signals/proximity.ts';
import type { Terrain } from '../terrain.ts';

/** Topics of an entity, folded, as they are written. */
export type Topics = ReadonlyMap<string, string>;
interface Topical {
  readonly topicsOf: (id: EntityId) => Topics;
}

/** Conventions of Alliage: what is near counts most, then what is shared, then what one looks for and the other offers. */
const PROXIMITY_SHARE = 0.5;
const TOPICS_SHARE = 0.3;
const OFFERS_SHARE = 0.2;
const KM_SCALE = 30;
const TIER_SCALE = 1.5;

/** Topics of both, in the order of the alphabet. */
export const sharedTopics = (index: Topical, a: EntityId, b: EntityId): string[] => {
  const other = index.topicsOf(b);
  return [...index.topicsOf(a).keys()].filter((topic) => other.has(topic)).sort();
};
export const sharesTopic = (index: Topical, a: EntityId, b: EntityId): boolean => {
  const other = index.topicsOf(b);
  for (const topic of index.topicsOf(a).keys()) if (other.has(topic)) return true;
  return false;
};

/** Numbers of what an entity has and says, each list as it is written but topics, which rise. */
interface Profile {
  readonly topics: Int32Array;
  readonly needs: readonly number[];
  readonly offers: readonly number[];
}

/** By place, made when first asked: each word is one number. */
const createProfiles = ({ entities }: Terrain, topicsOf: Topical['topicsOf']) => {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const profiles: (Profile | undefined)[] = Array.from({ length: entities.length });
  const read = ({ id, needs, offers }: EntitySummary): Profile => ({
    topics: Int32Array.from(topicsOf(id).keys(), numberOf).sort(),
    needs: needs.map(numberOf),
    offers: offers.map(numberOf),
  });
  return (place: number): Profile => {
    const profile = profiles[place] ?? read(entities[place] as EntitySummary);
    profiles[place] = profile;
    return profile;
  };
};

const topicsShare = ({ topics: one }: Profile, { topics: other }: Profile): number => {
  let [i, j, shared] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0];
    if (a === b) shared++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return shared === 0 ? 0 : shared / (one.length + other.length - shared);
};

const metBy = (needs: readonly number[], offers: readonly number[]): number => {
  if (needs.length === 0 || offers.length === 0) return 0;
  let met = 0;
  for (const need of needs) if (offers.includes(need)) met++;
  return met / needs.length;
};
/** Of what one of them looks for, the share that the other offers; the better of the two directions. */
const offersShare = (a: Profile, b: Profile): number =>
  Math.max(metBy(a.needs, b.offers), metBy(b.needs, a.offers));

const TIER_VALUES = Float64Array.from([0, 1, 2, 3, 4], (tier) => Math.exp(-tier / TIER_SCALE));

/** How close two places of a terrain are, 0–1: orders those who might fill one gap, nothing else. */
export type Closeness = (x: number, y: number) => number;

export const createCloseness = (terrain: Terrain, topicsOf: Topical['topicsOf']): Closeness => {
  const { entities, places } = terrain;
  const profileOf = createProfiles(terrain, topicsOf);
  const { tierOf } = createProximity(terrain);
  /** 0–1: exp(−km/30) where both have coordinates, else exp(−tier/1.5) (partnerships.md 3.5); 0 when unknown. */
  const proximity = (x: number, y: number): number => {
    const [a, b] = [entities[x], entities[y]];
    const km = !a || !b || a.lon === null || b.lon === null ? null : places.kmOf(a.id, b.id);
    if (km !== null) return Math.exp(-km / KM_SCALE);
    const tier = tierOf(x, y);
    return tier === null ? 0 : (TIER_VALUES[tier] ?? 0);
  };
  return (x, y) => {
    const [one, other] = [profileOf(x), profileOf(y)];
    return (
      PROXIMITY_SHARE * proximity(x, y) +
      TOPICS_SHARE * topicsShare(one, other) +
      OFFERS_SHARE * offersShare(one, other)
    );
  };
};

import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import type { Terrain } from '../terrain.ts';
import type { RuleIndex } from './rule-index.ts';

/** Conventions of Alliage: what is near counts most, then what is shared, then what one looks for and the other offers. */
const PROXIMITY_SHARE = 0.5;
const TOPICS_SHARE = 0.3;
const OFFERS_SHARE = 0.2;
const KM_SCALE = 30;
const TIER_SCALE = 1.5;

/** 0–1: exp(−km/30) where both have coordinates, else exp(−tier/1.5) (partnerships.md 3.5); 0 when unknown. */
const proximityOf = ({ places }: Terrain, a: EntitySummary, b: EntitySummary): number => {
  const km = a.lon === null || b.lon === null ? null : places.kmOf(a.id, b.id);
  if (km !== null) return Math.exp(-km / KM_SCALE);
  const tier = places.tierOf(a.id, b.id);
  return tier === null ? 0 : Math.exp(-tier / TIER_SCALE);
};

/** Topics of both, in the order of the alphabet. */
export const sharedTopics = (index: RuleIndex, a: EntityId, b: EntityId): string[] => {
  const other = index.topicsOf(b);
  return [...index.topicsOf(a).keys()].filter((topic) => other.has(topic)).sort();
};
export const sharesTopic = (index: RuleIndex, a: EntityId, b: EntityId): boolean => {
  const other = index.topicsOf(b);
  for (const topic of index.topicsOf(a).keys()) if (other.has(topic)) return true;
  return false;
};
const topicsShare = (index: RuleIndex, a: EntityId, b: EntityId): number => {
  const [one, other] = [index.topicsOf(a), index.topicsOf(b)];
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const topic of one.keys()) if (other.has(topic)) shared++;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
};

const metBy = (needs: readonly string[], offers: readonly string[]): number => {
  if (needs.length === 0 || offers.length === 0) return 0;
  let met = 0;
  for (const need of needs) if (offers.includes(need)) met++;
  return met / needs.length;
};
/** Of what one of them looks for, the share that the other offers; the better of the two directions. */
const offersShare = (a: EntitySummary, b: EntitySummary): number => {
  return Math.max(metBy(a.needs, b.offers), metBy(b.needs, a.offers));
};

/** How close two entities are, 0–1: orders those who might fill one gap, nothing else. */
export const closenessOf = (terrain: Terrain, index: RuleIndex, a: EntitySummary, b: EntitySummary): number =>
  PROXIMITY_SHARE * proximityOf(terrain, a, b) +
  TOPICS_SHARE * topicsShare(index, a.id, b.id) +
  OFFERS_SHARE * offersShare(a, b);

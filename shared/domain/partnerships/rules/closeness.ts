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
const proximityOf = ({ places }: Terrain, a: EntityId, b: EntityId): number => {
  const km = places.kmOf(a, b);
  if (km !== null) return Math.exp(-km / KM_SCALE);
  const tier = places.tierOf(a, b);
  return tier === null ? 0 : Math.exp(-tier / TIER_SCALE);
};

/** Topics of both, in the order of the alphabet. */
export const sharedTopics = (index: RuleIndex, a: EntityId, b: EntityId): string[] => {
  const other = index.topicsOf(b);
  return [...index.topicsOf(a).keys()].filter((topic) => other.has(topic)).sort();
};
const topicsShare = (index: RuleIndex, a: EntityId, b: EntityId): number => {
  const shared = sharedTopics(index, a, b).length;
  const all = index.topicsOf(a).size + index.topicsOf(b).size - shared;
  return all === 0 ? 0 : shared / all;
};

/** Of what one of them looks for, the share that the other offers; the better of the two directions. */
const offersShare = ({ entityOf }: Terrain, a: EntityId, b: EntityId): number => {
  const [one, other] = [entityOf(a), entityOf(b)];
  const metBy = (needs: readonly string[] = [], offers: readonly string[] = []): number =>
    needs.length === 0 ? 0 : needs.filter((need) => offers.includes(need)).length / needs.length;
  return Math.max(metBy(one?.needs, other?.offers), metBy(other?.needs, one?.offers));
};

/** How close two entities are, 0–1: orders those who might fill one gap, nothing else. */
export const closenessOf = (terrain: Terrain, index: RuleIndex, a: EntityId, b: EntityId): number =>
  PROXIMITY_SHARE * proximityOf(terrain, a, b) +
  TOPICS_SHARE * topicsShare(index, a, b) +
  OFFERS_SHARE * offersShare(terrain, a, b);

import { kmOf, tierOf } from '../places.ts';
import { entityOf, type World } from '../world.ts';
import { sharedTopics, topicsOf } from './found.ts';

/** At most so many km where both have coordinates, else of one département. */
export const isNear = (world: World, a: string, b: string, mostKm: number): boolean => {
  const km = kmOf(world, a, b);
  if (km !== null) return km <= mostKm;
  const tier = tierOf(world, a, b);
  return tier !== null && tier <= 2;
};

const metShare = (needs: readonly string[], offers: readonly string[]): number =>
  needs.length === 0 ? 0 : needs.filter((need) => offers.includes(need)).length / needs.length;

/** Half of it nearness, three tenths topics, two tenths what one looks for and the other offers. */
export const closenessOf = (world: World, a: string, b: string): number => {
  const [km, tier] = [kmOf(world, a, b), tierOf(world, a, b)];
  const nearness = km !== null ? Math.exp(-km / 30) : tier === null ? 0 : Math.exp(-tier / 1.5);
  const all = new Set([...topicsOf(world, a), ...topicsOf(world, b)]).size;
  const topics = all === 0 ? 0 : sharedTopics(world, a, b).length / all;
  const [one, other] = [entityOf(world, a), entityOf(world, b)];
  const offers = Math.max(metShare(one.needs, other.offers), metShare(other.needs, one.offers));
  return 0.5 * nearness + 0.3 * topics + 0.2 * offers;
};

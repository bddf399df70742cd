import { kmOf, ownPlaces, tierOf } from '../places.ts';
import { number, type Plains, shares, terms, those } from '../plain.ts';
import { liveOf, type World } from '../world.ts';
import type { AskedPair, Rederived } from './pair.ts';

/** PR = exp(−km ÷ 30) where both have coordinates and share no territory, else exp(−d ÷ 1.5); null: unknown. */
export const proximityOf = (world: World, { a, b }: AskedPair): number | null => {
  const [tier, km] = [tierOf(world, a, b), kmOf(world, a, b)];
  if (tier !== 0 && km !== null) return Math.exp(-km / 30);
  return tier === null ? null : Math.exp(-tier / 1.5);
};

/** The relations that say where it is; the one there is carries all of it, of several none does. */
const placing = (world: World, id: string): (readonly [string, number])[] => {
  const found = liveOf(world, id).filter(
    ({ relation, isOut }) => isOut && ['located-in', 'acts-in', 'covers'].includes(relation.type),
  );
  if (found.length === 0) return [[`entity ${id}`, 1]];
  return found.map(({ relation }) => [`relation ${relation.id}`, found.length === 1 ? 1 : 0]);
};

/** How far, in which territory that both share. */
export const rederiveTerritory = (world: World, pair: AskedPair): Rederived | null => {
  const { a, b } = pair;
  const part = proximityOf(world, pair);
  if (!part) return null;
  const [tier, km] = [tierOf(world, a, b), kmOf(world, a, b)];
  const shared = ownPlaces(world, a).filter(
    (place) => ownPlaces(world, b).includes(place) && world.byId.has(place),
  );
  const facts: Plains = {
    ...(tier !== null && { tier: terms('tier', [`${tier}`]) }),
    ...(shared.length > 0 && { places: those(shared) }),
    ...(km !== null && { km: number(km, 'km', [a, b]) }),
  };
  return { part, facts, evidence: shares([...placing(world, a), ...placing(world, b)]) };
};

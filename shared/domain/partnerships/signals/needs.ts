import type { EntitySummary } from '../../ecosystem.ts';
import { commonWords, readStated, type Stated } from './stated.ts';

export interface NeedsAndOffers {
  readonly needs: Stated;
  readonly offers: Stated;
}

export const readNeeds = (entities: readonly EntitySummary[]): NeedsAndOffers => {
  const [needs, offers] = readStated([
    entities.map((entity) => entity.needs),
    entities.map((entity) => entity.offers),
  ]);
  return { needs: needs as Stated, offers: offers as Stated };
};

/** Σ idf over what one of them seeks and the other offers. */
const sumMatches = ({ needs, offers }: NeedsAndOffers, seeker: number, giver: number): number => {
  const [sought, given] = [needs.lists[seeker], offers.lists[giver]];
  if (!sought?.length || !given?.length) return Number.NaN;
  let sum = 0;
  for (const word of commonWords(sought, given)) sum += needs.rarity[word] ?? 0;
  return sum;
};

const sumOf = ({ lists, rarity }: Stated, x: number, y: number): number => {
  let sum = 0;
  const [a, b] = [lists[x] ?? new Int32Array(0), lists[y] ?? new Int32Array(0)];
  for (const word of a) sum += rarity[word] ?? 0;
  for (const word of b) if (!a.includes(word)) sum += rarity[word] ?? 0;
  return sum;
};

/**
 * Σ idf·[need_x·offer_y + need_y·offer_x] ÷ Σ idf·max(need_x, need_y), 0–1 (partnerships.md 3.5); NaN where in neither
 * direction one states needs and the other offers.
 */
export const needMatch = (stated: NeedsAndOffers, x: number, y: number): number => {
  const ofX = sumMatches(stated, x, y);
  const ofY = sumMatches(stated, y, x);
  if (Number.isNaN(ofX) && Number.isNaN(ofY)) return Number.NaN;
  const met = (ofX || 0) + (ofY || 0);
  return met === 0 ? 0 : Math.min(1, met / sumOf(stated.needs, x, y));
};

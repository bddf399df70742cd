import type { EntitySummary } from '../../ecosystem.ts';
import { readStated, type Stated } from './stated.ts';

export interface NeedsAndOffers {
  readonly needs: Stated;
  readonly offers: Stated;
  /** Σ idf of the needs of each. */
  readonly sought: Float64Array;
}

export const readNeeds = (entities: readonly EntitySummary[]): NeedsAndOffers => {
  const [needs, offers] = readStated([
    entities.map((entity) => entity.needs),
    entities.map((entity) => entity.offers),
  ]) as [Stated, Stated];
  const sought = Float64Array.from(needs.lists, (list) =>
    list.reduce((sum, word) => sum + (needs.rarity[word] ?? 0), 0),
  );
  return { needs, offers, sought };
};

/** Σ idf over what two rising lists have in common. */
const sumCommon = (a: Int32Array, b: Int32Array, rarity: Float64Array): number => {
  let [i, j, sum] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i] ?? 0, b[j] ?? 0];
    if (one === other) sum += rarity[one] ?? 0;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return sum;
};

/**
 * Σ idf·[need_x·offer_y + need_y·offer_x] ÷ Σ idf·max(need_x, need_y), 0–1 (partnerships.md 3.5); NaN where in neither
 * direction one states needs and the other offers.
 */
export const needMatch = ({ needs, offers, sought }: NeedsAndOffers, x: number, y: number): number => {
  const [needX, needY, offerX, offerY] = [needs.lists[x], needs.lists[y], offers.lists[x], offers.lists[y]];
  if (!needX || !needY || !offerX || !offerY) return Number.NaN;
  const isForX = needX.length > 0 && offerY.length > 0;
  const isForY = needY.length > 0 && offerX.length > 0;
  if (!isForX && !isForY) return Number.NaN;
  const met =
    (isForX ? sumCommon(needX, offerY, needs.rarity) : 0) +
    (isForY ? sumCommon(needY, offerX, needs.rarity) : 0);
  if (met === 0) return 0;
  const all = (sought[x] ?? 0) + (sought[y] ?? 0) - sumCommon(needX, needY, needs.rarity);
  return Math.min(1, met / all);
};

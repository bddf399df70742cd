import type { RelationSummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';

/** Sums of known amounts by place, cents; NaN where none is known. */
export interface Amounts {
  readonly received: Float64Array;
  readonly given: Float64Array;
}

export type Paid = Pick<
  RelationSummary,
  'type' | 'from' | 'to' | 'status' | 'stage' | 'amountCents' | 'year'
>;

/** What is only proposed, talked about or asked for has not been given. */
const isAgreed = ({ status, stage }: Paid): boolean =>
  (status === 'existing' || status === 'ended') && stage !== 'requested';

interface Gift {
  readonly funder: number;
  readonly beneficiary: number;
  readonly amountCents: number;
  /** How often each side tells of this amount. */
  funds: number;
  benefits: number;
}

/**
 * Sums of `funds` amounts, and of `benefits-from` turned round. The same amount of the same year between the same two,
 * told by the one and by the other, is one gift; told twice by the same side, two.
 */
export const sumAmounts = (relations: readonly Paid[], places: ReadonlyMap<EntityId, number>): Amounts => {
  const gifts = new Map<string, Gift>();
  for (const relation of relations) {
    const { type, amountCents, year } = relation;
    const isFunds = type === 'funds';
    if ((!isFunds && type !== 'benefits-from') || amountCents === null || !isAgreed(relation)) continue;
    const funder = places.get(isFunds ? relation.from : relation.to);
    const beneficiary = places.get(isFunds ? relation.to : relation.from);
    if (funder === undefined || beneficiary === undefined) continue;
    const key = `${funder} ${beneficiary} ${amountCents} ${year ?? ''}`;
    const gift = gifts.get(key) ?? { funder, beneficiary, amountCents, funds: 0, benefits: 0 };
    if (isFunds) gift.funds++;
    else gift.benefits++;
    gifts.set(key, gift);
  }
  const received = new Float64Array(places.size).fill(Number.NaN);
  const given = new Float64Array(places.size).fill(Number.NaN);
  const add = (sums: Float64Array, place: number, cents: number) => {
    const known = sums[place] ?? Number.NaN;
    sums[place] = Number.isNaN(known) ? cents : known + cents;
  };
  for (const { funder, beneficiary, amountCents, funds, benefits } of gifts.values()) {
    const cents = amountCents * Math.max(funds, benefits);
    add(given, funder, cents);
    add(received, beneficiary, cents);
  }
  return { received, given };
};

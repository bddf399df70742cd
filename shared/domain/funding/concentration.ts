import type { EntityId } from '../entity.ts';
import type { Funding } from './gather-funding.ts';

export interface Concentration {
  readonly largest: EntityId;
  readonly amountCents: number;
  /** Of the known amounts, 0–1. */
  readonly share: number;
  readonly funders: number;
  /** Herfindahl–Hirschman index of the known amounts: 1/n when equal, 1 when a single funder gives all. */
  readonly index: number;
}

/** How much hangs on the largest funder; null while no amount is known. */
export const measureConcentration = ({ flows }: Funding): Concentration | null => {
  const sums = new Map<string, number>();
  for (const { source, amountCents } of flows)
    if (source.startsWith('funder:') && amountCents !== null && amountCents > 0)
      sums.set(source, (sums.get(source) ?? 0) + amountCents);
  const total = [...sums.values()].reduce((sum, amount) => sum + amount, 0);
  const [first] = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!first || total === 0) return null;
  return {
    largest: first[0].slice('funder:'.length) as EntityId,
    amountCents: first[1],
    share: first[1] / total,
    funders: sums.size,
    index: [...sums.values()].reduce((sum, amount) => sum + (amount / total) ** 2, 0),
  };
};

import { EvaluationRefusal } from './refusal.ts';

/**
 * Actors with what is known of them and their dated partnerships, all by number: what a temporal evaluation looks at.
 * Values are plain so that they can be sent to a thread.
 */
export interface DatedNetwork {
  readonly actorCount: number;
  /** Kind of each actor, from 0. */
  readonly kinds: Int32Array;
  /** Territory of each actor, from 0; −1 unknown. */
  readonly territories: Int32Array;
  readonly territoryCount: number;
  /** Closeness of two territories, a row after the other: 0 the same, then farther and farther, last the unknown. */
  readonly tiers: Uint8Array;
  readonly tierCount: number;
  /** Of each actor, in rising order. */
  readonly themes: readonly (readonly number[])[];
  readonly needs: readonly (readonly number[])[];
  readonly offers: readonly (readonly number[])[];
  readonly programmes: readonly (readonly number[])[];
  /** First partnership of each pair, the smaller number first. */
  readonly links: readonly DatedLink[];
  /** Periods in order; the links of the last are what is to be predicted. */
  readonly periods: readonly number[];
}

export interface DatedLink {
  readonly a: number;
  readonly b: number;
  readonly period: number;
}

/** Number of different values in lists of numbers from 0. */
export const countValues = (lists: readonly (readonly number[])[]): number =>
  lists.reduce((most, list) => Math.max(most, (list.at(-1) ?? -1) + 1), 0);

/** First link of each pair, ends in order, by period, then by ends; links of an actor with itself left out. */
export const firstLinks = (links: readonly DatedLink[]): DatedLink[] => {
  const inOrder = links
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, period }) => ({ a: Math.min(a, b), b: Math.max(a, b), period }))
    .sort((p, q) => p.period - q.period || p.a - q.a || p.b - q.b);
  const seen = new Set<string>();
  return inOrder.filter(({ a, b }) => {
    const key = `${a} ${b}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** One to predict, one to hold out, one to learn from. */
const LEAST_PERIODS = 3;
/** Throws an EvaluationRefusal for fewer periods than it takes to learn and to predict. */
export const requirePeriods = ({ periods }: DatedNetwork): void => {
  if (periods.length < LEAST_PERIODS) throw new EvaluationRefusal('periods');
};

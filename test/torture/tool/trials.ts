import type { Tried, Unit } from '../case.ts';
import type { Context } from '../context.ts';
import { lossesOf } from './verify.ts';

/** A trial in which what was to go wrong did not happen: not counted, and made again. */
export const NOTHING_HAPPENED = null;
/** What is wrong after a trial; nothing when nothing was lost. */
export type TrialOutcome = readonly string[] | typeof NOTHING_HAPPENED;

/** So many attempts for each trial that is wanted. */
const ATTEMPTS = 3;

/** Said where the time was over before all were made. */
const wantedOf = (count: number, wanted: number, context: Context): Pick<Tried, 'wanted'> =>
  count < wanted && context.isOver() ? { wanted } : {};

/** Makes the trials of a case one after the other, until all are made or its time is over; gives their sum. */
export const trials = async (
  context: Context,
  { full, unit }: { readonly full: number; readonly unit: Unit },
  trial: (number: number) => Promise<TrialOutcome>,
): Promise<Tried> => {
  const why: string[] = [];
  let [count, lost] = [0, 0];
  const wanted = context.scaled(full);
  for (let number = 0; count < wanted && number < wanted * ATTEMPTS && !context.isOver(); number++) {
    const losses = await lossesOf(() => trial(number));
    if (losses === NOTHING_HAPPENED) continue;
    count++;
    if (losses.length === 0) continue;
    lost++;
    why.push(...losses.map((loss) => `trial ${number}: ${loss}`));
  }
  return { count, unit, lost, why, ...wantedOf(count, wanted, context) };
};

/** A trial for each of these, in an order that a cut of the time does not favour. */
export const trialsOf = async <Item>(
  context: Context,
  items: readonly Item[],
  unit: Unit,
  trial: (item: Item, number: number) => Promise<readonly string[]>,
): Promise<Tried> => {
  const order = items
    .map((item) => ({ item, key: context.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
  const why: string[] = [];
  let [count, lost] = [0, 0];
  for (const item of order) {
    if (context.isOver()) break;
    const losses = await lossesOf(() => trial(item, count));
    count++;
    if (losses?.length) lost++;
    why.push(...(losses ?? []).map((loss) => `${String(item)}: ${loss}`));
  }
  return { count, unit, lost, why, ...wantedOf(count, order.length, context) };
};

/** Several kinds of trials as one case. */
export const together = (parts: readonly Tried[], unit: Unit): Tried => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  unit,
  lost: parts.reduce((sum, { lost }) => sum + lost, 0),
  why: parts.flatMap(({ why }) => why ?? []),
  ...(parts.some(({ wanted }) => wanted !== undefined)
    ? { wanted: parts.reduce((sum, { count, wanted = count }) => sum + wanted, 0) }
    : {}),
});

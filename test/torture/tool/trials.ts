import type { Tried, Unit } from '../case.ts';
import type { Context } from '../context.ts';
import { lossesOf } from './verify.ts';

/** Makes the trials of a case one after the other, until all are made or its time is over; gives their sum. */
export const trials = async (
  context: Context,
  { full, unit }: { readonly full: number; readonly unit: Unit },
  trial: (number: number) => Promise<readonly string[]>,
): Promise<Tried> => {
  const why: string[] = [];
  let [count, lost] = [0, 0];
  const wanted = context.scaled(full);
  while (count < wanted && !context.isOver()) {
    const number = count++;
    const losses = await lossesOf(() => trial(number));
    if (losses.length === 0) continue;
    lost++;
    why.push(...losses.map((loss) => `trial ${number}: ${loss}`));
  }
  return { count, unit, lost, why };
};

/** Several kinds of trials as one case. */
export const together = (parts: readonly Tried[], unit: Unit): Tried => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  unit,
  lost: parts.reduce((sum, { lost }) => sum + lost, 0),
  why: parts.flatMap(({ why }) => why ?? []),
});

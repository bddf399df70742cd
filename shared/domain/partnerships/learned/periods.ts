import { isGeneric } from '../../entity.ts';
import type { PartnershipInput } from '../input.ts';
import { linkWeight, sinceOf } from '../link-weight.ts';

/** Below these there is too little to learn from (partnerships.md, corrections). */
export const DATED_LINKS_MIN = 400;
export const PERIODS_MIN = 3;
/** A year with fewer new links is no period: the records of the time were hardly kept. */
const LINKS_OF_A_PERIOD_MIN = 5;

export const lastDayOf = (year: number): string => `${year}-12-31`;
const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Dated links between two entities that count, by the year since which each is known. */
const countYears = ({ ecosystem, on }: PartnershipInput): ReadonlyMap<number, number> => {
  const counted = new Set(ecosystem.entities.filter((entity) => !isGeneric(entity)).map(({ id }) => id));
  const years = new Map<number, number>();
  for (const relation of ecosystem.relations) {
    const { from, to } = relation;
    const since = sinceOf(relation);
    if (since === null || from === to || !counted.has(from) || !counted.has(to)) continue;
    if (linkWeight(relation, on) === 0) continue;
    years.set(yearOf(since), (years.get(yearOf(since)) ?? 0) + 1);
  }
  return years;
};

/** The two years to learn from, the earlier first; links of the one under way are counted and not learned from. */
export type LearnedYears = readonly [before: number, last: number];

/** Null: too few dated links, or too few whole years of them. */
export const findLearnedYears = (input: PartnershipInput): LearnedYears | null => {
  const years = countYears(input);
  let links = 0;
  for (const count of years.values()) links += count;
  const whole = [...years]
    .filter(([year, count]) => count >= LINKS_OF_A_PERIOD_MIN && lastDayOf(year) <= input.on)
    .map(([year]) => year)
    .sort((a, b) => a - b);
  const [before, last] = whole.slice(-2);
  const isEnough = links >= DATED_LINKS_MIN && whole.length >= PERIODS_MIN;
  return isEnough && before !== undefined && last !== undefined ? [before, last] : null;
};

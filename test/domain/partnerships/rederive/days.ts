import type { RelationSummary } from '../../../../shared/domain/ecosystem.ts';

export const startOf = ({ startsOn, year }: Pick<RelationSummary, 'startsOn' | 'year'>): string | null =>
  startsOn ?? (year === null ? null : `${year}`);

/** `2022`, `2022-03`, `2022-03-14` → the last day that it may mean. */
export const lastDayOf = (date: string): string => {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - (day === undefined ? 0 : 1), day ?? 0)).toISOString().slice(0, 10);
};
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

const DAYS_OF_A_YEAR = 365.25;
/** From the last day that a date may mean; 0 for what is still to come. */
export const yearsSince = (date: string, on: string): number =>
  Math.max(0, (Date.parse(on) - Date.parse(lastDayOf(date))) / 86_400_000 / DAYS_OF_A_YEAR);

/** The same day so many months earlier, or the last of that month. */
export const monthsBack = (on: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const lengthOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, lengthOfMonth)))
    .toISOString()
    .slice(0, 10);
};

/** The latest of some dates by the last day that each may mean; the first of equals. */
export const latestOf = (dates: readonly (string | null | undefined)[]): string | null => {
  let latest: string | null = null;
  for (const date of dates)
    if (date && (latest === null || lastDayOf(date) > lastDayOf(latest))) latest = date;
  return latest;
};

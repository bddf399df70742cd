import { z } from 'zod';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days of a month of the proleptic Gregorian calendar; `month` 1–12. */
const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** True for `2022`, `2022-03`, `2022-03-14` that exist in the calendar (years 1000–2999). */
export const isPartialDate = (text: string): boolean => {
  const [, year, month, day] = SHAPE.exec(text) ?? [];
  if (!year || Number(year) < 1000 || Number(year) > 2999) return false;
  if (month && (Number(month) < 1 || Number(month) > 12)) return false;
  return !day || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)));
};

/** A date with its precision kept: year, month or day. Never completed. */
export const PartialDate = z.string().refine(isPartialDate, { error: 'date' });
export type PartialDate = string;

/** First day that the date may mean, `YYYY-MM-DD`. */
export const firstDay = (date: PartialDate): string => `${date}-01-01`.slice(0, 10);

/** Last day that the date may mean, `YYYY-MM-DD`. */
export const lastDay = (date: PartialDate): string => {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  const lastOfMonth = day ?? daysIn(year, month);
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(lastOfMonth).padStart(2, '0')}`;
};

/** `14/03/2022`, `03/2022`, `2022-03-14`… → partial date, or null when it is none. */
export const parseDate = (text: string): PartialDate | null => {
  const trimmed = text.trim();
  const french = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(trimmed);
  const iso = french
    ? [french[3], french[2], french[1]]
        .filter((part) => part !== undefined)
        .map((part) => part.padStart(2, '0'))
        .join('-')
    : trimmed;
  return isPartialDate(iso) ? iso : null;
};

import type { PartialDate } from '../../partial-date.ts';

/** First and last date that a text means; `to` is null when it means one date. */
export interface DateSpan {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

const DAY_MS = 86_400_000;
const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Excel's number of a day (1900 dates) → that day; null for 60, its 29 February 1900 that never was, and out of range. */
export const dateOfSerial = (serial: number): DateSpan | null => {
  if (!Number.isInteger(serial) || serial < 1 || serial === 60 || serial > 2_958_465) return null;
  const days = serial < 60 ? serial : serial - 1;
  return { from: isoDay(Date.UTC(1899, 11, 31) + days * DAY_MS), to: null };
};

/** Monday and Sunday of an ISO week; `impossible` when the year has no such week. */
export const weekOf = (year: number, week: number): DateSpan | 'impossible' => {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  const monday = fourth + (week - 1) * 7 * DAY_MS - weekday * DAY_MS;
  const thursday = new Date(monday + 3 * DAY_MS).getUTCFullYear();
  if (week < 1 || thursday !== year) return 'impossible';
  return { from: isoDay(monday), to: isoDay(monday + 6 * DAY_MS) };
};

import { firstDay, lastDay } from '../partial-date.ts';

/** First and last day, both included; `0000` and `9999`: open. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const FIRST = '0000';
const LAST = '9999';

/** First and last day of a relation or entity; null when it carries no date. */
export const periodOf = (dated: {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly year?: number | null;
}): Period | null => {
  const { startsOn, endsOn } = dated;
  if (startsOn === null && endsOn === null)
    return dated.year ? { from: `${dated.year}-01-01`, to: `${dated.year}-12-31` } : null;
  return {
    from: startsOn === null ? FIRST : firstDay(startsOn),
    to: endsOn === null ? LAST : lastDay(endsOn),
  };
};

/** What one date may mean. */
export const periodOfDate = (date: string | null): Period | null =>
  date === null ? null : { from: firstDay(date), to: lastDay(date) };

/** From and to as partial dates, empty text: open. */
export const readBounds = ([from = '', to = '']: readonly string[]): Period => ({
  from: from === '' ? FIRST : firstDay(from),
  to: to === '' ? LAST : lastDay(to),
});

export const overlaps = (period: Period, bounds: Period): boolean =>
  period.to >= bounds.from && period.from <= bounds.to;

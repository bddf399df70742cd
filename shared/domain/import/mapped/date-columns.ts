import { firstDay, lastDay, type PartialDate } from '../../partial-date.ts';
import type { DateSpan } from '../values/calendar.ts';
import { readDate } from '../values/dates.ts';
import type { Column, Report, Writer } from './column.ts';

interface Dated {
  startsOn?: PartialDate | null | undefined;
  endsOn?: PartialDate | null | undefined;
}

export const readSpan = (text: string, { dates }: Column, report: Report): DateSpan | null => {
  const read = readDate(text, dates);
  if (typeof read !== 'string') return read;
  report('E-IMP-DATE', text, { value: text });
  return null;
};

/** `startsOn`, `endsOn`: one end. `date`, `period`: both where two are written. */
export const dateWriter =
  (field: 'startsOn' | 'endsOn' | 'period', column: Column): Writer<Dated> =>
  (made, text, report) => {
    const read = readSpan(text, column, report);
    if (!read) return;
    if (field === 'endsOn') made.endsOn = read.to ?? read.from;
    else made.startsOn = read.from;
    if (field === 'period' && read.to !== null) made.endsOn = read.to;
  };

/** An end before its start is left out, and said. */
export const checkPeriod = (made: Dated, report: Report): void => {
  const { startsOn, endsOn } = made;
  if (!startsOn || !endsOn || lastDay(endsOn) >= firstDay(startsOn)) return;
  report('E-IMP-PERIOD', endsOn, { start: startsOn, end: endsOn });
  made.endsOn = null;
};

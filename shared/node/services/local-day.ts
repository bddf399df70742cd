import type { ServiceContext } from './context.ts';

/** The day that the calendar on the wall says, `YYYY-MM-DD`. */
export const localDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Today; of a frozen state, the day that it is of: what was due then is due. */
export const todayOf = ({ clock, session }: Pick<ServiceContext, 'clock' | 'session'>): string =>
  session.frozen()?.content.header.on ?? localDay(clock());

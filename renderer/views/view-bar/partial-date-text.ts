import { parseDate } from '../../../shared/domain/partial-date.ts';

/** `2022-03-14` as it is typed in France: `14/03/2022`. */
export const toTyped = (date: string): string => date.split('-').toReversed().join('/');

/** What was typed as a partial date; empty for nothing, null when it is none. */
export const fromTyped = (text: string): string | null => (text.trim() === '' ? '' : parseDate(text));

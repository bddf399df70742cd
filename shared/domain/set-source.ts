import type { Source } from './entity.ts';
import { accept, type Parsed, parseItems, parseOptionalDate, refuse, type SetValue } from './set-value.ts';

/** `a||c` → its parts, null where nothing is written. */
export const partsOf = (text: string): (string | null)[] =>
  text.split('|').map((part) => (part.trim() === '' ? null : part.trim()));

/** `title|publisher|url|date`; only the title is required. */
export const parseSource = (text: string): Parsed<Source> => {
  const [title, publisher = null, url = null, date, ...rest] = partsOf(text);
  if (!title || rest.length > 0) return refuse('source', text);
  const consultedOn = parseOptionalDate(date ?? '');
  if (!consultedOn.ok) return consultedOn;
  return accept({ title, publisher, url, consultedOn: consultedOn.value });
};

const isSameSource = (a: Source, b: Source): boolean => a.title === b.title && a.url === b.url;

/** `source=` adds to what is cited, in the place of the same title and address; `sources=` replaces the list. */
export const parseAddedSource = (value: SetValue, current: readonly Source[]): Parsed<Source[]> => {
  const added = parseItems(Array.isArray(value) ? value : [String(value)], parseSource);
  if (!added.ok) return added;
  const isAdded = (source: Source) => added.value.some((one) => isSameSource(one, source));
  return accept([...current.filter((source) => !isAdded(source)), ...added.value]);
};

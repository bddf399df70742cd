import { isPartialDate } from '../../partial-date.ts';
import { foldText } from '../../text.ts';
import { type DateSpan, dateOfSerial, weekOf } from './calendar.ts';

/** How `03/04/2026` is read: third of April, or fourth of March; null when nothing tells. */
export type DateOrder = 'dmy' | 'mdy';
export type DateRead = DateSpan | 'ambiguous' | 'impossible' | 'unreadable';

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'january'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'mar', 'march'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug', 'aou'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const MONTH = [...MONTH_NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|');

const two = (part: string | number): string => String(part).padStart(2, '0');
const fullYear = (year: string): string =>
  year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
const checked = (...parts: readonly string[]): DateRead => {
  const date = parts.join('-');
  return isPartialDate(date) ? { from: date, to: null } : 'impossible';
};
const span = (from: string, to: string): DateRead =>
  isPartialDate(from) && isPartialDate(to) ? { from, to } : 'impossible';

const readSlashed = (a: string, b: string, year: string, order: DateOrder | null): DateRead => {
  const isSame = Number(a) === Number(b);
  const known = order ?? (Number(a) > 12 || isSame ? 'dmy' : Number(b) > 12 ? 'mdy' : null);
  if (!known) return 'ambiguous';
  return known === 'dmy' ? checked(fullYear(year), two(b), two(a)) : checked(fullYear(year), two(a), two(b));
};

const readMonthName = (name: string, year: string, day?: string): DateRead => {
  const month = two(MONTH_NUMBERS.get(name) ?? 0);
  return day === undefined ? checked(fullYear(year), month) : checked(fullYear(year), month, two(day));
};

const readQuarter = (quarter: string, year: string): DateRead =>
  span(`${year}-${two(Number(quarter) * 3 - 2)}`, `${year}-${two(Number(quarter) * 3)}`);

const readHalf = (half: string, year: string): DateRead =>
  half === '1' ? span(`${year}-01`, `${year}-06`) : span(`${year}-07`, `${year}-12`);

type Reader = (found: RegExpExecArray, order: DateOrder | null) => DateRead;
const part = (found: RegExpExecArray, index: number): string => found[index] ?? '';

/** On the text as written, its time of day taken away. */
const WRITTEN: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})$/, (found) => checked(part(found, 1))],
  [/^(\d{4})[-/.](\d{1,2})$/, (found) => yearAndMonth(part(found, 1), part(found, 2))],
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
    (found) => checked(part(found, 1), two(part(found, 2)), two(part(found, 3))),
  ],
  [
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/,
    (found, order) => readSlashed(part(found, 1), part(found, 2), part(found, 3), order),
  ],
  [/^(\d{1,2})[-/.](\d{4})$/, (found) => checked(part(found, 2), two(part(found, 1)))],
  [/^(\d{4})\s*[-–/]\s*(\d{4})$/, (found) => span(part(found, 1), part(found, 2))],
  [/^([1-7]\d{4})(?:[.,]\d+)?$/, (found) => dateOfSerial(Number(part(found, 1))) ?? 'impossible'],
  [/^(\d{4})-?W(\d{2})(?:-?[1-7])?$/i, (found) => weekOf(Number(part(found, 1)), Number(part(found, 2)))],
];

/** On the folded text. */
const FOLDED: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(`^(${MONTH}) (\\d{4}|\\d{2})$`), (found) => readMonthName(part(found, 1), part(found, 2))],
  [
    new RegExp(
      `^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le) )*(\\d{1,2})(?:er|st|nd|rd|th)? (${MONTH}) (\\d{4}|\\d{2})$`,
    ),
    (found) => readMonthName(part(found, 2), part(found, 3), part(found, 1)),
  ],
  [
    new RegExp(`^(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})$`),
    (found) => readMonthName(part(found, 1), part(found, 3), part(found, 2)),
  ],
  [/^[tq]([1-4]) (\d{4})$/, (found) => readQuarter(part(found, 1), part(found, 2))],
  [/^(\d{4}) [tq]([1-4])$/, (found) => readQuarter(part(found, 2), part(found, 1))],
  [/^s([12]) (\d{4})$/, (found) => readHalf(part(found, 1), part(found, 2))],
  [/^(\d{4}) s([12])$/, (found) => readHalf(part(found, 2), part(found, 1))],
  [/^([12])(?:er|e|eme)? semestre (\d{4})$/, (found) => readHalf(part(found, 1), part(found, 2))],
  [/^([1-4])(?:er|e|eme)? trimestre (\d{4})$/, (found) => readQuarter(part(found, 1), part(found, 2))],
  [
    /^(?:s|semaine|week) ?(\d{1,2}) (\d{4})$/,
    (found) => weekOf(Number(part(found, 2)), Number(part(found, 1))),
  ],
  [/^(?:annee|en|year|in) (\d{4})$/, (found) => checked(part(found, 1))],
];

/** `2022-03` is a month, `2021-22` two years. */
const yearAndMonth = (year: string, second: string): DateRead => {
  if (Number(second) >= 1 && Number(second) <= 12) return checked(year, two(second));
  const next = `${year.slice(0, 2)}${second}`;
  return second.length === 2 && Number(next) === Number(year) + 1 ? span(year, next) : 'impossible';
};

const firstMatch = (
  readers: readonly (readonly [RegExp, Reader])[],
  text: string,
  order: DateOrder | null,
): DateRead | null => {
  for (const [shape, read] of readers) {
    const found = shape.exec(text);
    if (found) return read(found, order);
  }
  return null;
};

const TIME = /[T ]\s{0,20}\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s{0,20}(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const RANGE =
  /^(?:du |de |from )?(.{4,30}?)(?: au | à | a | to | until | jusqu.?au? |\s{0,20}[-–—→]\s{0,20})(.{4,30})$/i;
const SINCE = /^(?:depuis|since|à partir de|à compter du?)\s+(.+)$/i;

const readSpan = (text: string, order: DateOrder | null): DateRead | null => {
  const since = SINCE.exec(text);
  if (since) return readDate(since[1] ?? '', order);
  const range = RANGE.exec(text);
  if (!range) return null;
  const from = readDate(range[1] ?? '', order);
  const to = readDate(range[2] ?? '', order);
  if (typeof from === 'string') return from;
  return typeof to === 'string' ? to : { from: from.from, to: to.to ?? to.from };
};

/** `03/04/2026`, `avril 2026`, `45750`, `T1 2024`, `2022-W20`, `2021-2025`… with the precision that is written. */
export const readDate = (written: string, order: DateOrder | null): DateRead => {
  if (written.length > 80) return 'unreadable';
  const text = written.trim().replace(TIME, '');
  return (
    firstMatch(WRITTEN, text, order) ??
    firstMatch(FOLDED, foldText(text), order) ??
    readSpan(text, order) ??
    'unreadable'
  );
};

const SLASHED = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?:$|[T ])/;

/** What a value proves of its column: an order, nothing (`undecided`), or that it is no such date (null). */
export const orderProvedBy = (written: string): DateOrder | 'undecided' | null => {
  const found = SLASHED.exec(written.trim());
  if (!found) return null;
  const [a, b] = [Number(found[1]), Number(found[2])];
  if (a > 12) return 'dmy';
  if (b > 12) return 'mdy';
  return 'undecided';
};

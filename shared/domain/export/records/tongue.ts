import { NEEDS_EN, type Need } from '../../needs.ts';
import { type PartialDate, parseDate } from '../../partial-date.ts';
import { parseCode, type VocabularyName } from '../../set-vocabulary.ts';
import { foldText } from '../../text.ts';
import { type Lang, type Words, wordsOf } from '../../words/words.ts';
import { readDated, unmarkText } from './marks.ts';

/** The language and the order of dates of a table. */
export interface Tongue {
  readonly lang: Lang;
  readonly words: Words;
  /** A date within a text; one of its own is a DateCell. */
  readonly date: (date: PartialDate) => string;
}
export const createTongue = (lang: Lang, date: Tongue['date']): Tongue => ({
  lang,
  words: wordsOf(lang),
  date,
});

/** What a cell says could not be read. */
export const UNREAD = Symbol('unread');
export type Unread = typeof UNREAD;

/** Heading of a field: its label, with a capital. */
export const headingOf = (field: string, lang: Lang): string => {
  const label = wordsOf(lang).fields[field] ?? field;
  return label.charAt(0).toLocaleUpperCase(lang) + label.slice(1);
};

export const labelOf = (tongue: Tongue, name: VocabularyName, code: string): string =>
  (tongue.words.vocabulary[name] as Readonly<Record<string, string>>)[code] ?? code;

/** The code of a label of this very language, else as a person may write it in either. */
export const codeOf = <Code extends string>(
  { words }: Tongue,
  name: VocabularyName,
  codes: readonly Code[],
  text: string,
): Code | Unread => {
  const labels = words.vocabulary[name] as Readonly<Record<string, string>>;
  const exact = codes.find((code) => labels[code] === text);
  if (exact !== undefined) return exact;
  const parsed = parseCode(text, codes, name);
  return parsed.ok ? parsed.value : UNREAD;
};

const isUnread = (value: unknown): value is Unread => value === UNREAD;

/** Every item read, or none of them. */
export const readAll = <Item>(
  items: readonly string[],
  read: (item: string) => Item | Unread,
): Item[] | Unread => {
  const values: Item[] = [];
  for (const item of items) {
    const value = read(item);
    if (isUnread(value)) return UNREAD;
    values.push(value);
  }
  return values;
};

/** A need or offer as the language names it; words of one's own are the same in both. */
export const needLabel = ({ lang }: Tongue, need: string): string =>
  lang === 'en' && Object.hasOwn(NEEDS_EN, need) ? NEEDS_EN[need as Need] : need;
export const needOf = ({ lang }: Tongue, text: string): string => {
  if (lang !== 'en') return text;
  const known = Object.entries(NEEDS_EN).find(([, label]) => label === text);
  return known?.[0] ?? text;
};

export const readDate = (text: string): PartialDate | Unread => parseDate(text) ?? UNREAD;

/** `1234,5` or `1234.5`; digits are never grouped. */
export const readNumber = (text: string): number | Unread => {
  const plain = text
    .trim()
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(',', '.');
  const value = Number(plain);
  return plain !== '' && Number.isFinite(value) ? value : UNREAD;
};

/** Euros to cents, exactly; finer than a cent is not read. */
export const readCents = (text: string): number | Unread => {
  const plain = text.replace(/[\s\u00A0\u202F€]/g, '').replace(',', '.');
  const [, whole, part = ''] = /^(\d{1,14})(?:\.(\d+))?$/.exec(plain) ?? [];
  if (whole === undefined || /[1-9]/.test(part.slice(2))) return UNREAD;
  return Number(`${whole}${part.slice(0, 2).padEnd(2, '0')}`);
};
/** Euros as a number, or as digits where a number would lose some. */
export const writeCents = (cents: number | null): number | string | null => {
  if (cents === null) return null;
  const euros = cents / 100;
  return readCents(String(euros)) === cents
    ? euros
    : `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
};

export const readYesNo = ({ words }: Tongue, text: string): boolean | Unread => {
  const folded = foldText(text);
  if (folded === foldText(words.sheet.yes)) return true;
  return folded === foldText(words.sheet.no) ? false : UNREAD;
};
export const writeYesNo = ({ words }: Tongue, value: boolean | null): string | null =>
  value === null ? null : value ? words.sheet.yes : words.sheet.no;

/** A dated code: `label (date)`. */
export const readDatedCode = <Code extends string>(
  tongue: Tongue,
  name: VocabularyName,
  codes: readonly Code[],
  text: string,
): { readonly code: Code; readonly on: PartialDate | null } | Unread => {
  // A label may itself end with what looks like a date.
  const whole = codeOf(tongue, name, codes, unmarkText(text));
  if (!isUnread(whole)) return { code: whole, on: null };
  const { what, on } = readDated(text);
  const code = codeOf(tongue, name, codes, unmarkText(what));
  return isUnread(code) ? UNREAD : { code, on };
};

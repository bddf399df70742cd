import { type ParsedEuros, parseEuros } from './money.ts';
import { parseDate } from './partial-date.ts';
import { cleanText, foldText } from './text.ts';

/** A value as given: the text of `--set`, or what JSON allows. An empty text, an empty list and null clear the field. */
export type SetValue = string | number | boolean | null | readonly (string | number)[];
export type SetValues = Readonly<Record<string, SetValue>>;

/** Why a value is not taken; `value` is the piece at fault. The sentence is in words/. */
export interface SetIssue {
  readonly field: string;
  readonly reason: string;
  readonly value?: string;
}
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
  readonly value?: string;
}
export type Parsed<T> = { readonly ok: true; readonly value: T; readonly warning?: string } | Refusal;

export const accept = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refuse = (reason: string, value?: string): Refusal =>
  value === undefined ? { ok: false, reason } : { ok: false, reason, value };

/** True for what clears a field. */
export const isCleared = (value: SetValue): boolean =>
  value === null ||
  (typeof value === 'string' && cleanText(value) === '') ||
  (Array.isArray(value) && value.length === 0);

/** The one text of a field that is no list. */
export const oneText = (value: SetValue): string =>
  Array.isArray(value) ? value.map(String).join(' ; ') : cleanText(String(value ?? ''));

/** The items of a list: text split on `;`, or a JSON array. */
export const itemsOf = (value: SetValue): string[] =>
  (Array.isArray(value) ? value.map(String) : String(value ?? '').split(';'))
    .map(cleanText)
    .filter((item) => item !== '');

/** Every item parsed, without repeats; the first refusal stops. */
export const parseItems = <T>(value: SetValue, parse: (item: string) => Parsed<T>): Parsed<T[]> => {
  const found = new Map<string, T>();
  let warning: string | undefined;
  for (const item of itemsOf(value)) {
    const parsed = parse(item);
    if (!parsed.ok) return { ...parsed, value: parsed.value ?? item };
    warning ??= parsed.warning;
    found.set(JSON.stringify(parsed.value), parsed.value);
  }
  return { ok: true, value: [...found.values()], ...(warning === undefined ? {} : { warning }) };
};

export const parseDateText = (text: string): Parsed<string> => {
  const date = parseDate(text);
  return date ? accept(date) : refuse('date', text);
};

/** `@2022-03` of a dated item; null when nothing follows the mark. */
export const parseOptionalDate = (text: string): Parsed<string | null> =>
  text.trim() === '' ? accept(null) : parseDateText(text);

const YES = new Set(['yes', 'oui', 'true', 'vrai', '1', 'o', 'y']);
const NO = new Set(['no', 'non', 'false', 'faux', '0', 'n']);
export const parseYesNo = (text: string): Parsed<boolean> => {
  const folded = foldText(text);
  if (YES.has(folded)) return accept(true);
  return NO.has(folded) ? accept(false) : refuse('yes-no', text);
};

export const parseWhole = (text: string): Parsed<number> => {
  const bare = text.replace(/[\s\u2009]/g, '');
  return /^\d{1,15}$/.test(bare) ? accept(Number(bare)) : refuse('whole-number', text);
};

export const parseDecimal = (text: string): Parsed<number> => {
  const bare = text
    .replace(/[\s\u2009]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^-?\d{1,15}(\.\d+)?$/.test(bare) ? accept(Number(bare)) : refuse('number', text);
};

export const parseYear = (text: string): Parsed<number> =>
  /^[12]\d{3}$/.test(text.trim()) ? accept(Number(text)) : refuse('year', text);

const asParsed = (euros: ParsedEuros, text: string): Parsed<number> =>
  euros.ok
    ? accept(euros.cents)
    : refuse(euros.reason === 'amount' ? 'amount' : `amount-${euros.reason}`, text);

/** Euros → cents. */
export const parseAmount = (value: SetValue): Parsed<number> =>
  asParsed(parseEuros(typeof value === 'number' ? value : oneText(value)), oneText(value));

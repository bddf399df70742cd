import { type ParsedEuros, parseEuros } from '../../money.ts';
import { foldText } from '../../text.ts';

/** Decimal mark of a column: `fr` comma, `en` point. */
export type NumberStyle = 'fr' | 'en';
export interface AmountFormat {
  readonly style: NumberStyle | null;
  /** Unit that the header gives: `k€` or `M€`. */
  readonly unit: 'k€' | 'M€' | null;
}

/** `fr`, `en k€`, `M€`… as a mapping's `format` says it. */
export const parseAmountFormat = (format: string | undefined): AmountFormat => ({
  style: /\bfr\b/.test(format ?? '') ? 'fr' : /\ben\b/.test(format ?? '') ? 'en' : null,
  unit: /k€/i.test(format ?? '') ? 'k€' : /m€/i.test(format ?? '') ? 'M€' : null,
});
export const writeAmountFormat = ({ style, unit }: AmountFormat): string =>
  [style, unit].filter((part) => part !== null).join(' ');

/** « Montant (k€) », « Budget en milliers d'euros » → their unit. */
export const unitOfHeader = (header: string): AmountFormat['unit'] => {
  if (/\bk\s?(€|eur)|\bmilliers?\b|\bthousands?\b|\bkeuros?\b/i.test(header)) return 'k€';
  return /\bm\s?(€|eur\b)|\bmillions?\b|\bmeuros?\b/i.test(header) ? 'M€' : null;
};

const HAS_UNIT = /€|\beur(os?)?\b|\d\s*(k|m|md)(\b|€)|million|milliard|millier/i;

/** In a column of one style the mark of thousands goes; what is left has at most one decimal mark. */
const inStyle = (text: string, style: NumberStyle): string => {
  const thousands = style === 'fr' ? '.' : ',';
  return new RegExp(`\\d\\${thousands}\\d{3}(?!\\d)`).test(text) ? text.replaceAll(thousands, '') : text;
};

/** `1,234` in a French column is one and 234 thousandths: finer than a cent, never rounded. */
const isThousandths = (text: string, style: NumberStyle): boolean =>
  new RegExp(`^\\D*\\d+\\${style === 'fr' ? ',' : '.'}\\d{3}\\D*$`).test(text);

/** An amount in euros → cents, as its column writes them. */
export const readAmount = (written: string, { style, unit }: AmountFormat): ParsedEuros => {
  const text = written.trim().replace(/^['’]/, '');
  if (/^\(.*\)$/.test(text)) return { ok: false, reason: 'negative' };
  const full = unit && !HAS_UNIT.test(text) ? `${text} ${unit}` : text;
  const parsed = parseEuros(full);
  if (parsed.ok || parsed.reason !== 'ambiguous' || !style) return parsed;
  return isThousandths(text, style) ? { ok: false, reason: 'precision' } : parseEuros(inStyle(full, style));
};

/** What a value proves of its column: `1 234,50` French, `1,234.50` English, `1.234` nothing. */
export const styleProvedBy = (written: string): NumberStyle | 'undecided' | null => {
  const marks = written.replace(/[^\d.,]/g, '').replace(/(?<![.,])[.,]+$/, '');
  if (!/[.,]/.test(marks)) return null;
  if (/^\d+,\d{1,2}$|^\d{1,3}(\.\d{3})+,\d*$|^\d{1,3}(\.\d{3}){2,}$/.test(marks)) return 'fr';
  if (/^\d+\.\d{1,2}$|^\d{1,3}(,\d{3})+\.\d*$|^\d{1,3}(,\d{3}){2,}$/.test(marks)) return 'en';
  return /^\d{1,3}[.,]\d{3}$/.test(marks) ? 'undecided' : null;
};

/** True for a header in English, which decides nothing by itself but how a doubt is read. */
export const isEnglishHeader = (header: string): boolean =>
  /\b(amount|date of|start|end|from|to|name|grant|year|updated|created|signed)\b/.test(foldText(header)) &&
  !/\b(de|du|debut|fin|le|la|montant)\b/.test(foldText(header));

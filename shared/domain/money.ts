/** `ambiguous`: `1.234` may be one or a thousand, and `1.500 k€` a thousand and a half or a million and a half; `precision`: finer than a cent; `negative`, `too-big`, `amount`: none. */
export type EurosReason = 'amount' | 'ambiguous' | 'precision' | 'negative' | 'too-big';
export type ParsedEuros =
  | { readonly ok: true; readonly cents: number }
  | { readonly ok: false; readonly reason: EurosReason };

const refuse = (reason: EurosReason): ParsedEuros => ({ ok: false, reason });

/** Powers of ten by suffix, once folded. */
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/(md|mds|milliards?|billions?)$/, 9],
  [/(m|millions?)$/, 6],
  [/(k|milliers?|thousands?)$/, 3],
];
const CURRENCY = /€|\beuros?\b|\beur\b/g;
const SPACES = /[\s\u2009]/g;

/** `1 234,50 €` → the number's text and the power of ten of its suffix. */
const splitUnit = (text: string): { readonly number: string; readonly power: number } => {
  const bare = text
    .toLowerCase()
    .replace(/(k|m|md)(€|euros?|eur)/, '$1 $2')
    .replace(CURRENCY, '')
    .replace(/(?<!\s)\s+d[’']?$/, '')
    .trim();
  for (const [suffix, power] of MULTIPLIERS) {
    if (suffix.test(bare)) return { number: bare.replace(suffix, '').trim(), power };
  }
  return { number: bare, power: 0 };
};

interface Digits {
  readonly whole: string;
  readonly fraction: string;
}

const GROUPED = (separator: string) => new RegExp(`^\\d{1,3}(\\${separator}\\d{3})+$`);

/** Digits with at most one kind of thousands separator and one decimal mark; null when it is no number. */
const readDigits = (text: string): Digits | EurosReason => {
  const spaced = /\s/.test(text);
  const marks = [...text.replace(/[^.,]/g, '')];
  const last = marks.at(-1);
  const distinct = new Set(marks).size;
  if (!last) return groups(text, ' ');
  const at = text.lastIndexOf(last);
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  if (distinct === 2) {
    if (spaced || text.indexOf(last) !== at) return 'amount';
    return withFraction(groups(whole, last === ',' ? '.' : ','), fraction);
  }
  if (marks.length > 1) return spaced ? 'amount' : groups(text, last);
  if (/^\d{3}$/.test(fraction) && /^[1-9]\d{0,2}$/.test(whole)) return 'ambiguous';
  return withFraction(groups(whole, ' '), fraction);
};

const groups = (text: string, separator: string): Digits | 'amount' => {
  const plain = text.replace(SPACES, ' ');
  if (!/^\d+$/.test(plain) && !GROUPED(separator).test(plain)) return 'amount';
  return { whole: plain.replaceAll(separator, ''), fraction: '' };
};

const withFraction = (whole: Digits | EurosReason, fraction: string): Digits | EurosReason =>
  typeof whole === 'string' || !/^\d+$/.test(fraction) ? 'amount' : { whole: whole.whole, fraction };

/** Exact: digits are never rounded. */
const toCents = ({ whole, fraction }: Digits, power: number): ParsedEuros => {
  const significant = fraction.replace(/(?<!0)0+$/, '');
  const shift = power + 2 - significant.length;
  if (shift < 0) return refuse('precision');
  if (whole.length + shift > 20) return refuse('too-big');
  const cents = BigInt(whole + significant) * 10n ** BigInt(shift);
  return cents > BigInt(Number.MAX_SAFE_INTEGER) ? refuse('too-big') : { ok: true, cents: Number(cents) };
};

/** No amount is written longer. */
const WRITTEN_MAX = 200;

/** Euros as people write them (`1 234,50 €`, `12 k€`, `1,2 M€`, `1234.5`, `1.234,50`) → cents. */
export const parseEuros = (written: string | number): ParsedEuros => {
  if (typeof written === 'number') return eurosOfNumber(written);
  if (written.length > WRITTEN_MAX) return refuse('amount');
  if (/^[^\d]*[-−]/.test(written.trim())) return refuse('negative');
  const { number, power } = splitUnit(written);
  const digits = readDigits(number.replace(SPACES, ' '));
  return typeof digits === 'string' ? refuse(digits) : toCents(digits, power);
};

/** A number of a JSON document; its shortest decimal writing is what was meant. */
const eurosOfNumber = (euros: number): ParsedEuros => {
  if (!Number.isFinite(euros)) return refuse('amount');
  if (euros < 0) return refuse('negative');
  if (euros * 100 > Number.MAX_SAFE_INTEGER) return refuse('too-big');
  const [whole = '', fraction = ''] = String(euros).split('.');
  return /e/.test(String(euros)) ? refuse('amount') : toCents({ whole, fraction }, 0);
};

/** Cents → text for an input field: no separators of thousands, always read back the same. */
export const writeEuros = (cents: number, lang: 'fr' | 'en'): string => {
  const fraction = cents % 100;
  const whole = String((cents - fraction) / 100);
  return fraction === 0 ? whole : `${whole}${lang === 'fr' ? ',' : '.'}${String(fraction).padStart(2, '0')}`;
};

import { SSF } from '@e965/xlsx';

/** What the library says of a cell; `z` is its number format. */
export interface SheetCell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: unknown;
}
/** A cell as text; `lost` when its value cannot be known (formula never computed, or in error). */
export type CellText = { readonly text: string; readonly lost: boolean };

const DAY_MS = 86_400_000;
const SECOND = 1 / 86_400;
/** Days from the origin of the 1900 calendar to that of the 1904 one. */
const DAYS_1904 = 1462;
/** The 29th of February 1900, which never was: Excel counts it. */
const PHANTOM_DAY = 60;

/** `1.2e+21` → `1200000000000000000000`: the shortest exact digits, without exponent. */
export const plainNumber = (value: number): string => {
  const text = String(value);
  const [, sign = '', whole = '', part = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = whole + part;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits.padEnd(point, '0')}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
};

/** `0.07` → `7 %`, by moving the point: 0.07 × 100 is not 7 for a computer. */
const percent = (value: number): string => `${plainNumber(Number(`${plainNumber(value)}e2`))} %`;

const isoDay = (day: number): string => {
  if (day === PHANTOM_DAY) return '1900-02-29';
  const days = day < PHANTOM_DAY ? day + 1 : day;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10);
};
const isoTime = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 19);

/** The letters of a format, without literals, colours and locales. */
const lettersOf = (format: string): string =>
  (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^[\]]*\]|_./g, '').toLowerCase();

/** A day shown as « avril 2024 » or « 2024 » was meant as the month or the year. */
const shownPrecision = (iso: string, letters: string): string => {
  if (letters.includes('d') || letters.includes('h') || !iso.endsWith('-01')) return iso;
  if (letters.includes('m')) return letters.includes('y') ? iso.slice(0, 7) : iso;
  return letters.includes('y') && iso.endsWith('-01-01') ? iso.slice(0, 4) : iso;
};

const dateText = (value: number, format: string, is1904: boolean): string => {
  const letters = lettersOf(format);
  const rounded = Math.round((is1904 ? value + DAYS_1904 : value) / SECOND);
  const day = Math.floor(rounded * SECOND + SECOND / 2);
  const seconds = rounded - Math.round(day / SECOND);
  const isTimeAlone = !/[dy]/.test(letters) && (is1904 ? value < 1 : day === 0);
  if (isTimeAlone) return isoTime(seconds);
  const iso = isoDay(day);
  return seconds === 0 ? shownPrecision(iso, letters) : `${iso}T${isoTime(seconds)}`;
};

/** True for a moment that the calendar holds, shown as one; a duration such as [h]:mm is a number. */
const isDate = (value: number, format: string): boolean =>
  value >= 0 && value < 2_958_466 && !/\[[hms]+\]/i.test(format) && SSF.is_date(format) === true;

/** A code shown with its leading zeros (`00000`, `000 000 000`), which the number has lost. */
const padded = (value: number, format: string): string | null => {
  const zeros = format.replace(/\\ |[\s\u00A0\u202F]|" "/g, '');
  return /^0{2,}$/.test(zeros) && Number.isInteger(value) && value >= 0
    ? plainNumber(value).padStart(zeros.length, '0')
    : null;
};

/** `1.234` could be read as 1 234 among French amounts: one more zero leaves its value and takes the doubt away. */
const withoutDoubt = (text: string): string => (/\.\d{3}$/.test(text) ? `${text}0` : text);

const numberText = (value: number, format: string, is1904: boolean): string => {
  if (isDate(value, format)) return dateText(value, format, is1904);
  if (/%/.test(lettersOf(format))) return percent(value);
  return padded(value, format) ?? withoutDoubt(plainNumber(value));
};

/** A cell as text that loses nothing: text exactly, numbers with all their digits, dates as ISO with what they show. */
export const cellText = (cell: SheetCell, is1904: boolean): CellText => {
  const { t, v } = cell;
  if (t === 'e') return { text: '', lost: true };
  if (t === 'b') return { text: v ? 'true' : 'false', lost: false };
  if (typeof v === 'number') {
    if (!Number.isFinite(v)) return { text: '', lost: true };
    return { text: numberText(v, typeof cell.z === 'string' ? cell.z : 'General', is1904), lost: false };
  }
  return { text: typeof v === 'string' ? v : '', lost: false };
};

import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { type CellText, cellText } from './cell-text.ts';
import { decodeText, stringText } from './sheet-text.ts';
import type { TextStore } from './text-store.ts';

/** What the cells of a sheet are read with. */
export interface CellReading {
  /** Bytes of the texts of the cells read so far. */
  readonly told: { bytes: number };
  readonly texts: TextStore;
  /** How many of the texts, from the first, are those that cells share. */
  readonly shared: number;
  /** The number format of a style. */
  readonly formatOf: (style: string) => string;
  readonly is1904: boolean;
}

const VALUE = /<(?:\w+:)?v(?:\s[^<>]*)?(?:\/>|>([^<]*)<\/(?:\w+:)?v>)/;
const INLINE = /<(?:\w+:)?is(?:\s[^<>]*)?>/;
const FORMULA = /<(?:\w+:)?f[\s/>]/;
const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/;
const DAY_MS = 86_400_000;
const DAYS_1904 = 1462;

const ATTRIBUTES = {
  r: /(?:^|\s)r=["']([^"']*)/,
  s: /(?:^|\s)s=["']([^"']*)/,
  t: /(?:^|\s)t=["']([^"']*)/,
  hidden: /(?:^|\s)hidden=["']([^"']*)/,
} as const;
export const attribute = (attributes: string, name: keyof typeof ATTRIBUTES): string | undefined =>
  ATTRIBUTES[name].exec(attributes)?.[1];

export const isTrue = (written: string | undefined): boolean => written === '1' || written === 'true';

/** A moment written as ISO 8601 as the number that a spreadsheet has for it. */
const serialOf = (written: string, is1904: boolean): number => {
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = (MOMENT.exec(written) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return Number.NaN;
  const at = Date.UTC(year, month - 1, day, hours || 0, minutes || 0, seconds || 0);
  return (at - Date.UTC(1899, 11, 30)) / DAY_MS - (is1904 ? DAYS_1904 : 0);
};

const LOST: CellText = { text: '', lost: true };

/** A value by the type of its cell, as it is shown. */
const shown = (type: string, written: string, attributes: string, reading: CellReading): CellText => {
  if (type === 'e') return LOST;
  if (type === 'b') return { text: String(isTrue(written)), lost: false };
  if (type !== 'n' && type !== 'd') return { text: decodeText(written), lost: false };
  const v = type === 'n' ? Number.parseFloat(written) : serialOf(written, reading.is1904);
  return cellText({ t: 'n', v, z: reading.formatOf(attribute(attributes, 's') ?? '0') }, reading.is1904);
};

const sharedPlace = (written: string, { shared }: CellReading): number => {
  const place = Number.parseInt(written, 10);
  if (place >= 0 && place < shared) return place;
  throw new ImportRefusal('E-IMP-BROKEN');
};

/** What a cell holds: a place among the shared texts, a text of its own, or nothing. */
export const readCell = (
  attributes: string,
  content: string,
  reading: CellReading,
): number | CellText | null => {
  const found = VALUE.exec(content);
  const written = found?.[1] ?? '';
  const type = attribute(attributes, 't') ?? 'n';
  if (type === 's') return written === '' ? null : sharedPlace(written, reading);
  if (type === 'inlineStr') {
    const start = INLINE.exec(content);
    return start && { text: stringText(content.slice(start.index)), lost: false };
  }
  if (written !== '') return shown(type, written, attributes, reading);
  // A formula that was never computed has no value; an empty text is one.
  const isUncomputed = FORMULA.test(content) && !(type === 'str' && found !== null);
  return isUncomputed || type === 'e' ? LOST : null;
};

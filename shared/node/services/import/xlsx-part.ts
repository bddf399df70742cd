import { SHEET_LIMITS } from './sheet-limits.ts';

const COLUMN = /<(?:\w+:)?col\b[^<>]*>/g;
/** Tags that the library looks for in a whole sheet, and expands: where they do not belong they are none. */
const OUT_OF_PLACE = /<(?:\w+:)?(?:hyperlink|mergeCell)\b[^<>]*>/g;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the first element of that name is, found in one pass: one that is opened again and again and never closed costs no more. */
const findElement = (xml: string, name: string): Span | null => {
  const open = new RegExp(`<((?:\\w+:)?)${name}\\b[^<>]*>`).exec(xml);
  if (!open) return null;
  const inside = open.index + open[0].length;
  if (open[0].endsWith('/>')) return { start: open.index, end: inside };
  const close = `</${open[1] ?? ''}${name}>`;
  const at = xml.indexOf(close, inside);
  return at < 0 ? null : { start: open.index, end: at + close.length };
};

const MIN = /\bmin=["'](\d+)["']/;
const MAX = /\bmax=["'](\d+)["']/;

/** The library makes every column of a range, of each tag: those told twice, and those past what is read, are left out. */
const withinColumns = (head: string): string => {
  let last = 0;
  return head.replace(COLUMN, (tag) => {
    const min = Number(MIN.exec(tag)?.[1] ?? 0);
    const max = Math.min(Number(MAX.exec(tag)?.[1] ?? 0), SHEET_LIMITS.columns);
    if (min <= last || min > max) return '';
    last = max;
    return tag.replace(MAX, `max="${max}"`);
  });
};

/** What is before the rows of a worksheet, or another part that may be taken for one, without what the library would expand cell by cell. */
export const prepareHead = (head: string): string => withinColumns(head.replace(OUT_OF_PLACE, ''));

/** Whether a part holds the styles, from its beginning. */
export const isStyleSheet = (start: string): boolean => /<(?:\w+:)?styleSheet[\s>]/.test(start);

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const OVERRIDE = /<(?:\w+:)?Override\s[^<>]*>/g;

/** Styles of a workbook that has none. */
export const NO_STYLES = '<styleSheet><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>';

/** The parts of a workbook by their kinds, with styles where they are: without them every cell costs the library an exception. */
export const nameStyles = (types: string, part: string): string => {
  const isOfStyles = (tag: string): boolean => tag.includes(STYLES_TYPE);
  const named = (types.match(OVERRIDE) ?? []).find((tag) => isOfStyles(tag) && tag.includes(`"/${part}"`));
  const others = types.replace(OVERRIDE, (tag) => (isOfStyles(tag) ? '' : tag));
  const prefix = /<((?:\w+:)?)Types[\s>]/.exec(types)?.[1] ?? '';
  const own = named ?? `<${prefix}Override PartName="/${part}" ContentType="${STYLES_TYPE}"/>`;
  return others.replace(/<\/(?:\w+:)?Types>/, (end) => own + end);
};

/**
 * Styles without colours: they are read only for the formats of numbers, and a fill that is missing or of a theme costs
 * the library an exception a cell.
 */
export const prepareStyles = (xml: string): string => {
  const fills = findElement(xml, 'fills');
  const plain = fills === null ? xml : xml.slice(0, fills.start) + xml.slice(fills.end);
  return plain
    .replace(/\sfillId=(?:"[^"]*"|'[^']*')/g, '')
    .replace(/<(?:\w+:)?cellXfs\b/, (found) => `<fills><fill/></fills>${found}`);
};

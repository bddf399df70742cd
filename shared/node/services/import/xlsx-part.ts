import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { SHEET_LIMITS } from './sheet-limits.ts';

const CELL_VALUE = /<\/(?:\w+:)?(?:v|is)>/g;
const DATA_START = /<(?:\w+:)?sheetData\b/;
const DATA_END = /<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/;
const SHEET_END = /<\/(?:\w+:)?worksheet>\s*$/;
const COLUMN = /<(?:\w+:)?col\b[^<>]*>/g;
/** Tags that the library looks for in the whole sheet, and expands: where they do not belong they are none. */
const OUT_OF_PLACE = /<(?:\w+:)?(?:hyperlink|mergeCell)\b[^<>]*>/g;
const FORMULA = /<(?:\w+:)?f[\s/>]/;
const VALUELESS =
  /<((?:\w+:)?)c\b([^<>]*)>(?:<\1f\b[^<>]*\/>|<\1f\b[^<>]*>[^<]*<\/\1f>)(<\1v\s*\/>|<\1v><\/\1v>)?<\/\1c>/g;

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

const countMatches = (text: string, pattern: RegExp): number => {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
};

/** A formula that was never computed becomes an error: the library would read it as 0. An empty text is a value. */
const markUncomputed = (xml: string): string =>
  xml.replace(VALUELESS, (cell, prefix: string, attributes: string, value?: string) => {
    if (value !== undefined && /\bt=["']str["']/.test(attributes)) return cell;
    const kept = attributes.replace(/\st=(?:"[^"]*"|'[^']*')/, '');
    return `<${prefix}c${kept} t="e"><${prefix}v>#NULL!</${prefix}v></${prefix}c>`;
  });

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

/** Whether a part is a worksheet, from its beginning. */
export const isWorksheet = (start: string): boolean => /<(?:\w+:)?worksheet[\s>]/.test(start);

/** Cells with a value in the XML of a worksheet. */
export const countValues = (xml: string): number => countMatches(xml, CELL_VALUE);

/**
 * The XML of a worksheet (its bytes as Latin-1) without what is not read: links, validations, drawings, some of which
 * the library would expand cell by cell. Formulas without a value are marked. Refuses one that is cut short.
 */
export const prepareWorksheet = (xml: string): string => {
  const close = SHEET_END.exec(xml.slice(-200))?.[0];
  if (close === undefined) throw new ImportRefusal('E-IMP-BROKEN');
  const start = DATA_START.exec(xml);
  const end = DATA_END.exec(xml);
  if (!start || !end) return xml.slice(0, 0);
  const dataEnd = end.index + end[0].length;
  const head = withinColumns(xml.slice(0, start.index).replace(OUT_OF_PLACE, ''));
  const data = xml.slice(start.index, dataEnd).replace(OUT_OF_PLACE, '').replace(COLUMN, '');
  const after = xml.slice(dataEnd);
  const found = findElement(after, 'mergeCells');
  const merges = found === null ? '' : after.slice(found.start, found.end);
  return `${head}${FORMULA.test(data) ? markUncomputed(data) : data}${merges}${close}`;
};

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

import { EXCEL_LIMITS } from './workbook.ts';

const MARK = '…';

/** The beginning of a text that is longer than a cell, with a mark; no character is cut in two. */
export const cutText = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}${MARK}`;

/** True for the beginning of a text: it is not read back as if it were the whole. */
export const isCutText = (text: string): boolean =>
  text.length >= EXCEL_LIMITS.characters - 1 && text.endsWith(MARK);

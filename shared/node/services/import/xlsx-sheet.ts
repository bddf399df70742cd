import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { SHEET_LIMITS } from './sheet-limits.ts';

const DATA_START = /<(?:\w+:)?sheetData\b[^<>]*>/;
const ROW_END = /<\/(?:\w+:)?(row|sheetData)>/g;
const MERGES_START = /<((?:\w+:)?)mergeCells\b[^<>]*>/;
const SHEET_END = /<\/(?:\w+:)?worksheet>\s*$/;
/** Characters at the end among which a sheet is closed. */
const END_CHARS = 200;

/** Refuses what goes on without an end. */
const checkPiece = (piece: string): void => {
  if (piece.length > SHEET_LIMITS.piece)
    throw new ImportRefusal('E-IMP-LIMIT', { what: 'line', count: piece.length, limit: SHEET_LIMITS.piece });
};

/** What of a sheet is before its rows, and the list of merged cells after them. */
export interface SheetFrame {
  readonly head: string;
  readonly merges: string;
  /** As it closes the sheet. */
  readonly close: string;
}

/** What of a sheet was not read yet, what is known of its frame, and what comes next. */
interface Reading {
  rest: string;
  head: string;
  merges: string;
  stage: Stage;
  readonly onRows: (xml: string) => void;
}
/** Reads what it can of the rest; true where the next stage may go on with what is left. */
type Stage = (reading: Reading) => boolean;

const nothing: Stage = (reading) => {
  reading.rest = '';
  return false;
};

const readMerges: Stage = (reading) => {
  const { rest } = reading;
  const start = MERGES_START.exec(rest);
  if (!start) {
    // Nothing of the rest is read, but a tag may be cut here.
    reading.rest = rest.slice(Math.max(0, rest.lastIndexOf('<')));
    return false;
  }
  const close = `</${start[1] ?? ''}mergeCells>`;
  const inside = start.index + start[0].length;
  const isEmpty = start[0].endsWith('/>');
  const at = isEmpty ? inside : rest.indexOf(close, inside);
  if (at < 0) return false;
  reading.merges = rest.slice(start.index, isEmpty ? at : at + close.length);
  reading.stage = nothing;
  return true;
};

const readRows: Stage = (reading) => {
  const { rest } = reading;
  let end = 0;
  let isLast = false;
  for (const { 0: tag, 1: name, index } of rest.matchAll(ROW_END)) {
    isLast = name === 'sheetData';
    end = isLast ? index : index + tag.length;
    if (isLast) break;
  }
  if (end > 0) reading.onRows(rest.slice(0, end));
  reading.rest = rest.slice(end);
  if (isLast) reading.stage = readMerges;
  return isLast;
};

const readHead: Stage = (reading) => {
  const { rest } = reading;
  const start = DATA_START.exec(rest);
  if (!start) return false;
  reading.head = rest.slice(0, start.index);
  reading.rest = rest.slice(start.index + start[0].length);
  reading.stage = start[0].endsWith('/>') ? readMerges : readRows;
  return true;
};

const goOn = (reading: Reading): void => {
  while (reading.stage(reading));
};

/** Whether a part is a worksheet, from its beginning. */
export const isWorksheet = (start: string): boolean => /<(?:\w+:)?worksheet[\s>]/.test(start);

/**
 * A worksheet from its texts: whole rows go to `onRows` as they come, so that a large sheet is never in memory. Refuses
 * one that is cut short (E-IMP-BROKEN) or that has a row without end (E-IMP-LIMIT).
 */
export const readWorksheet = async (
  chunks: AsyncIterable<string>,
  onRows: (xml: string) => void,
): Promise<SheetFrame> => {
  const reading: Reading = { rest: '', head: '', merges: '', stage: readHead, onRows };
  let last = '';
  /** Read again only when as much again has come: what goes on and on is not searched at each piece. */
  let wanted = 0;
  for await (const chunk of chunks) {
    last = (last + chunk).slice(-END_CHARS);
    reading.rest += chunk;
    if (reading.rest.length < wanted) continue;
    goOn(reading);
    checkPiece(reading.rest);
    wanted = reading.rest.length * 2;
  }
  goOn(reading);
  const close = SHEET_END.exec(last)?.[0];
  const isWhole = reading.stage !== readHead && reading.stage !== readRows && close !== undefined;
  if (!isWhole) throw new ImportRefusal('E-IMP-BROKEN');
  return { head: reading.head, merges: reading.merges, close };
};

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

/** Reads a sheet text by text; one stage gives what it did not read to the next. */
const createStages = (onRows: (xml: string) => void) => {
  const frame = { head: '', merges: '' };
  let stage = head;
  let rest = '';
  /** Read again only when as much again has come. */
  let wanted = 0;

  function head(): boolean {
    const start = DATA_START.exec(rest);
    if (!start) return false;
    frame.head = rest.slice(0, start.index);
    rest = rest.slice(start.index + start[0].length);
    stage = start[0].endsWith('/>') ? merges : rows;
    return true;
  }
  function rows(): boolean {
    let end = 0;
    let isLast = false;
    for (const { 0: tag, 1: name, index } of rest.matchAll(ROW_END)) {
      isLast = name === 'sheetData';
      end = isLast ? index : index + tag.length;
      if (isLast) break;
    }
    if (end > 0) onRows(rest.slice(0, end));
    rest = rest.slice(end);
    if (isLast) stage = merges;
    return isLast;
  }
  function merges(): boolean {
    const start = MERGES_START.exec(rest);
    if (!start) {
      // Nothing of the rest is read, but a tag may be cut here.
      rest = rest.slice(Math.max(0, rest.lastIndexOf('<')));
      return false;
    }
    const close = `</${start[1] ?? ''}mergeCells>`;
    const inside = start.index + start[0].length;
    const at = start[0].endsWith('/>') ? inside - close.length : rest.indexOf(close, inside);
    if (at < 0) return false;
    frame.merges = rest.slice(start.index, at + close.length);
    rest = '';
    stage = over;
    return false;
  }
  function over(): boolean {
    rest = '';
    return false;
  }
  return {
    write: (text: string): void => {
      rest += text;
      if (rest.length < wanted) return;
      while (stage());
      checkPiece(rest);
      wanted = rest.length * 2;
    },
    end: (): typeof frame => {
      wanted = 0;
      while (stage());
      if (stage === head || stage === rows) throw new ImportRefusal('E-IMP-BROKEN');
      return frame;
    },
  };
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
  const stages = createStages(onRows);
  let last = '';
  for await (const chunk of chunks) {
    stages.write(chunk);
    last = (last + chunk).slice(-END_CHARS);
  }
  const { head, merges } = stages.end();
  const close = SHEET_END.exec(last)?.[0];
  if (close === undefined) throw new ImportRefusal('E-IMP-BROKEN');
  return { head, merges, close };
};

import { ImportRefusal } from '../refusal.ts';
import type { RawRow } from '../table.ts';
import {
  afterLine,
  createCursor,
  isLineKnown,
  lineEnd,
  type ReadRecord,
  readRecord,
  type TextCursor,
} from './csv-cells.ts';

export const ROWS_MAX = 1_000_000;
export const COLUMNS_MAX = 300;
/** A record longer than this is no record: one line without end, or a quote never closed. */
export const RECORD_CHARACTERS_MAX = 10_000_000;

const REPORTED_CHARACTERS = 120;

/** Page breaks of old exports stand before records; a DOS text ends with 0x1A. */
const skipMarks = (cursor: TextCursor): void => {
  while (cursor.text[cursor.at] === '\f') cursor.at++;
  if (cursor.isLast && cursor.text.startsWith('\x1A', cursor.at) && cursor.at === cursor.text.length - 1)
    cursor.at++;
};

const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || cell.trim() === '');

/** The line of the quote tells where to look; what it swallowed does not. */
const refuseQuote = (text: string, opened: number, row: number): never => {
  const [line = ''] = text.slice(opened + 1, opened + 1 + REPORTED_CHARACTERS).split(/[\n\r]/);
  throw new ImportRefusal('E-IMP-QUOTE', { row, text: `"${line}` });
};

/** Empty cells at the end are no columns: some spreadsheets write their whole width. */
const fitColumns = (cells: readonly string[], row: number): readonly string[] => {
  if (cells.length <= COLUMNS_MAX) return cells;
  const count = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (count > COLUMNS_MAX)
    throw new ImportRefusal('E-IMP-LIMIT', { what: 'columns', count, limit: COLUMNS_MAX, row });
  return cells.slice(0, COLUMNS_MAX);
};

/** Most records have no quote: they are split at once. */
const nextRecord = (cursor: TextCursor, nextQuote: number): ReadRecord => {
  const end = lineEnd(cursor, cursor.at);
  if (nextQuote <= end) return readRecord(cursor);
  if (!isLineKnown(cursor, end)) return { is: 'unfinished', opened: null };
  const cells = cursor.text.slice(cursor.at, end).split(cursor.separator);
  cursor.at = afterLine(cursor, end);
  return { is: 'record', cells };
};

interface Position {
  /** Records met, blank ones included. */
  row: number;
  /** Rows given. */
  given: number;
}

/** Rows of the whole records of a text; what is left of it is from `cursor.at`, in a quote from `opened` on if not null. */
function* wholeRecords(cursor: TextCursor, position: Position): Generator<RawRow, number | null> {
  const isDamaged = cursor.text.includes('\uFFFD');
  let nextQuote = -1;
  for (;;) {
    skipMarks(cursor);
    if (cursor.at >= cursor.text.length) return null;
    if (nextQuote < cursor.at) {
      nextQuote = cursor.text.indexOf('"', cursor.at);
      if (nextQuote < 0) nextQuote = Number.POSITIVE_INFINITY;
    }
    const read = nextRecord(cursor, nextQuote);
    if (read.is === 'unfinished') return read.opened;
    position.row++;
    if (read.is === 'unclosed') return refuseQuote(cursor.text, read.opened, position.row);
    if (isBlank(read.cells)) continue;
    position.given++;
    const cells = fitColumns(read.cells, position.row);
    if (position.given > ROWS_MAX + 1) continue;
    yield isDamaged && cells.some((cell) => cell.includes('\uFFFD'))
      ? { row: position.row, cells, isDamaged: true }
      : { row: position.row, cells };
  }
}

const refuseLong = (rest: string, opened: number | null, row: number, chunks: Iterator<string>): never => {
  if (opened !== null) refuseQuote(rest, opened, row);
  let count = rest.length;
  for (let next = chunks.next(); next.done !== true; next = chunks.next()) {
    const end = next.value.search(/[\n\r]/);
    count += end < 0 ? next.value.length : end;
    if (end >= 0) break;
  }
  throw new ImportRefusal('E-IMP-LIMIT', { what: 'line', count, limit: RECORD_CHARACTERS_MAX, row });
};

/**
 * Rows of a text with separators, a little at a time: as RFC 4180 where it is followed, and as a person would read where a
 * quote was not doubled. `row` counts records from 1, blank ones included; blank ones are not given.
 */
export function* readRecords(chunks: Iterable<string>, separator: string): Generator<RawRow> {
  const position: Position = { row: 0, given: 0 };
  const source = chunks[Symbol.iterator]();
  let rest = '';
  /** Read again only when as much again has come: a long record is not searched at each chunk. */
  let wanted = 0;
  let isLast = false;
  try {
    while (!isLast) {
      const next = source.next();
      isLast = next.done === true;
      if (next.done !== true) rest += next.value;
      if (!isLast && rest.length < wanted) continue;
      const cursor = createCursor(rest, separator, isLast);
      const opened = yield* wholeRecords(cursor, position);
      rest = cursor.text.slice(cursor.at);
      if (rest.length > RECORD_CHARACTERS_MAX)
        refuseLong(rest, opened === null ? null : opened - cursor.at, position.row + 1, source);
      wanted = rest.length * 2;
    }
  } finally {
    source.return?.();
  }
  if (position.given > ROWS_MAX + 1)
    throw new ImportRefusal('E-IMP-BIG', { rows: position.given - 1, limit: ROWS_MAX });
}

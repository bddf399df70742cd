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
import {
  fitColumns,
  RECORD_CHARACTERS_MAX,
  RECORDS_MAX,
  ROWS_MAX,
  refuseLong,
  refuseMany,
  refuseQuote,
} from './csv-limits.ts';

/** Page breaks of old exports stand before records; a DOS text ends with 0x1A. */
const skipMarks = (cursor: TextCursor): void => {
  while (cursor.text[cursor.at] === '\f') cursor.at++;
  if (cursor.isLast && cursor.text.startsWith('\x1A', cursor.at) && cursor.at === cursor.text.length - 1)
    cursor.at++;
};

const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || cell.trim() === '');

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
    if (position.row > RECORDS_MAX) return null;
    if (isBlank(read.cells)) continue;
    position.given++;
    const cells = fitColumns(read.cells, position.row);
    if (position.given > ROWS_MAX + 1) return null;
    yield isDamaged && cells.some((cell) => cell.includes('\uFFFD'))
      ? { row: position.row, cells, isDamaged: true }
      : { row: position.row, cells };
  }
}

/**
 * Rows of a text with separators, a little at a time: as RFC 4180 where it is followed, and as a person would read where a
 * quote was not doubled. `row` counts records from 1, blank ones included; blank ones are not given.
 */
export function* readRecords(chunks: Iterable<string>, separator: string): Generator<RawRow> {
  const position: Position = { row: 0, given: 0 };
  const source = chunks[Symbol.iterator]();
  let rest = '';
  /** Read again only when as much again has come: a long record is not searched at each chunk. One too long is not waited for. */
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
      if (position.row > RECORDS_MAX) refuseMany(rest, position.row, source);
      if (position.given > ROWS_MAX + 1) refuseMany(rest, position.given, source);
      if (rest.length > RECORD_CHARACTERS_MAX)
        refuseLong(rest, opened === null ? null : opened - cursor.at, position.row + 1, source);
      wanted = Math.min(rest.length * 2, RECORD_CHARACTERS_MAX + 1);
    }
  } finally {
    source.return?.();
  }
}

import { ImportRefusal } from '../refusal.ts';

export const ROWS_MAX = 1_000_000;
/** Records, those without a cell that says anything included: a flood of empty lines is no table either. */
export const RECORDS_MAX = 2 * ROWS_MAX;
export const COLUMNS_MAX = 300;
/** A record longer than this is no record: one line without end, or a quote never closed. */
export const RECORD_CHARACTERS_MAX = 10_000_000;

const REPORTED_CHARACTERS = 120;

/** The line of the quote tells where to look; what it swallowed does not. */
export const refuseQuote = (text: string, opened: number, row: number): never => {
  const [line = ''] = text.slice(opened + 1, opened + 1 + REPORTED_CHARACTERS).split(/[\n\r]/);
  throw new ImportRefusal('E-IMP-QUOTE', { row, text: `"${line}` });
};

/** Empty cells at the end are no columns: some spreadsheets write their whole width. */
export const fitColumns = (cells: readonly string[], row: number): readonly string[] => {
  if (cells.length <= COLUMNS_MAX) return cells;
  const count = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (count > COLUMNS_MAX)
    throw new ImportRefusal('E-IMP-LIMIT', { what: 'columns', count, limit: COLUMNS_MAX, row });
  return cells.slice(0, COLUMNS_MAX);
};

/** The whole length of the line that has no end so far, read on to be said. */
export const refuseLong = (
  rest: string,
  opened: number | null,
  row: number,
  chunks: Iterator<string>,
): never => {
  if (opened !== null) refuseQuote(rest, opened, row);
  let count = rest.length;
  for (let next = chunks.next(); next.done !== true; next = chunks.next()) {
    const end = next.value.search(/[\n\r]/);
    count += end < 0 ? next.value.length : end;
    if (end >= 0) break;
  }
  throw new ImportRefusal('E-IMP-LIMIT', { what: 'line', count, limit: RECORD_CHARACTERS_MAX, row });
};

/** Line breaks of a text. */
export const countLines = (text: string): number => {
  const end = text.includes('\n') ? '\n' : '\r';
  let count = 0;
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) count++;
  return count;
};

/** Its lines say how large the file is: the header is not one of its rows. */
export const refuseMany = (rest: string, given: number, chunks: Iterator<string>): never => {
  let rows = given - 1 + countLines(rest);
  for (let next = chunks.next(); next.done !== true; next = chunks.next()) rows += countLines(next.value);
  throw new ImportRefusal('E-IMP-BIG', { rows, limit: ROWS_MAX });
};

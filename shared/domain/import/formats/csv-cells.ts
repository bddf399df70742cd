/** Where a text is being read, and what each search found last, so that no part is searched twice. */
export interface TextCursor {
  readonly text: string;
  /** Nothing comes after `text`. */
  readonly isLast: boolean;
  readonly separator: string;
  at: number;
  nextSeparator: number;
  nextLf: number;
  nextCr: number;
}

/** A record, how much of it could be read, or what is wrong with it. `opened` is where an open quote is. */
export type ReadRecord =
  | { readonly is: 'record'; readonly cells: readonly string[] }
  | { readonly is: 'unfinished'; readonly opened: number | null }
  | { readonly is: 'unclosed'; readonly opened: number };
interface Cell {
  readonly text: string;
  readonly end: number;
}

export const createCursor = (text: string, separator: string, isLast: boolean): TextCursor => ({
  text,
  isLast,
  separator,
  at: 0,
  nextSeparator: -1,
  nextLf: -1,
  nextCr: -1,
});

const found = (index: number, text: string): number => (index < 0 ? text.length : index);

/** Index of the next line break from `from`, or the text's end. */
export const lineEnd = (cursor: TextCursor, from: number): number => {
  const { text } = cursor;
  if (cursor.nextLf < from) cursor.nextLf = found(text.indexOf('\n', from), text);
  if (cursor.nextCr < from) cursor.nextCr = found(text.indexOf('\r', from), text);
  return Math.min(cursor.nextLf, cursor.nextCr);
};

const cellEnd = (cursor: TextCursor, from: number): number => {
  const { text, separator } = cursor;
  if (cursor.nextSeparator < from) cursor.nextSeparator = found(text.indexOf(separator, from), text);
  return Math.min(cursor.nextSeparator, lineEnd(cursor, from));
};

/** A line break ends there for certain: a CR at the very end may be half of a CRLF. */
export const isLineKnown = (cursor: TextCursor, end: number): boolean =>
  cursor.isLast || end < cursor.text.length - (cursor.text[end] === '\r' ? 1 : 0);

/** Past the line break at `end`: LF, CR or CRLF. */
export const afterLine = ({ text }: TextCursor, end: number): number =>
  end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);

/** Index of the quote that closes the one at `open`, doubled ones passed; −1 when there is none. */
const closingQuote = (text: string, open: number): number => {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
};

const unquote = (text: string): string => (text.includes('"') ? text.replaceAll('""', '"') : text);

/** `"Les amis" de Nantes`, `"Les "amis""`: quotes that were not doubled belong to the text. */
const looseCell = (raw: string): string =>
  raw.length > 1 && raw.endsWith('"') ? unquote(raw.slice(1, -1)) : raw;

/** Without its closing quote the file goes on to its end: harmless in its last line, else what follows was swallowed. */
const openCell = (cursor: TextCursor, open: number): Cell | ReadRecord => {
  if (!cursor.isLast) return { is: 'unfinished', opened: open };
  const rest = cursor.text.slice(open + 1).trimEnd();
  return /[\n\r]/.test(rest)
    ? { is: 'unclosed', opened: open }
    : { text: unquote(rest), end: cursor.text.length };
};

const quotedCell = (cursor: TextCursor, open: number): Cell | ReadRecord => {
  const { text } = cursor;
  const close = closingQuote(text, open);
  // The last character may be the first half of a doubled quote.
  if (close < 0 || (close === text.length - 1 && !cursor.isLast)) return openCell(cursor, open);
  const inner = text.slice(open + 1, close);
  const end = cellEnd(cursor, close + 1);
  if (end === close + 1 || text.slice(close + 1, end).trim() === '') return { text: unquote(inner), end };
  if (/[\n\r]/.test(inner)) return { is: 'unclosed', opened: open };
  return { text: looseCell(text.slice(open, end)), end };
};

/** The record at the cursor, which moves after it; a record that is not whole yet leaves it there. */
export const readRecord = (cursor: TextCursor): ReadRecord => {
  const { text } = cursor;
  const cells: string[] = [];
  let at = cursor.at;
  for (;;) {
    let end: number;
    if (text[at] === '"') {
      const cell = quotedCell(cursor, at);
      if ('is' in cell) return cell;
      cells.push(cell.text);
      end = cell.end;
    } else {
      end = cellEnd(cursor, at);
      cells.push(text.slice(at, end));
    }
    if (end === cursor.nextSeparator && end < text.length) at = end + cursor.separator.length;
    else if (isLineKnown(cursor, end)) {
      cursor.at = afterLine(cursor, end);
      return { is: 'record', cells };
    } else return { is: 'unfinished', opened: null };
  }
};

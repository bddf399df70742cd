/**
 * A block of cells as spreadsheets put it on the clipboard: cells apart by tabs, rows by line ends, a cell quoted when
 * it holds either. Ours are also quoted when they begin with a quote, so that they are read back exactly.
 */
const SPECIAL = /[\t\n\r]/;

const writeCell = (cell: string): string =>
  SPECIAL.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

export const writeCells = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(writeCell).join('\t')}\r\n`).join('');

/** What an end of cell may be: a tab, a line end, or the end of the text. */
const isEnd = (text: string, at: number): boolean => at >= text.length || SPECIAL.test(text[at] ?? '');

interface Read {
  readonly cell: string;
  readonly end: number;
}

/** A quoted cell from its first quote; null when it is an ordinary one that begins with a quote. */
const readQuoted = (text: string, start: number): Read | null => {
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    if (text[close + 1] !== '"') {
      const inside = text.slice(start + 1, close);
      const isQuoted = isEnd(text, close + 1) && (SPECIAL.test(inside) || inside.includes('""'));
      return isQuoted ? { cell: inside.replaceAll('""', '"'), end: close + 1 } : null;
    }
    at = close + 2;
  }
};

const readPlain = (text: string, start: number): Read => {
  let end = start;
  while (!isEnd(text, end)) end++;
  return { cell: text.slice(start, end), end };
};

/** Rows of the clipboard's plain text; the line end after the last row adds none. */
export const readCells = (text: string): string[][] => {
  if (text === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const read = (text[at] === '"' ? readQuoted(text, at) : null) ?? readPlain(text, at);
    rows.at(-1)?.push(read.cell);
    at = read.end;
    if (at >= text.length) return rows;
    const isTab = text[at] === '\t';
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (isTab) continue;
    if (at >= text.length) return rows;
    rows.push([]);
  }
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">');

/** One cell of a copied block: `isNumber` is left to the spreadsheet, anything else is text, never a formula. */
export interface CopiedCell {
  readonly text: string;
  readonly isNumber: boolean;
}

/** The same block as a table, which spreadsheets read before the plain text. */
export const writeCellsHtml = (rows: readonly (readonly CopiedCell[])[]): string => {
  const cell = ({ text, isNumber }: CopiedCell) =>
    `<td${isNumber ? '' : ` style="mso-number-format:'\\@'"`}>${escapeHtml(text)}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`;
};

/** How a table is written: separator, decimal mark, order of dates. */
export interface CsvStyle {
  readonly separator: string;
  readonly decimal: string;
  /** A partial date as this style writes it; precision is kept. */
  readonly date: (date: string) => string;
  /** What French Excel needs to read accents right. */
  readonly byteOrderMark: boolean;
}
export const CSV_STYLES: Readonly<Record<'fr' | 'international', CsvStyle>> = {
  fr: {
    separator: ';',
    decimal: ',',
    date: (date) => date.split('-').reverse().join('/'),
    byteOrderMark: true,
  },
  international: { separator: ',', decimal: '.', date: (date) => date, byteOrderMark: false },
};

/**
 * Text that a spreadsheet would run as a formula: sign, tab or line break first, after spaces, full-width signs
 * included. Leading apostrophes count, so that text which already begins with `'=` comes back as it was.
 */
const TRIGGER = /^'*[\s\u00A0\u202F\uFEFF]*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** True for a text that a spreadsheet would take for a formula. */
export const looksLikeFormula = (text: string): boolean => TRIGGER.test(text);

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A cell: numbers stay numbers, text is always quoted and never a live formula. */
export const csvCell = (value: string | number | null, style: CsvStyle): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', style.decimal);
  return quote(looksLikeFormula(value) ? `'${value}` : value);
};

/** The text that a cell was made from. */
export const csvBack = (text: string): string =>
  text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;

/** Rows of cells as one text, RFC 4180: CRLF after each. */
export const csvText = (rows: readonly (readonly (string | number | null)[])[], style: CsvStyle): string =>
  (style.byteOrderMark ? '\uFEFF' : '') +
  rows.map((row) => `${row.map((value) => csvCell(value, style)).join(style.separator)}\r\n`).join('');

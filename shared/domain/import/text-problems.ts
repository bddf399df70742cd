import { csvBack } from '../export/csv-cell.ts';
import { isMojibake, repairMojibake } from './mojibake.ts';
import { type Decisions, decisionOf } from './problem.ts';

/** What can be wrong with a text whatever its column; the caller adds file, sheet, row and column. */
export interface CellProblem {
  readonly code: 'E-IMP-CONTROL' | 'E-IMP-BIDI' | 'E-IMP-ENCODING' | 'E-IMP-SCI';
  /** E-IMP-CONTROL: `count`; E-IMP-ENCODING: `read`, null when nothing gives the text back whole. */
  readonly details: Readonly<Record<string, string | number | null>>;
}
export interface InspectedCell {
  /**
   * NFC, trimmed, line breaks as LF, without what shows nothing nor the quote that protects a formula in our exports; a
   * damaged number is empty.
   */
  readonly clean: string;
  readonly problems: readonly CellProblem[];
}

const NONE: readonly CellProblem[] = [];
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Also what stands for a line break in no spreadsheet, and two code points that are no characters. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;
const BIDI = /[\u202A-\u202E\u2066-\u2069]/;
const ORDINARY = /^[\t\n\r\x20-\x7E\u00A0-\u00C1\u00C4\u00C6-\u00E1\u00E3-\u00FF\u0152\u0153\u2019]*$/;
/** Twelve digits or more: Excel shows fewer as they are, and nobody writes them so. */
const DAMAGED_NUMBER = /^\s*\d(?:[.,]\d{1,14})?E\+(?:1[1-9]|2\d)\s*$/i;

/** A number that Excel cut: `1,23E+13` was a SIRET. Its digits are lost. */
export const isDamagedNumber = (text: string): boolean => text.length < 40 && DAMAGED_NUMBER.test(text);

const tidy = (text: string): string => {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return (lines.startsWith("'") ? csvBack(lines) : lines).trim();
};

const stripInvisible = (text: string): { readonly text: string; readonly count: number } => {
  let count = 0;
  const counted = (replacement: string) => (): string => {
    count++;
    return replacement;
  };
  const stripped = text
    .replace(LONE_SURROGATE, counted('\uFFFD'))
    .replace(INVISIBLE, (found) => counted(found === '\u2028' || found === '\u2029' ? '\n' : '')());
  return { text: stripped, count };
};

const inspectUnusual = (written: string, decisions: Decisions): InspectedCell => {
  const problems: CellProblem[] = [];
  let text = written;
  if (isMojibake(text)) {
    const read = repairMojibake(text);
    problems.push({ code: 'E-IMP-ENCODING', details: { read } });
    if (decisionOf(decisions, 'E-IMP-ENCODING') === 'repair') text = read ?? text;
  }
  const stripped = stripInvisible(text);
  if (stripped.count > 0) problems.push({ code: 'E-IMP-CONTROL', details: { count: stripped.count } });
  if (BIDI.test(text)) problems.push({ code: 'E-IMP-BIDI', details: {} });
  return { clean: tidy(stripped.text.normalize('NFC')), problems };
};

/** A cell as it is to be read, and what was wrong with it. Accents that the file lost are said by `RawRow.isDamaged`. */
export const inspectCell = (text: string, decisions: Decisions): InspectedCell => {
  if (!ORDINARY.test(text)) return inspectUnusual(text, decisions);
  if (isDamagedNumber(text)) return { clean: '', problems: [{ code: 'E-IMP-SCI', details: {} }] };
  return { clean: tidy(text), problems: NONE };
};

import { type Carried, carriedBy, plain, starred, type TortureCase } from '../../case.ts';
import { importLargeTable } from '../a/limits.ts';

const IMPORT = 'test/node/services/import';
const REFUSED = `${IMPORT}/catalogue-refused.test.ts`;
const TABLES = `${IMPORT}/catalogue-tables.test.ts`;
const TEXT = `${IMPORT}/catalogue-text.test.ts`;
const VALUES = `${IMPORT}/catalogue-values.test.ts`;
const WORKBOOK = `${IMPORT}/open-workbook.test.ts`;
const DATES = 'test/domain/import/values/dates.test.ts';
const READ_VALUES = 'test/domain/import/values/values.test.ts';
const CSV = 'test/domain/import/formats/csv.test.ts';
const HTML = 'test/domain/import/formats/html.test.ts';

/** Tests of these files that bear the id of the case. */
const named = (id: string, ...files: readonly string[]): readonly Carried[] =>
  files.flatMap((file) => carriedBy(file, id));

/** E. Import: bytes and tables. */
export const TABLE_CASES: readonly TortureCase[] = [
  starred('E01', 'Encodings, with and without a byte order mark', {
    tests: [...named('E01', TEXT), ...carriedBy(`${IMPORT}/open-text.test.ts`, 'the encoding is found')],
  }),
  starred('E02', 'Accents that were damaged before', { tests: named('E02', TEXT) }),
  plain('E03', 'One line in another encoding', { tests: named('E03', TEXT) }),
  starred('E04', 'Separators, declared or not, and decimal commas', { tests: named('E04', TABLES) }),
  plain('E05', 'Line breaks of all kinds, blank lines, no end', { tests: named('E05', TABLES) }),
  starred('E06', 'A quote that is never closed', { tests: named('E06', REFUSED) }),
  plain('E07', 'Quotes, doubled and in the middle; line breaks in cells', { tests: named('E07', TABLES) }),
  plain('E08', 'Rows with too many or too few cells', { tests: named('E08', TABLES) }),
  starred('E09', 'Header absent, further down, on two lines, merged', { tests: named('E09', TABLES) }),
  plain('E10', 'Headers told twice, empty, or named as what all objects have', {
    tests: named('E10', TABLES),
  }),
  plain('E11', '300, 301 and 16,384 columns', { tests: named('E11', REFUSED, TABLES) }),
  starred('E12', '200 MB, 900,000 rows', { run: importLargeTable }),
  plain('E13', 'One line of 100 MB', { tests: named('E13', REFUSED) }),
  starred('E14', 'NUL, controls, lone surrogates', { tests: named('E14', TEXT) }),
  starred('E15', 'Emoji, combining marks, Arabic, Hebrew, Vietnamese', { tests: named('E15', TEXT) }),
  plain('E16', 'Characters that turn the direction of reading', { tests: named('E16', TEXT) }),
  plain('E17', 'Letters of another alphabet', { tests: named('E17', TEXT) }),
  starred('E18', 'A name of a million characters', { tests: named('E18', TEXT) }),
  starred('E19', 'Leading zeros, and what Excel damages', { tests: named('E19', TEXT) }),
  plain('E20', 'Dates of every form, and impossible ones', { tests: named('E20', DATES) }),
  plain('E21', 'Numbers of every form', { tests: named('E21', VALUES, READ_VALUES) }),
  plain('E22', 'Yes and no in many words', { tests: named('E22', READ_VALUES) }),
  plain('E23', 'Several values in a cell', { tests: named('E23', TABLES, READ_VALUES) }),
  plain('E24', 'Nothing, a header alone, blanks alone', { tests: named('E24', REFUSED) }),
  plain('E25', 'Workbooks: formulas, errors, dates, what is hidden, merged cells', {
    tests: named('E25', TABLES, WORKBOOK),
  }),
  plain('E26', 'Many sheets and odd names', { tests: named('E26', TABLES, WORKBOOK) }),
  plain('E27', 'Old, locked and foreign workbooks', { tests: named('E27', REFUSED, WORKBOOK) }),
  plain('E28', 'A file that Excel holds or that is still being downloaded', { tests: named('E28', REFUSED) }),
  plain('E29', 'A table pasted from Excel or a page', {
    tests: named('E29', HTML, CSV),
  }),
  plain('E30', 'The big list of naughty strings, in every field', { tests: named('E30', TEXT) }),
];

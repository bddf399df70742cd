import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CSV_STYLES, csvBack, csvCell, csvText } from '../../../shared/domain/export/csv-cell.ts';

const { fr, international } = CSV_STYLES;
/** What a spreadsheet takes for a formula once the quotes are read. */
const isLive = (cell: string): boolean =>
  /^[\s\u00A0\u202F\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\0]/u.test(cell) || /^[\t\r\n]/.test(cell);
const unquote = (cell: string): string => cell.slice(1, -1).replaceAll('""', '"');

/** Strings made mostly of what breaks tables. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        ';',
        ',',
        '\t',
        '\r',
        '\n',
        '\0',
        ' ',
        '\u00A0',
        '\uFEFF',
        '＝',
        '＋',
        '－',
        '＠',
        'a',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('any text comes back as it was, and no cell is a live formula', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const written = unquote(csvCell(text, fr));
      expect(csvBack(written)).toBe(text);
      expect(isLive(written)).toBe(false);
    }),
    { numRuns: 20_000 },
  );
});

test('any table comes back through a reader of tables, in both styles', () => {
  const line = hostile.map((text) => text.replace(/^\uFEFF/, ''));
  fc.assert(
    fc.property(fc.array(fc.tuple(line, line, line), { minLength: 1, maxLength: 6 }), (rows) => {
      for (const style of [fr, international]) {
        const text = csvText(rows, style).replace(/^\uFEFF(?=")/, '');
        const { data } = Papa.parse<string[]>(text.slice(0, -2), {
          delimiter: style.separator,
          newline: '\r\n',
        });
        expect(data.map((row) => row.map(csvBack))).toEqual(rows);
      }
    }),
    { numRuns: 500 },
  );
});

test('the known attacks are text, written once more with an apostrophe', () => {
  for (const attack of [
    "=cmd|'/c calc'!A1",
    '=HYPERLINK("x")',
    '=WEBSERVICE("x")',
    '+33 6 00',
    '-12',
    '@SUM(A1)',
    '＝1+1',
    ' =1',
    '\t=1',
    "'=1",
  ])
    expect(unquote(csvCell(attack, fr))).toBe(`'${attack}`);
  expect(unquote(csvCell(';=1', fr))).toBe(';=1');
  expect(csvCell('"=1', fr)).toBe('"""=1"');
});

test('numbers stay numbers, with the decimal mark of the style; unknown is empty, not quoted', () => {
  expect(csvCell(1234.5, fr)).toBe('1234,5');
  expect(csvCell(-1.25, international)).toBe('-1.25');
  expect(csvCell(null, fr)).toBe('');
  expect(csvCell('', fr)).toBe('""');
});

test('dates: day first in France with their precision kept, ISO elsewhere', () => {
  expect(['2022-03-14', '2022-03', '2022'].map(fr.date)).toEqual(['14/03/2022', '03/2022', '2022']);
  expect(international.date('2022-03-14')).toBe('2022-03-14');
});

test('French tables begin with a byte order mark and end each row with CRLF', () => {
  expect(
    csvText(
      [
        ['é', 1],
        [null, 'b'],
      ],
      fr,
    ),
  ).toBe('\uFEFF"é";1\r\n;"b"\r\n');
  expect(csvText([['é', 1]], international)).toBe('"é",1\r\n');
});

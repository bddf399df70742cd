import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvFormat } from '../../../../shared/domain/import/formats/csv.ts';
import { cellsOf, opened, refusalOf, rowsOf } from './opened.ts';

const AB_CD = [
  ['a', 'b'],
  ['c', 'd'],
];

describe('lines', () => {
  test.each([
    ['LF', 'a;b\nc;d\n'],
    ['CRLF', 'a;b\r\nc;d\r\n'],
    ['CR', 'a;b\rc;d\r'],
    ['no final line break', 'a;b\nc;d'],
    ['three empty lines at the end', 'a;b\r\nc;d\r\n\r\n\r\n\r\n'],
    ['rows of separators at the end', 'a;b\nc;d\n;\n;\n'],
    ['a form feed between records', 'a;b\n\fc;d\n\f'],
    ['the end of a DOS text', 'a;b\r\nc;d\r\n\x1A'],
  ])('%s: the same rows, in pieces of any size', (_, text) => {
    for (const size of [1, 2, 3, 5, 100]) expect(cellsOf(text, ';', size)).toEqual(AB_CD);
  });

  test('mixed line breaks end records all the same', () => {
    expect(cellsOf('a;b\r\nc;d\ne;f\rg;h', ';')).toEqual([...AB_CD, ['e', 'f'], ['g', 'h']]);
  });

  test('a row has the number of its record, blank ones counted', () => {
    expect(rowsOf('a;b\n\n"c\nc";d\n;\ne;f\n', ';').map(({ row }) => row)).toEqual([1, 3, 5]);
  });

  test('rows keep the cells that they have, too many or too few', () => {
    expect(cellsOf('a;b\nc\nd;e;f\n;g', ';')).toEqual([['a', 'b'], ['c'], ['d', 'e', 'f'], ['', 'g']]);
  });

  test('a damaged row says so', () => {
    const damaged = rowsOf('a;b\nD\uFFFDpartement;1\nc;d', ';').map(({ isDamaged }) => isDamaged === true);
    expect(damaged).toEqual([false, true, false]);
  });
});

describe('quotes', () => {
  test.each([
    ['doubled', '"Les ""amis""";b', ['Les "amis"', 'b']],
    ['empty', '"";b', ['', 'b']],
    ['line breaks, as they are', '"1\r\n2\n3\r4";b', ['1\r\n2\n3\r4', 'b']],
    ['separators', '"a;b";"c"', ['a;b', 'c']],
    ['in the middle', 'Les "amis" de;b', ['Les "amis" de', 'b']],
    ['spaces after', '"a" ;b', ['a', 'b']],
    ['not doubled', '"Les "amis" de X";b', ['Les "amis" de X', 'b']],
    ['around a part only', '"Les amis" de X;b', ['"Les amis" de X', 'b']],
    ['open in the last line', 'a;"b\n', ['a', 'b']],
  ])('%s', (_, text, cells) => {
    for (const size of [1, 2, 7, 100]) expect(cellsOf(text, ';', size)).toEqual([cells]);
  });

  test('a quote not closed in row 2 of 10,000 is named, with its row and its text', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `Asso ${index};Nantes`);
    rows[1] = '"Les amis du lac;Nantes';
    const text = rows.join('\r\n');
    expect(refusalOf(() => rowsOf(text))).toEqual({
      code: 'E-IMP-QUOTE',
      details: { row: 2, text: '"Les amis du lac;Nantes' },
    });
  });

  test('rows swallowed up to the next quote are not a cell', () => {
    expect(refusalOf(() => rowsOf('a;b\nc;"d\ne;"f" g\nh;i\n', ';'))?.code).toBe('E-IMP-QUOTE');
  });

  test('an open quote is refused long before the end of an endless file', () => {
    let asked = 0;
    const endless = {
      ...opened(''),
      *chunks() {
        yield 'a;b\n"c;d\n';
        for (;;) {
          if (asked++ > 2_000) throw new Error('read on');
          yield 'x;y\n'.repeat(25_000);
        }
      },
    };
    const read = () => csvFormat.read(endless, { separator: ';', includeHidden: false }).grids[0]?.rows();
    expect(refusalOf(() => [...(read() ?? [])])?.code).toBe('E-IMP-QUOTE');
  });
});

describe('limits', () => {
  const columns = (count: number): string =>
    Array.from({ length: count }, (_, index) => `c${index}`).join(';');

  test.each([301, 16_384])('%i columns', (count) => {
    expect(refusalOf(() => rowsOf(columns(count), ';'))).toEqual({
      code: 'E-IMP-LIMIT',
      details: { what: 'columns', count, limit: 300, row: 1 },
    });
  });

  test('300 columns, and a spreadsheet that writes its whole width empty', () => {
    expect(cellsOf(columns(300), ';')[0]).toHaveLength(300);
    expect(cellsOf(`a;b${';'.repeat(16_382)}`, ';')[0]?.slice(0, 3)).toEqual(['a', 'b', '']);
  });

  test('a line of 100 MB is refused with its length', () => {
    const line = 'x'.repeat(1_000_000);
    const long = {
      ...opened(''),
      *chunks() {
        for (let piece = 0; piece < 100; piece++) yield line;
        yield '\na;b';
      },
    };
    expect(refusalOf(() => csvFormat.read(long, { separator: ';', includeHidden: false }))).toEqual({
      code: 'E-IMP-LIMIT',
      details: { what: 'line', count: 100_000_000, limit: 10_000_000, row: 1 },
    });
  });

  test('a cell of a million characters is read whole: what it is too long for says so', () => {
    expect(cellsOf(`a;b\n"${'x'.repeat(1_000_000)}";c`, ';', 300_000)[1]?.[0]).toHaveLength(1_000_000);
  });

  test('more than a million rows', () => {
    const many = {
      ...opened(''),
      *chunks() {
        yield 'nom\n';
        for (let piece = 0; piece < 11; piece++) yield 'x\n'.repeat(100_000);
      },
    };
    const read = () => csvFormat.read(many, { separator: ';', includeHidden: false }).grids[0]?.rows();
    const drain = () => {
      for (const _ of read() ?? []);
    };
    expect(refusalOf(drain)).toEqual({
      code: 'E-IMP-BIG',
      details: { rows: 1_100_000, limit: 1_000_000 },
    });
  });

  test.each(['\n\n', ';;\n;;\n', ' \n\t\n', '\f\n'])('nothing but blanks: %j', (text) => {
    expect(refusalOf(() => rowsOf(text, ';'))?.code).toBe('E-IMP-EMPTY');
  });
});

test('a spreadsheet is no text', () => {
  const workbook = { is: 'workbook', fileName: 'a.xlsx', grids: [], problems: [] } as const;
  expect(csvFormat.recognises(workbook, '')).toBe(false);
  expect(refusalOf(() => csvFormat.read(workbook, { separator: null, includeHidden: false }))?.code).toBe(
    'E-IMP-FORMAT',
  );
});

test('data and pages that no format knows are no table', () => {
  for (const text of ['{"a": 1}', '[\n {"a": 1}]', '<?xml version="1.0"?><Workbook/>'])
    expect(csvFormat.recognises(opened(text), text)).toBe(false);
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .array(fc.constantFrom('"', '""', ';', ',', '\t', '|', '\n', '\r', ' ', 'é', "'", '\f', '\0'), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
);
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  )
  // A row of blanks is no row, whatever it is made of.
  .filter((rows) => rows.every((cells) => cells.some((text) => text.trim() !== '')));

test('E29 any table written with any separator, line break and quoting reads back equal', () => {
  const style = fc.record({
    separator: fc.constantFrom(';', ',', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    size: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(table, style, fc.boolean(), (rows, { separator, newline, size }, quotesAll) => {
      const quotes = (text: string): boolean => quotesAll || text.includes('\f') || text.includes('\x1A');
      const text = Papa.unparse(rows, { delimiter: separator, newline, quotes });
      expect(cellsOf(text, separator, size)).toEqual(rows);
      // A quote that is not the first of its cell needs no other reader to agree; well-formed tables do.
      expect(Papa.parse<string[]>(text, { delimiter: separator, newline }).data).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

test('any text is read to its end or refused, the same in pieces of any size', () => {
  const hostile = fc
    .array(fc.constantFrom('"', ';', '\n', '\r', 'a', ' ', '\f', '\uFFFD', '""'), { maxLength: 60 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(hostile, fc.integer({ min: 1, max: 9 }), (text, size) => {
      const whole = { rows: null as unknown, refusal: null as unknown };
      whole.refusal = refusalOf(() => (whole.rows = rowsOf(text, ';')));
      const pieces = { rows: null as unknown, refusal: null as unknown };
      pieces.refusal = refusalOf(() => (pieces.rows = rowsOf(text, ';', size)));
      const codeOf = (refusal: unknown) => (refusal as { code: string } | null)?.code ?? null;
      expect(codeOf(pieces.refusal)).toBe(codeOf(whole.refusal));
      if (whole.refusal === null) expect(pieces.rows).toEqual(whole.rows);
    }),
    { numRuns: 2_000 },
  );
});

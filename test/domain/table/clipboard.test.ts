import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCells, writeCells, writeCellsHtml } from '../../../shared/domain/table/clipboard.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', ' ', ';') }),
);
const block = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));

test('what is copied is pasted back as it was, whatever the cells hold', () => {
  fc.assert(
    fc.property(block, (rows) => {
      expect(readCells(writeCells(rows))).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

/** As Excel writes: quoted only where a cell holds a tab or a line end. */
const asExcel = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((one) => (/[\t\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join('\t'))
    .join('\r\n')
    .concat('\r\n');

test('what Excel copies is read, quotes and line ends inside cells included', () => {
  const rows = [
    ['Club « A »', 'dit "le club"', '1 234,5 €'],
    ['deux\nlignes', 'avec "guillemets"\net suite', '12/03/2024'],
    ['', '', ''],
    ['"entier"', 'a\tb', 'fin'],
  ];
  expect(readCells(asExcel(rows))).toEqual(rows);
});

test('ends of lines of each system, one cell, an empty last cell, an unclosed quote', () => {
  expect(readCells('')).toEqual([]);
  expect(readCells('a')).toEqual([['a']]);
  expect(readCells('a\nb\n')).toEqual([['a'], ['b']]);
  expect(readCells('a\rb')).toEqual([['a'], ['b']]);
  expect(readCells('a\t\r\n')).toEqual([['a', '']]);
  expect(readCells('a\r\n\r\n')).toEqual([['a'], ['']]);
  expect(readCells('"a\tb\nc')).toEqual([['"a', 'b'], ['c']]);
  expect(readCells('"a" b\tc')).toEqual([['"a" b', 'c']]);
});

test('as a table, a text is text and not a formula, and nothing of it is markup', () => {
  const html = writeCellsHtml([
    [
      { text: '=1+1 <b>&\n"', isNumber: false },
      { text: '12,5', isNumber: true },
    ],
  ]);
  expect(html).toContain(`<td style="mso-number-format:'\\@'">=1+1 &lt;b&gt;&amp;<br`);
  expect(html).toContain('<td>12,5</td>');
});

import { expect, test } from 'vitest';
import { htmlFormat } from '../../../../shared/domain/import/formats/html.ts';
import { GUESSED, opened, refusalOf } from './opened.ts';

const read = (html: string) => htmlFormat.read(opened(html, 10), GUESSED);
const tablesOf = (html: string): readonly (readonly (readonly string[])[])[] =>
  read(html).grids.map((grid) => [...grid.rows()].map(({ cells }) => cells));
const recognises = (start: string): boolean => htmlFormat.recognises(opened(start), start);

test('E29 a table copied from Excel, as Windows puts it on the clipboard', () => {
  const html = `Version:1.0\r\nStartHTML:0000000105\r\nSourceURL:file:///C:/x.xlsx\r\n
<html xmlns:o="urn:x"><head><style><!-- td {mso-number-format:"\\@";} <table> --></style></head><body>
<!--StartFragment--><table border=0 cellpadding=0><col width=80>
 <tr height=20><td class=xl65>Nom</td><td>SIRET</td><td>Montant</td></tr>
 <tr><td>Œuvre d&#8217;&Eacute;vreux</td><td>00012345600011</td><td align=right>1&nbsp;234,50&nbsp;&euro;</td></tr>
</table></body></html>`;
  expect(recognises(html)).toBe(true);
  expect(tablesOf(html)).toEqual([
    [
      ['Nom', 'SIRET', 'Montant'],
      ['Œuvre d’Évreux', '00012345600011', '1\u00A0234,50\u00A0€'],
    ],
  ]);
});

test('a cell over several rows gives its value to each, one over several columns holds its place', () => {
  const html = `<table><tr><th colspan=2>A<th>B</tr>
    <tr><td rowspan="2">x<td>1<td rowspan='3'>z</tr><tr><td>2</tr><tr><td>y<td>3</table>`;
  const { grids, problems } = read(html);
  expect([...(grids[0]?.rows() ?? [])]).toEqual([
    { row: 1, cells: ['A', '', 'B'] },
    { row: 2, cells: ['x', '1', 'z'] },
    { row: 3, cells: ['x', '2', 'z'] },
    { row: 4, cells: ['y', '3', 'z'] },
  ]);
  expect(problems).toMatchObject([{ code: 'E-IMP-MERGED', details: { count: 2 } }]);
});

test('line breaks are those of tags; what is not shown is not read', () => {
  const html = `<table><tr><td>12 rue\n  du Lac<br>27000 Évreux<script>alert("<td>x</td>")</script><!-- <td>y --></td>
    <td title="a > b">&lt;b&gt; &amp; &#x26; &inconnu; &#0;&#150;</td></tr></table>`;
  expect(tablesOf(html)).toEqual([[['12 rue du Lac\n27000 Évreux', '<b> & & &inconnu; \uFFFD–']]]);
});

test('several tables, one within another, and rows numbered with the blank ones', () => {
  const html = `<table><tr><td>a<table><tr><td>in</td></tr></table></td></tr><tr><td></td></tr><tr><td>b</td></tr></table>
    <table></table><table><tr><td>c</td></tr></table>`;
  expect(read(html).grids.map((grid) => [grid.sheet, [...grid.rows()]])).toEqual([
    [
      '1',
      [
        { row: 1, cells: ['a'] },
        { row: 3, cells: ['b'] },
      ],
    ],
    ['2', [{ row: 1, cells: ['in'] }]],
    ['3', [{ row: 1, cells: ['c'] }]],
  ]);
});

test('a page without a table is empty, and too many columns or a hostile width are refused', () => {
  expect(refusalOf(() => read('<html><body>Bonjour</body></html>'))?.code).toBe('E-IMP-EMPTY');
  expect(refusalOf(() => read(`<table><tr>${'<td>x'.repeat(301)}</table>`))).toEqual({
    code: 'E-IMP-LIMIT',
    details: { what: 'columns', count: 301, limit: 300, row: 1 },
  });
  expect(refusalOf(() => read('<table><tr><td colspan=999999>x</table>'))?.code).toBe('E-IMP-LIMIT');
});

test('broken HTML is read as far as it goes', () => {
  for (const html of ['<table><tr><td>a', '<table><td>a</td>', '<table><tr><td>a</td></tr><td title="'])
    expect(tablesOf(html)).toEqual([[['a']]]);
});

test('hostile HTML takes time in proportion to its length', () => {
  for (const piece of [
    '<table>',
    '<!--',
    '<td rowspan=9>x',
    '<script>',
    '<a b="',
    '&#',
    '</',
    '<tr><td rowspan=65534 colspan=100>',
  ])
    expect(() => read(`<table><tr><td>a</td></tr>${piece.repeat(20_000)}`)).not.toThrow(RangeError);
});

test('only what begins as a page or a tag is HTML', () => {
  expect(recognises('nom;note\n<table>;x')).toBe(false);
  expect(recognises('<?xml version="1.0"?><gexf><table></table></gexf>')).toBe(false);
  expect(recognises('\n<!DOCTYPE html>\n<html>')).toBe(true);
  expect(recognises('<meta charset=utf-8><table><tr>')).toBe(true);
});

import { expect, test } from 'vitest';
import { scanOds } from '../../shared/node/services/import/ods-part.ts';
import { NO_STYLES, nameStyles } from '../../shared/node/services/import/xlsx-part.ts';
import { cellsOf, open, refusalOf } from '../helpers/open-workbook.ts';
import { inline, sheetData, workbookFiles } from '../helpers/workbook.ts';
import { buildZip, type ZipFileSpec } from '../helpers/zip.ts';

const SHEETS = ['A', 'B'].map((name) => ({ name, xml: sheetData([[inline('A1', name)]]) }));

/** A workbook of two sheets with one of its parts written otherwise, or left out (null). */
const changed = (name: string, change: (text: string) => string | null): Buffer =>
  buildZip(
    workbookFiles({ sheets: SHEETS }).flatMap((file): ZipFileSpec[] => {
      if (file.name !== name) return [file];
      const bytes = change(String(file.bytes));
      return bytes === null ? [] : [{ ...file, bytes }];
    }),
  );

// One large part behind a hundred and ninety-eight sheets was read as often: more than a minute for a file of a megabyte.
test('sheets that share one part are refused, however it is named', async () => {
  const second = 'Target="worksheets/sheet2.xml"';
  for (const target of [
    'worksheets/sheet1.xml',
    '/xl/worksheets/SHEET1.xml',
    './a/../worksheets/sheet1.xml',
  ]) {
    const shared = changed('xl/_rels/workbook.xml.rels', (text) =>
      text.replace(second, `Target="${target}"`),
    );
    expect((await refusalOf(shared)).code).toBe('E-IMP-BROKEN');
  }
  const twice = changed('xl/workbook.xml', (text) => text.replace('r:id="rId2"', 'r:id="rId1"'));
  expect((await refusalOf(twice)).code).toBe('E-IMP-BROKEN');
});

// Tens of thousands of sheets were all looked for before they were counted.
test('sheets are counted before any is read', async () => {
  const sheet = '<sheet name="A" sheetId="1" r:id="rId1"/>';
  const many = changed('xl/workbook.xml', (text) =>
    text.replace(
      '<sheets>',
      `<sheets>${Array.from({ length: 500 }, (_, at) => sheet.replace('"A"', `"N${at}"`)).join('')}`,
    ),
  );
  expect(await refusalOf(many)).toMatchObject({
    code: 'E-IMP-LIMIT',
    details: { what: 'sheets', count: 502 },
  });
});

// Without styles each cell cost the library an exception: fifteen seconds for 650,000.
test('a workbook without styles, or that names others, is given some', async () => {
  const without = changed('xl/styles.xml', () => null);
  expect(await cellsOf(without)).toEqual([['A']]);
  expect((await open(without)).grids).toHaveLength(2);
  const unnamed = changed('[Content_Types].xml', (text) => text.replace('/xl/styles.xml', '/xl/none.xml'));
  expect(await cellsOf(unnamed, 1)).toEqual([['B']]);

  const styles = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
  const types = (overrides: string) => `<Types xmlns="x">${overrides}</Types>`;
  const named = `<Override PartName="/xl/styles.xml" ContentType="${styles}"/>`;
  const other = named.replace('styles.xml', 'none.xml');
  const sheet = '<Override PartName="/xl/a.xml" ContentType="sheet"/>';
  expect(nameStyles(types(sheet), 'xl/styles.xml')).toBe(types(sheet + named));
  expect(nameStyles(types(other + sheet), 'xl/styles.xml')).toBe(types(sheet + named));
  expect(nameStyles(types(named + sheet), 'xl/styles.xml')).toBe(types(sheet + named));
  expect(NO_STYLES).toContain('<cellXfs');
});

// A row told 99999999999999999999 times, of a cell told -1 times, made the count of cells negative: a gigabyte was read.
test.each(['-1', '1e9', '0x7fffffff', '99999999999999999999', '1.5', ' 2', ''])(
  'a cell that repeats %j times is of no spreadsheet',
  (times) => {
    const cell = `<table:table-cell table:number-columns-repeated="${times}" office:value-type="string"><text:p>a</text:p></table:table-cell>`;
    const row = (cells: string, rows: string) =>
      `<table:table><table:table-row table:number-rows-repeated="${rows}">${cells}</table:table-row></table:table>`;
    expect(() => scanOds(row(cell, '1'))).toThrow('E-IMP-BROKEN');
    expect(() => scanOds(row('<table:table-cell/>', times))).toThrow('E-IMP-BROKEN');
    expect(scanOds(row(cell.replace(times === '' ? '""' : `"${times}"`, '"16"'), '1048576')).values).toBe(
      16 * 1_048_576,
    );
  },
);

import { describe, expect, it } from 'vitest';
import { cellsOf, oneSheet, refusalOf } from '../../../helpers/open-workbook.ts';
import { buildWorkbook, inline, sheetData } from '../../../helpers/workbook.ts';

describe('G: hostile parts', () => {
  const xxe = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at} "${`&lol${at};`.repeat(10)}">`).join('')}]>`;

  it.each([
    ['G01 billion laughs in a sheet', 'xl/worksheets/sheet9.xml', laughs],
    ['G03 external entity in a part that is not read', 'docProps/core.xml', xxe],
    ['G03 external document type', 'xl/theme/theme1.xml', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/"><a/>'],
    ['an entity alone', 'customXml/item1.xml', '<!ENTITY x "y">'],
  ])('refuses %s', async (_, name, bytes) => {
    const file = buildWorkbook({ sheets: [{ name: 'A', xml: sheetData([]) }], more: [{ name, bytes }] });
    expect((await refusalOf(file)).code).toBe('E-IMP-UNSAFE');
  });

  it('refuses a declaration hidden by another encoding', async () => {
    const wide = Buffer.from(`\uFEFF${xxe}`, 'utf16le');
    const file = (bytes: Buffer | string): Buffer =>
      buildWorkbook({ sheets: [{ name: 'A', xml: sheetData([]) }], more: [{ name: 'xl/x.xml', bytes }] });
    expect((await refusalOf(file(wide))).code).toBe('E-IMP-UNSAFE');
    expect((await refusalOf(file('<?xml version="1.0" encoding="UTF-7"?><a/>'))).code).toBe('E-IMP-UNSAFE');
  });

  it('G05: refuses the farthest cell for its column, without filling what is before it', async () => {
    const far = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    expect(await refusalOf(oneSheet(far))).toMatchObject({
      code: 'E-IMP-LIMIT',
      details: { what: 'columns', count: 16384, limit: 300 },
    });
    const low = '<sheetData><row r="1048576"><c r="B1048576"><v>1</v></c></row></sheetData>';
    expect(await cellsOf(oneSheet(low))).toEqual([['', '1']]);
  });

  it('does not make columns or merges that are only declared', async () => {
    const xml = `<cols><col min="1" max="999999999" hidden="1"/></cols>${sheetData([[inline('A1', 'a'), inline('B1', 'b')]])}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(await cellsOf(oneSheet(xml))).toEqual([['a', 'b']]);
  });

  it('refuses a cell over 100,000 characters, with its row', async () => {
    const xml = sheetData([[inline('A1', 'a')], [inline('A2', 'x'.repeat(100_001))]]);
    expect(await refusalOf(oneSheet(xml))).toMatchObject({
      code: 'E-IMP-LIMIT',
      details: { what: 'cell', count: 100_001, row: 2 },
    });
  });
});

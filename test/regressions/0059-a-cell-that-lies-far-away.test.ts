import { describe, expect, it } from 'vitest';
import { cellsOf, oneSheet, refusalOf } from '../helpers/open-workbook.ts';
import { inline, sheetData } from '../helpers/workbook.ts';

/** A few bytes of XML had the reader go through thousands of millions of cells, one by one. */
describe('a cell that lies far away', () => {
  it('in a column that no sheet has is gone to at once', async () => {
    const xml = sheetData([[inline('A1', 'Nom'), '<c r="ZZZZZZ1"><v>1</v></c>']]);
    expect(await refusalOf(oneSheet(xml))).toMatchObject({
      code: 'E-IMP-LIMIT',
      details: { what: 'columns' },
    });
  });

  it('in a row that no sheet has is refused', async () => {
    const xml = '<sheetData><row r="2000000000"><c r="A2000000000"><v>1</v></c></row></sheetData>';
    expect((await refusalOf(oneSheet(xml))).code).toBe('E-IMP-BROKEN');
  });

  it.each([
    ['among cells', (tag: string) => sheetData([[inline('A1', 'a')], [inline('A2', 'b'), tag]])],
    ['before them', (tag: string) => `${tag}${sheetData([[inline('A1', 'a')], [inline('A2', 'b')]])}`],
  ])('is not made by a link or a merge of the whole sheet written %s', async (_, xml) => {
    for (const tag of ['<hyperlink ref="A1:XFD1048576"/>', '<mergeCell ref="A1:XFD1048576"/>'])
      expect(await cellsOf(oneSheet(xml(tag)))).toEqual([['a'], ['b']]);
  });
});

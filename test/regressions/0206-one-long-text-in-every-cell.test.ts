import { expect, test } from 'vitest';
import { cellsOf, refusalOf } from '../helpers/open-workbook.ts';
import { buildWorkbook, sheetData } from '../helpers/workbook.ts';

const LONG = 'x'.repeat(30_000);
/** Rows of one cell each, that all share the same text. */
const sharing = (rows: number, sheets: number): Buffer =>
  buildWorkbook({
    strings: ['<t>Nom</t>', `<t>${LONG}</t>`],
    sheets: Array.from({ length: sheets }, (_, at) => ({
      name: `S${at}`,
      xml: sheetData([
        ['<c t="s"><v>0</v></c>'],
        ...Array.from({ length: rows }, () => ['<c t="s"><v>1</v></c>']),
      ]),
    })),
  });

/** Half a megabyte of file was three thousand million characters to look through. */
test.each([
  [17_000, 1],
  [9_000, 2],
])('a text of %i rows of %i sheets is refused as it adds up', async (rows, sheets) => {
  const { code, details } = await refusalOf(sharing(rows, sheets));
  expect([code, details.what]).toEqual(['E-IMP-LIMIT', 'told']);
});

test('a long text that some hundred rows share is read', async () => {
  const rows = await cellsOf(sharing(300, 1));
  expect(rows).toHaveLength(301);
  expect(rows.at(-1)).toEqual([LONG]);
});

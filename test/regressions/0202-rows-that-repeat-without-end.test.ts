import { expect, test } from 'vitest';
import { cellsOf, refusalOf } from '../helpers/open-workbook.ts';
import { buildOds } from '../helpers/workbook.ts';

const cell = (text: string, columns = 1): string =>
  `<table:table-cell table:number-columns-repeated="${columns}" office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const sheet = (rows: string): Buffer => buildOds(`<table:table table:name="A">${rows}</table:table>`);
const row = (cells: string, times = 1): string =>
  `<table:table-row table:number-rows-repeated="${times}">${cells}</table:table-row>`;

/** Some thousand bytes were a million rows: half a gigabyte, though fewer values than a sheet may hold. */
test.each([
  [1_048_575, 1],
  [250_002, 2],
  [2_000, 290],
])('a row said to be there %i times with %i values is refused before it is made', async (times, columns) => {
  const refusal = await refusalOf(sheet(row(cell('Nom')) + row(cell('Mairie', columns), times)));
  const count = (times - 1) * columns;
  expect([refusal.code, refusal.details.what, refusal.details.count]).toEqual([
    'E-IMP-LIMIT',
    'repeated',
    count,
  ]);
});

test('rows that repeat a little, values that repeat in a row and rows without values are read', async () => {
  const written = row(cell('Nom')) + row(cell('oui', 290), 20) + row('<table:table-cell/>', 1_000_000);
  expect(await cellsOf(sheet(written))).toHaveLength(21);
});

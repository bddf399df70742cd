import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parserFile } from '../../shared/node/services/import/parser-host.ts';
import { runParser } from '../../shared/node/services/import/run-parser.ts';
import { forkProcess } from '../../shared/node/services/side-process.ts';
import { aFolder } from '../helpers/application.ts';
import { draftAsked } from '../helpers/draft-asked.ts';
import { cellsOf, oneSheet, refusalOf } from '../helpers/open-workbook.ts';
import { buildWorkbook, inline, sheetData } from '../helpers/workbook.ts';

const ROWS = 20_000;
const COLUMNS = [...'ABCDEFGHIJKL'];
const MEGABYTES = 48;

const rowsRead = async (path: string): Promise<number> => {
  let rows = 0;
  await runParser(draftAsked(path), {
    start: () => forkProcess(parserFile(), MEGABYTES),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onSaid: (said, more) => {
      if (said.say !== 'batch') return;
      rows += (JSON.parse(said.rows) as { row: number }[]).filter(({ row }) => row > 0).length;
      more();
    },
  });
  return rows;
};

/** Every cell was an object, and the whole sheet a text three times over: 300,000 rows of 12 columns took 1.4 GB. */
it('a workbook is read a little at a time', { timeout: 90_000 }, async () => {
  const strings = ['<t>Nom</t>', ...COLUMNS.map((column) => `<t>Titre ${column}</t>`)];
  for (let row = 1; row < ROWS; row++) for (const column of COLUMNS) strings.push(`<t>${column} ${row}</t>`);
  const rows = Array.from({ length: ROWS }, (_, row) =>
    COLUMNS.map((column, at) => {
      const shared = row === 0 ? (at === 0 ? 0 : at + 1) : 1 + row * COLUMNS.length + at;
      return `<c r="${column}${row + 1}" t="s"><v>${shared}</v></c>`;
    }),
  );
  const path = join(aFolder(), 'acteurs.xlsx');
  writeFileSync(path, buildWorkbook({ sheets: [{ name: 'A', xml: sheetData(rows) }], strings }));
  expect(await rowsRead(path)).toBe(ROWS - 1);
});

it('rows and cells are where they say, in whatever order they come', async () => {
  const xml = `<sheetData><row r="3">${inline('B3', 'c')}</row><row r="1">${inline('C1', 'b')}${inline('A1', 'a')}</row><row><c t="str"><v>d</v></c></row><row r="3">${inline('A3', 'e')}</row></sheetData>`;
  expect(await cellsOf(oneSheet(xml))).toEqual([['a', '', 'b'], ['d'], ['e', 'c']]);
});

it('texts keep what was escaped in them, once', async () => {
  const strings = ['<t>&amp;lt; &#233;_x000D_\n</t>', '<t><![CDATA[a < b & c]]></t>', '<t/>'];
  const cells = ['A', 'B', 'C'].map((column, at) => `<c r="${column}1" t="s"><v>${at}</v></c>`);
  const xml = sheetData([[...cells, '<c r="D1" t="str"><v>x &amp;amp; y</v></c>']]);
  expect(await cellsOf(oneSheet(xml, { strings }))).toEqual([['&lt; é\n', 'a < b & c', '', 'x &amp; y']]);
});

it('a moment written as one is a date', async () => {
  const xml = sheetData([['<c r="A1" s="1" t="d"><v>2025-04-03T00:00:00</v></c>']]);
  expect(await cellsOf(oneSheet(xml, { formats: ['dd/mm/yyyy'] }))).toEqual([['2025-04-03']]);
});

it('what a text takes at most is looked at where it is shared', async () => {
  const strings = [`<t>${'é'.repeat(100_001)}</t>`];
  const bytes = oneSheet(sheetData([['<c r="A1" t="s"><v>0</v></c>']]), { strings });
  expect(await refusalOf(bytes)).toMatchObject({
    code: 'E-IMP-LIMIT',
    details: { what: 'cell', count: 100_001, row: 1 },
  });
});

it('merged cells that never close are none', async () => {
  const xml = `${sheetData([[inline('A1', 'a')], [inline('B2', 'b')]])}<mergeCells>`;
  expect(await cellsOf(oneSheet(xml))).toEqual([['a'], ['', 'b']]);
});

/** 400 MB were read into memory, then said to be more than 50. */
it('a workbook over the limit is refused by its size, before it is read', async () => {
  const path = join(aFolder(), 'acteurs.xlsx');
  writeFileSync(path, oneSheet(sheetData([[inline('A1', 'Nom')]])));
  truncateSync(path, 4_999_999_978);
  // How a zip ends.
  appendFileSync(path, Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]));
  await expect(rowsRead(path)).rejects.toMatchObject({
    code: 'E-IMP-BIG',
    details: { file: 'acteurs.xlsx', size: 5_000, limit: 50 },
  });
});

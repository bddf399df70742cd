import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../shared/domain/import/formats/csv.ts';
import { jsonFormat } from '../../shared/domain/import/formats/json.ts';
import { cellsOf, oneSheet } from '../helpers/open-workbook.ts';
import { readText, refusalOf } from '../helpers/opened-text.ts';
import { inline, sheetData } from '../helpers/workbook.ts';

/** Empty lines without end, a text without end and columns told again and again held the reading up for minutes. */
describe('a flood of nothing', () => {
  it.each(['\n', '\r', ';\n'])('of empty lines is refused, however they end: %j', (line) => {
    const text = `Nom;Note\n${line.repeat(2_500_000)}`;
    const read = () => readText(csvFormat, text, 1_000_000).grids.map((grid) => [...grid.rows()].length);
    expect(refusalOf(read)).toMatchObject({ code: 'E-IMP-BIG', details: { limit: 1_000_000 } });
  });

  it('of one text in a JSON is refused as a cell too long, with its row', () => {
    const text = JSON.stringify([{ nom: 'A' }, { nom: 'x'.repeat(100_001) }]);
    const read = () => readText(jsonFormat, text).tables.map((table) => [...table.rows()].length);
    expect(refusalOf(read)).toMatchObject({ code: 'E-IMP-LIMIT', details: { what: 'cell', row: 2 } });
  });

  it('of columns told twice makes each once', async () => {
    const columns = `<col min="1" max="16384" hidden="1"/>`.repeat(1_000);
    const xml = columns + sheetData([[inline('A1', 'a')]]);
    expect(await cellsOf(oneSheet(xml))).toEqual([['a']]);
  }, 10_000);
});

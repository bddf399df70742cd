import { describe, expect, it } from 'vitest';
import { geoJsonFormat } from '../../shared/domain/import/formats/geojson.ts';
import { uniqueHeaders } from '../../shared/domain/import/formats/headers.ts';
import { Proposal } from '../../shared/domain/import/mapping.ts';
import { proposalOf, tableOf } from '../helpers/mapped-rows.ts';
import { cellsOf, open } from '../helpers/open-workbook.ts';
import { readText } from '../helpers/opened-text.ts';
import { buildOds } from '../helpers/workbook.ts';

const LONG = 'Colonne '.repeat(200).trim();

/** A title of a column or a name of a sheet longer than a mapping may keep ended the reading with « the reading stopped ». */
describe('a name without end', () => {
  it('of a column is cut, and said to be', () => {
    const { headers, problems } = uniqueHeaders([LONG, LONG, 'Nom'], 'a.csv', null);
    expect(headers.map(({ length }) => length)).toEqual([250, 254, 3]);
    expect(problems.map(({ code }) => code)).toEqual(['E-IMP-HEADER', 'E-IMP-HEADER']);
    expect(uniqueHeaders([`${'a'.repeat(248)}👩‍👧`], 'a.csv', null).headers[0]).toBe(`${'a'.repeat(248)}…`);
  });

  it('makes a proposal that a mapping can be', () => {
    expect(
      Proposal.safeParse(proposalOf(tableOf(`Nom|SIREN|${LONG}`, 'Le Fournil|732829320|x'))).success,
    ).toBe(true);
  });

  it('of a collection or a sheet is cut', async () => {
    const features = [{ type: 'Feature', properties: { nom: 'A' }, geometry: null }];
    const { tables } = readText(
      geoJsonFormat,
      JSON.stringify({ type: 'FeatureCollection', name: LONG, features }),
    );
    expect(tables[0]?.head.sheet).toHaveLength(250);
    const cell = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>';
    const table = (name: string) =>
      `<table:table${name}><table:table-row>${cell}</table:table-row></table:table>`;
    const { grids } = await open(buildOds(table(` table:name="${LONG}"`)));
    expect(grids[0]?.sheet).toHaveLength(250);
    expect(await cellsOf(buildOds(table('')))).toEqual([['a']]);
    await expect(open(buildOds(table('') + table('')))).rejects.toMatchObject({ code: 'E-IMP-BROKEN' });
  });
});

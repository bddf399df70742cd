import { describe, expect, it } from 'vitest';
import { cellsOf, open, refusalOf } from '../../../helpers/open-workbook.ts';
import { buildOds } from '../../../helpers/workbook.ts';

describe('ODS', () => {
  const p = (text: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

  it('reads values, repeats and merges', async () => {
    const tables = `<table:table table:name="Acteurs"><table:table-column table:number-columns-repeated="4"/>
<table:table-row>${p('Nom')}${p('SIREN')}${p('Le')}${p('Part')}</table:table-row>
<table:table-row><table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Halle</text:p></table:table-cell>${p('005560017')}<table:table-cell office:value-type="date" office:date-value="2025-04-03"><text:p>03/04/25</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.07"><text:p>7%</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell></table:table-row>
</table:table>`;
    const rows = await cellsOf(buildOds(tables));
    expect(rows.slice(0, 2)).toEqual([
      ['Nom', 'SIREN', 'Le', 'Part'],
      ['Halle', '005560017', '2025-04-03', '0.07'],
    ]);
    expect(rows[2]).toEqual(['Halle', '12', '12']);
  });

  it('flags what is hidden or filtered out', async () => {
    const style =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const tables = `<table:table table:name="A"><table:table-column/><table:table-column table:visibility="collapse"/>
<table:table-row>${p('a')}${p('b')}</table:table-row>
<table:table-row table:visibility="filter" table:number-rows-repeated="2">${p('c')}</table:table-row>
<table:table-row>${p('d')}</table:table-row></table:table>
<table:table table:name="B" table:style-name="ta2"><table:table-row>${p('e')}</table:table-row></table:table>`;
    const { grids } = await open(buildOds(tables, style));
    expect([...(grids[0]?.rows() ?? [])].map(({ row, isHidden }) => [row, isHidden === true])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, false],
    ]);
    expect(grids.map(({ isHidden, hiddenColumns }) => [isHidden, hiddenColumns])).toEqual([
      [false, [1]],
      [true, undefined],
    ]);
  });

  it('says which formulas have no value', async () => {
    const tables = `<table:table table:name="A"><table:table-row>${p('x')}<table:table-cell table:formula="of:=1+1"/><table:table-cell table:formula="of:=[.A1]" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell><table:table-cell table:formula="of:=2" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell></table:table-row></table:table>`;
    const { grids, problems } = await open(buildOds(tables));
    expect([...(grids[0]?.rows() ?? [])].map(({ cells }) => cells)).toEqual([['x', '', '', '2']]);
    expect(problems.map(({ code, column }) => [code, column])).toEqual([
      ['E-IMP-FORMULA', 'B'],
      ['E-IMP-FORMULA', 'C'],
    ]);
  });

  it('reads a formula of a million characters, and one that holds >', async () => {
    const cell = (formula: string): string =>
      `<table:table-cell table:formula="of:=${formula}" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>`;
    const row = `${cell(Array.from({ length: 170_000 }, (_, at) => at).join('+'))}${cell('[.A1]>1')}<table:table-cell table:formula="of:=1>2"/>`;
    const { grids, problems } = await open(
      buildOds(`<table:table table:name="A"><table:table-row>${row}</table:table-row></table:table>`),
    );
    expect([...(grids[0]?.rows() ?? [])].map(({ cells }) => cells)).toEqual([['2', '2']]);
    expect(problems.map(({ column }) => column)).toEqual(['C']);
  });

  it('refuses cells repeated without end, and runs of spaces', async () => {
    const repeated = `<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table>`;
    expect((await refusalOf(buildOds(repeated))).code).toBe('E-IMP-LIMIT');
    const spaces = `<table:table table:name="A"><table:table-row>${p('<text:s text:c="999999999"/>')}</table:table-row></table:table>`;
    expect((await refusalOf(buildOds(spaces))).code).toBe('E-IMP-LIMIT');
  });
});

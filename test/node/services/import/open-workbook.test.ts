import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { cellsOf, oneSheet, open, openXml, refusalOf } from '../../../helpers/open-workbook.ts';
import { buildOds, inline, numeric, sheetData, workbookFiles } from '../../../helpers/workbook.ts';
import { buildZip } from '../../../helpers/zip.ts';

describe('E25: cells of an XLSX', () => {
  it('keeps text exactly, rich text as plain, and what only looks like a number', async () => {
    const strings = [
      '<t>00123</t>',
      '<r><t>Œuvre </t></r><r><rPr><b/></rPr><t>d’Évreux</t></r>',
      '<t>1,23E+13</t>',
    ];
    const cells = ['A', 'B', 'C'].map((column, at) => `<c r="${column}1" t="s"><v>${at}</v></c>`);
    const bytes = oneSheet(sheetData([[...cells, inline('D1', ' a  b ')]]), { strings });
    expect(await cellsOf(bytes)).toEqual([['00123', 'Œuvre d’Évreux', '1,23E+13', ' a  b ']]);
  });

  it.each([
    ['General', '22490001900015', '22490001900015'],
    ['0.00E+00', '22490001900015', '22490001900015'],
    ['General', '1.2345E+20', '123450000000000000000'],
    ['General', '1E-7', '0.0000001'],
    ['#,##0.00 "€"', '1234.5', '1234.5'],
    ['General', '1.234', '1.2340'],
    ['00000', '1004', '01004'],
    ['000\\ 000\\ 000', '5560017', '005560017'],
    ['0%', '7.0000000000000007E-2', '7 %'],
    ['0.0%', '0.125', '12.5 %'],
    ['dd/mm/yyyy', '45750', '2025-04-03'],
    ['dd/mm/yyyy hh:mm', '45750.604166666664', '2025-04-03T14:30:00'],
    ['dd/mm/yyyy', '45750.99999999', '2025-04-04'],
    ['[$-40C]mmmm\\ yyyy;@', '45383', '2024-04'],
    ['yyyy', '45292', '2024'],
    ['mmmm yyyy', '45387', '2024-04-05'],
    ['dd/mm/yyyy', '60', '1900-02-29'],
    ['dd/mm/yyyy', '1', '1900-01-01'],
    ['hh:mm', '0.354166666666667', '08:30:00'],
    ['[h]:mm', '1.5', '1.5'],
    ['"Dossier "0', '12', '12'],
  ])('reads format %s of %s as %s', async (format, value, text) => {
    expect(await cellsOf(oneSheet(sheetData([[numeric('A1', value, 1)]]), { formats: [format] }))).toEqual([
      [text],
    ]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const bytes = oneSheet(sheetData([[numeric('A1', '44288', 1), '<c r="B1" t="b"><v>1</v></c>']]), {
      formats: ['dd/mm/yyyy'],
      is1904: true,
    });
    expect(await cellsOf(bytes)).toEqual([['2025-04-03', 'true']]);
  });

  it('takes the saved value of a formula, and says where there is none or an error', async () => {
    const row = [
      '<c r="A1"><f>1+1</f><v>2</v></c>',
      '<c r="B1"><f>SUM(Z:Z)</f></c>',
      '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="D1" t="str"><f>A1&amp;""</f><v></v></c>',
      '<c r="E1"><f>A1</f><v></v></c>',
      '<c r="F1" t="e"><v>#REF!</v></c>',
      '<c r="G1"><f>0</f><v>0</v></c>',
    ];
    const { grids, problems } = await openXml({ sheets: [{ name: 'A', xml: sheetData([row]) }] });
    expect([...(grids[0]?.rows() ?? [])]).toEqual([{ row: 1, cells: ['2', '', '', '', '', '', '0'] }]);
    expect(problems.map(({ code, row: at, column }) => [code, at, column])).toEqual([
      ['E-IMP-FORMULA', 1, 'B'],
      ['E-IMP-FORMULA', 1, 'C'],
      ['E-IMP-FORMULA', 1, 'E'],
      ['E-IMP-FORMULA', 1, 'F'],
    ]);
  });

  it('flags rows, columns and sheets that are hidden, and says so once a sheet', async () => {
    const rows = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1">${inline('A1', 'Nom')}${inline('B1', 'Secret')}</row><row r="2" hidden="1">${inline('A2', 'X')}</row><row r="3">${inline('A3', 'Y')}</row></sheetData><autoFilter ref="A1:B3"/>`;
    const { grids, problems } = await openXml({
      sheets: [
        { name: 'A', xml: rows },
        { name: 'B', xml: sheetData([[inline('A1', 'z')]]), state: 'hidden' },
        { name: 'C', xml: sheetData([[inline('A1', 'z')]]) },
      ],
    });
    expect(grids.map(({ isHidden, hiddenColumns }) => [isHidden, hiddenColumns])).toEqual([
      [false, [1]],
      [true, undefined],
      [false, undefined],
    ]);
    expect([...(grids[0]?.rows() ?? [])].map(({ isHidden }) => isHidden)).toEqual([
      undefined,
      true,
      undefined,
    ]);
    expect(problems.map(({ code, sheet, details }) => [code, sheet, details])).toEqual([
      ['E-IMP-HIDDEN', 'A', { rows: 1, columns: 1, sheets: 0 }],
      ['E-IMP-HIDDEN', 'B', { rows: 0, columns: 0, sheets: 1 }],
    ]);
  });

  it('repeats merged cells down the data, never a title across', async () => {
    const data = sheetData([
      [inline('A1', 'Acteurs du territoire')],
      [inline('A2', 'Identité'), inline('C2', 'Aide')],
      [inline('A3', 'Nom'), inline('B3', 'Ville'), inline('C3', 'Montant'), inline('D3', 'Année')],
      [inline('A4', 'Lampions'), inline('B4', 'Gien'), inline('C4', '10'), inline('D4', '2023')],
      [inline('B5', 'Gien'), inline('C5', '20'), inline('D5', '2024')],
      [inline('A6', 'Secteur culture')],
      [inline('A7', 'Halle'), inline('B7', 'Gien'), inline('C7', 'en cours')],
    ]);
    const merges = ['A1:D1', 'A2:B2', 'C2:D2', 'A4:A5', 'A6:D6', 'C7:D7', 'A8:A1048576'];
    const tail = `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    const { grids, problems } = await openXml({ sheets: [{ name: 'A', xml: data + tail }] });
    expect([...(grids[0]?.rows() ?? [])].map(({ cells }) => cells)).toEqual([
      ['Acteurs du territoire'],
      ['Identité', '', 'Aide'],
      ['Nom', 'Ville', 'Montant', 'Année'],
      ['Lampions', 'Gien', '10', '2023'],
      ['Lampions', 'Gien', '20', '2024'],
      ['Secteur culture'],
      ['Halle', 'Gien', 'en cours', 'en cours'],
    ]);
    expect(problems.map(({ code, details }) => [code, details])).toEqual([['E-IMP-MERGED', { count: 2 }]]);
  });

  it('gives rows their own number and forgets those without text', async () => {
    const bytes = oneSheet(
      `<sheetData><row r="3">${inline('B3', 'x')}</row><row r="9"><c r="A9" s="0"/></row><row r="12">${inline('A12', ' ')}${inline('C12', 'y')}</row></sheetData>`,
    );
    const [grid] = (await open(bytes)).grids;
    expect([...(grid?.rows() ?? [])]).toEqual([
      { row: 3, cells: ['', 'x'] },
      { row: 12, cells: ['', '', 'y'] },
    ]);
    expect(grid?.rowCount).toBe(2);
  });

  it('does not read comments, links or macros, and says that there were macros', async () => {
    const xml = `${sheetData([[inline('A1', 'x')]])}<hyperlinks><hyperlink ref="A1:XFD1048576" location="B1"/></hyperlinks>`;
    const { grids, problems } = await openXml({
      sheets: [{ name: 'A', xml }],
      more: [
        { name: 'xl/vbaProject.bin', bytes: 'x' },
        { name: 'xl/comments1.xml', bytes: '<comments/>' },
        { name: 'xl/externalLinks/externalLink1.xml', bytes: '<externalLink/>' },
      ],
    });
    expect([...(grids[0]?.rows() ?? [])]).toEqual([{ row: 1, cells: ['x'] }]);
    expect(problems.map(({ code }) => code)).toEqual(['E-IMP-MACRO']);
  });
});

describe('E26: many sheets and odd names', () => {
  it('keeps 40 sheets in order, with the names that they have', async () => {
    const names = [
      "Actors'!A1",
      '__proto__',
      'constructor',
      'toString',
      ...Array.from({ length: 36 }, (_, at) => `${at}`),
    ];
    const { grids } = await openXml({
      sheets: names.map((name) => ({ name, xml: sheetData([[inline('A1', `in ${name}`)]]) })),
    });
    expect(grids.map(({ sheet }) => sheet)).toEqual(names);
    expect(grids.map(({ rows }) => [...rows()][0]?.cells[0])).toEqual(names.map((name) => `in ${name}`));
    expect(({} as Record<string, unknown>)['!data']).toBeUndefined();
  });

  it('never loses a sheet that it cannot read', async () => {
    const bytes = oneSheet('<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData>');
    expect((await refusalOf(bytes)).code).toBe('E-IMP-BROKEN');
    const whole = workbookFiles({ sheets: [{ name: 'A', xml: sheetData([[inline('A1', 'x')]]) }] });
    const cut = buildZip(
      whole.map((file) =>
        file.name.endsWith('sheet1.xml') ? { ...file, bytes: file.bytes.slice(0, -20) } : file,
      ),
    );
    expect((await refusalOf(cut)).code).toBe('E-IMP-BROKEN');
  });
});

describe('E27: archives that are no workbook, and those that are', () => {
  const sheet = utils.aoa_to_sheet([['Nom'], ['A']]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'A');

  it.each([
    ['.xlsb', write(book, { type: 'buffer', bookType: 'xlsb' }) as Buffer, 'xlsb'],
    ['Numbers', buildZip([{ name: 'Index/Document.iwa', bytes: 'x' }]), 'numbers'],
    ['an ODS with a password', buildOds('<table:table/>', '', '<manifest:encryption-data/>'), 'encrypted'],
  ])('names %s', async (_, bytes, looksLike) => {
    expect(await refusalOf(bytes)).toMatchObject({ code: 'E-IMP-FORMAT', details: { looksLike } });
  });

  it('refuses other archives', async () => {
    expect((await refusalOf(buildZip([{ name: 'word/document.xml', bytes: '<a/>' }]))).code).toBe(
      'E-IMP-FORMAT',
    );
  });

  it('reads what a spreadsheet program wrote as .xlsx, .xlsm and .ods', async () => {
    for (const bookType of ['xlsx', 'xlsm', 'ods'] as const) {
      expect(await cellsOf(write(book, { type: 'buffer', bookType }) as Buffer)).toEqual([['Nom'], ['A']]);
    }
  });
});

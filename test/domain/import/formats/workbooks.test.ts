import { describe, expect, it } from 'vitest';
import type { OpenedWorkbook } from '../../../../shared/domain/import/format.ts';
import { FORMATS } from '../../../../shared/domain/import/formats.ts';
import { ImportRefusal } from '../../../../shared/domain/import/refusal.ts';
import type { Table } from '../../../../shared/domain/import/table.ts';
import { openedWorkbook, type SheetTexts } from '../../../helpers/opened-workbook.ts';

const formatOf = (opened: OpenedWorkbook) => FORMATS.find((format) => format.recognises(opened, ''));
const read = (sheets: readonly SheetTexts[], includeHidden = false) => {
  const opened = openedWorkbook(...sheets);
  const format = formatOf(opened);
  if (!format) throw new Error('no format');
  return { id: format.id, ...format.read(opened, { separator: null, includeHidden }) };
};
/** Rows as records, empty cells left out. */
const recordsOf = (table: Table | undefined) =>
  [...(table?.rows() ?? [])].map(({ row, cells }) => ({
    row,
    ...Object.fromEntries(
      (table?.head.headers ?? []).map((header, at) => [header, cells[at]]).filter(([, cell]) => cell),
    ),
  }));

describe('a plain workbook', () => {
  it('gives its sheets as they lie', () => {
    const { id, grids, tables } = read([
      { sheet: 'Acteurs', rows: [['Liste'], ['Nom', 'SIREN'], ['A', '1']] },
      { sheet: 'Vide', rows: [] },
    ]);
    expect([id, tables.length, grids.map(({ sheet }) => sheet)]).toEqual(['workbook', 0, ['Acteurs']]);
    expect([...(grids[0]?.rows() ?? [])].map(({ cells }) => cells)).toEqual([
      ['Liste'],
      ['Nom', 'SIREN'],
      ['A', '1'],
    ]);
  });

  it('leaves out what is hidden unless it is asked for', () => {
    const sheets: SheetTexts[] = [
      {
        sheet: 'A',
        rows: [
          ['Nom', 'Note', 'Ville'],
          ['x', 'y', 'u'],
          ['z', 't', 'v'],
        ],
        hiddenRows: [2],
        hiddenColumns: [1],
      },
      { sheet: 'B', rows: [['Nom']], isHidden: true },
    ];
    const shown = read(sheets).grids;
    expect(shown.map(({ rows }) => [...rows()].map(({ cells }) => cells))).toEqual([
      [
        ['Nom', 'Ville'],
        ['z', 'v'],
      ],
    ]);
    const all = read(sheets, true).grids;
    expect(all.map(({ rows }) => [...rows()].length)).toEqual([3, 1]);
  });

  it('is refused when nothing is in it, or nothing that shows', () => {
    expect(() => read([{ sheet: 'A', rows: [] }])).toThrow(ImportRefusal);
    expect(() => read([{ sheet: 'A', rows: [['x']], isHidden: true }])).toThrow('E-IMP-EMPTY');
  });
});

describe('a workbook of Kumu', () => {
  const elements: SheetTexts = {
    sheet: 'Elements',
    rows: [
      ['Label', 'Type', 'Description', 'Tags', 'Net worth'],
      ['Ada', 'Person', 'First', 'a|b', '12'],
      ['Babbage', 'Person'],
    ],
  };
  const connections: SheetTexts = {
    sheet: 'Connections',
    rows: [
      ['From', 'To', 'Type', 'Direction', 'Strength'],
      ['Ada', 'Babbage | Carl', 'knows', 'mutual', '3'],
      ['Ada', 'Babbage', '', 'directed'],
    ],
  };

  it('is elements and connections, one for each of several ends', () => {
    const { id, tables, grids } = read([elements, connections]);
    expect([id, grids]).toEqual(['kumu', []]);
    expect(
      tables.map(({ head: { role, sheet, headerRow, format } }) => [role, sheet, headerRow, format]),
    ).toEqual([
      ['nodes', 'Elements', 1, 'kumu'],
      ['edges', 'Connections', 1, 'kumu'],
    ]);
    expect(recordsOf(tables[0])).toEqual([
      {
        row: 2,
        id: 'Ada',
        label: 'Ada',
        type: 'Person',
        description: 'First',
        Tags: 'a|b',
        'Net worth': '12',
      },
      { row: 3, id: 'Babbage', label: 'Babbage', type: 'Person' },
    ]);
    expect(recordsOf(tables[1])).toEqual([
      { row: 2, source: 'Ada', target: 'Babbage', type: 'knows', directed: 'false', Strength: '3' },
      { row: 2, source: 'Ada', target: 'Carl', type: 'knows', directed: 'false', Strength: '3' },
      { row: 3, source: 'Ada', target: 'Babbage', directed: 'true' },
    ]);
  });

  it('finds elements by their id or their label', () => {
    const { tables } = read([
      {
        sheet: 'Éléments',
        rows: [
          ['ID', 'Étiquette'],
          ['e1', 'Ada'],
          ['e2', 'Carl'],
        ],
      },
      {
        sheet: 'Connexions',
        rows: [
          ['De', 'Vers'],
          ['e1', 'Carl'],
          ['Ada', 'Nobody'],
        ],
      },
    ]);
    expect(recordsOf(tables[1])).toEqual([
      { row: 2, source: 'e1', target: 'e2' },
      { row: 3, source: 'e1', target: 'Nobody' },
    ]);
  });

  it('keeps other sheets as sheets, but those that Kumu ignores', () => {
    const { grids } = read([
      elements,
      connections,
      { sheet: 'Notes', rows: [['Nom'], ['x']] },
      { sheet: 'Calculs (ignore)', rows: [['Label'], ['x']] },
    ]);
    expect(grids.map(({ sheet }) => sheet)).toEqual(['Notes']);
  });
});

describe('a workbook of Onodo', () => {
  it.each([
    [
      'Nodes',
      'Relations',
      ['Name', 'Type', 'Description', 'Visible'],
      ['Source', 'Type', 'Target', 'Directed', 'Date'],
    ],
    [
      'Nœuds',
      'relations',
      ['Nom', 'Type', 'Description', 'Visible'],
      ['SOURCE', 'Type', 'Cible', 'Dirigé', 'Date'],
    ],
    [
      'Nodos',
      'Relaciones',
      ['Nombre', 'Tipo', 'Descripción', 'Visible'],
      ['Origen', 'Tipo', 'Destino', 'Directed', 'At'],
    ],
  ])('reads sheets %s and %s', (nodes, relations, nodeHeaders, relationHeaders) => {
    const { id, tables } = read([
      { sheet: nodes, rows: [nodeHeaders, [' Ada ', 'Person', 'First', '0']] },
      {
        sheet: relations,
        rows: [relationHeaders, ['Ada', 'knows', 'Carl', '1', '2024-03'], ['Carl', '', 'Ada']],
      },
    ]);
    expect(id).toBe('onodo');
    expect(tables.map(({ head }) => [head.role, head.isDirected])).toEqual([
      ['nodes', false],
      ['edges', false],
    ]);
    expect(recordsOf(tables[0])).toEqual([
      { row: 2, id: 'Ada', label: 'Ada', type: 'Person', description: 'First', Visible: '0' },
    ]);
    expect(recordsOf(tables[1])).toEqual([
      { row: 2, source: 'Ada', target: 'Carl', type: 'knows', directed: 'true', start: '2024-03' },
      { row: 3, source: 'Carl', target: 'Ada', directed: 'false' },
    ]);
  });

  it('is not any workbook with links in it', () => {
    expect(
      read([
        {
          sheet: 'Relations',
          rows: [
            ['Départ', 'Arrivée'],
            ['a', 'b'],
          ],
        },
      ]).id,
    ).toBe('workbook');
    expect(
      read([
        {
          sheet: 'Liens',
          rows: [
            ['De', 'Vers'],
            ['a', 'b'],
          ],
        },
      ]).id,
    ).toBe('workbook');
  });
});

import { describe, expect, test } from 'vitest';
import type { FormatId } from '../../../../shared/domain/import/format-ids.ts';
import { alliagePreset } from '../../../../shared/domain/import/own/alliage-preset.ts';
import { ownTableOf } from '../../../../shared/domain/import/own/own-grid.ts';

const ID = '01E00000000000000000000001';
const context = { decisions: {}, meanings: {}, withPersons: false, file: 0 };

const tableOf = (lines: readonly (readonly string[])[], format: FormatId = 'csv') => {
  const rows = lines.map((cells, at) => ({ row: at + 1, cells }));
  const grid = { sheet: null, isHidden: false, rowCount: rows.length, rows: () => rows };
  return ownTableOf(grid, 'acteurs.csv', format);
};
const draftsOf = (lines: readonly (readonly string[])[], format?: FormatId) => {
  const table = tableOf(lines, format);
  if (!table) throw new Error('not one of ours');
  return {
    rows: [...alliagePreset.draft(table, context)],
    said: (alliagePreset.inspect?.(table, context) ?? []).map(({ code, column }) => `${code} ${column}`),
  };
};

describe('a table that we exported, corrected by hand', () => {
  test('is known by its titles, in any order and either language; another is not', () => {
    expect(tableOf([['Nature', 'Nom', 'Identifiant Alliage']])).not.toBeNull();
    expect(tableOf([['Kind', 'Name', 'Alliage identifier']])).not.toBeNull();
    expect(tableOf([['Nature', 'Nom', 'Identifiant']])).toBeNull();
    expect(tableOf([['Identifiant Alliage', 'Nom']])).toBeNull();
    expect(tableOf([])).toBeNull();
  });

  test('reads words of either language and dates in any order; blank lines are no rows', () => {
    const { rows } = draftsOf([
      ['Type', 'Nature', 'Nom', 'Identifiant Alliage', 'Début', 'Besoins', 'Budget'],
      [
        'association',
        'ACTEUR',
        'Les Lampions',
        ID,
        '2024-03',
        'locaux (12/03/2026); Four (à pain)',
        '1 234,50',
      ],
      ['', '', '', '', '', '', ''],
      ['Fund', 'funder', 'Fonds', '', '03/2024', '', ''],
    ]);
    expect(rows.map(({ entities, problems }) => [entities[0], problems.length])).toMatchObject([
      [
        {
          key: ID,
          kind: 'actor',
          mode: 'record',
          fields: {
            name: 'Les Lampions',
            type: 'association',
            startsOn: '2024-03',
            needs: ['locaux', 'Four (à pain)'],
            needsOn: { locaux: '2026-03-12' },
            budgetCents: 123_450,
          },
        },
        0,
      ],
      // A row that a person added has no identifier: its name tells it.
      [{ key: null, kind: 'funder', fields: { name: 'Fonds', type: 'fund', startsOn: '2024-03' } }, 0],
    ]);
  });

  test('what cannot be read is said with its column, and the rest of the row is taken', () => {
    const { rows, said } = draftsOf([
      [
        'Identifiant Alliage',
        'Nom',
        'Nature',
        'Population',
        'Site web',
        'Remarque',
        'Vue filtrée\u00A0: 2 acteurs sur 9',
      ],
      [ID, 'Les Lampions', 'acteur', 'beaucoup', 'pas un site', 'vu', ''],
      [ID, '', 'acteur', '', '', '', ''],
    ]);
    expect(said).toEqual(['E-IMP-COLUMN Remarque']);
    expect(rows.map(({ isSkipped, problems }) => [isSkipped, problems.map(({ code }) => code)])).toEqual([
      [false, ['E-IMP-VALUE', 'E-IMP-VALUE']],
      [true, ['E-IMP-NONAME']],
    ]);
    expect(rows[0]?.problems[0]).toMatchObject({ column: 'Population', value: 'beaucoup', row: 2 });
    expect(rows[0]?.entities[0]?.fields).toEqual({ name: 'Les Lampions' });
  });

  test('relations: by the identifiers of their ends, or by their names', () => {
    const titles = [
      'Identifiant Alliage',
      'Départ (identifiant)',
      'Départ',
      'Type',
      'Arrivée (identifiant)',
      'Arrivée',
      'Montant',
    ];
    const { rows } = draftsOf([
      titles,
      ['', ID, 'A', 'finance', '', 'Les Lampions', '12,5'],
      ['', ID, 'A', 'aime', ID, 'B', ''],
      ['', ID, 'A', 'finance', '', '', ''],
    ]);
    expect(rows[0]).toMatchObject({
      entities: [
        { as: 'from', key: ID, mode: 'mention' },
        { as: 'to', key: null, fields: { name: 'Les Lampions' } },
      ],
      relations: [{ type: 'funds', isCounted: true, fields: { amountCents: 1250 } }],
    });
    expect(
      rows.slice(1).map(({ isSkipped, problems }) => [isSkipped, problems.map(({ code }) => code)]),
    ).toEqual([
      [true, ['E-IMP-VALUE']],
      [true, ['E-IMP-NONAME']],
    ]);
  });

  test('only in a text with separators does an apostrophe protect a formula', () => {
    const lines = [
      ['Identifiant Alliage', 'Nom', 'Nature'],
      [ID, "'=1+1", 'Acteur'],
    ];
    const name = (format: FormatId) => draftsOf(lines, format).rows[0]?.entities[0]?.fields.name;
    expect([name('csv'), name('workbook')]).toEqual(['=1+1', "'=1+1"]);
  });
});

import { describe, expect, it } from 'vitest';
import { findTables } from '../../../../shared/domain/import/recognise/layout.ts';
import { gridOf, tableOf, tablesOf } from '../../../helpers/mapped-rows.ts';

const cellsOf = (table: ReturnType<typeof tableOf>) => [...table.rows()].map(({ cells }) => cells);

describe('the header of a grid (E09)', () => {
  it('is the first line of a plain table', () => {
    const table = tableOf('Nom|SIREN|Commune', 'Le Relais|404833048|Rennes');
    expect(table.head).toMatchObject({ headers: ['Nom', 'SIREN', 'Commune'], headerRow: 1 });
    expect([...table.rows()]).toEqual([{ row: 2, cells: ['Le Relais', '404833048', 'Rennes'] }]);
  });

  it('is under title lines, blank lines and a date', () => {
    const table = tableOf(
      'Acteurs du territoire – 2024||',
      '||',
      'Mis à jour le 12/03/2024||',
      'Structure|Ville|Montant',
      'Cœur d’Œuvre|Rennes|12 k€',
    );
    expect(table.head).toMatchObject({ headers: ['Structure', 'Ville', 'Montant'], headerRow: 4 });
    expect(cellsOf(table)).toEqual([['Cœur d’Œuvre', 'Rennes', '12 k€']]);
  });

  it('may be two lines', () => {
    const table = tableOf(
      'Association|Commune|Subventions||Contact',
      '||2023|2024|',
      'A|Rennes|12 000 €|13 000 €|Léa',
      'B|Vitré|1 000 €|0|Max',
    );
    expect(table.head.headers).toEqual([
      'Association',
      'Commune',
      'Subventions / 2023',
      'Subventions / 2024',
      'Contact',
    ]);
    expect(cellsOf(table)).toHaveLength(2);
  });

  it('may be two lines whose merged cells were filled', () => {
    const table = tableOf(
      'Nom|Commune|Subventions|Subventions',
      'Nom|Commune|2023|2024',
      'A|Rennes|12|13',
      'B|Vitré|1|0',
    );
    expect(table.head.headers).toEqual(['Nom', 'Commune', 'Subventions / 2023', 'Subventions / 2024']);
  });

  it('may be absent', () => {
    const table = tableOf('Association A|552081317|Rennes', 'Le Relais|404833048|Vitré');
    expect(table.head).toMatchObject({ headers: ['Colonne 1', 'Colonne 2', 'Colonne 3'], headerRow: null });
    expect(cellsOf(table)).toHaveLength(2);
  });

  it('is absent of a bare list of names', () => {
    expect(tableOf('Association A', 'Le Relais').head).toMatchObject({
      headers: ['Colonne 1'],
      headerRow: null,
    });
  });

  it('is the line that the person chose', () => {
    const grid = gridOf('Nom|Ville', 'Structure|Où', 'A|Rennes');
    const [table] = findTables(grid, 'a.csv', 'csv', 2).tables;
    expect(table?.head).toMatchObject({ headers: ['Structure', 'Où'], headerRow: 2 });
    expect([...(table?.rows() ?? [])]).toHaveLength(1);
  });

  it('is not data where it comes again', () => {
    expect(cellsOf(tableOf('Nom|Ville', 'A|Rennes', 'Nom|Ville', 'B|Vitré'))).toEqual([
      ['A', 'Rennes'],
      ['B', 'Vitré'],
    ]);
  });

  it('leaves blank rows out', () => {
    expect(cellsOf(tableOf('Nom|Ville', 'A|Rennes', '|', 'B|Vitré', '|', '|'))).toHaveLength(2);
  });
});

describe('names of columns (E10)', () => {
  it('are told apart, and blank ones named, and both are said', () => {
    const { tables, problems } = tablesOf('Nom|Nom||Ville', 'A|B|C|Rennes');
    expect(tables[0]?.head.headers).toEqual(['Nom', 'Nom (2)', 'Colonne 3', 'Ville']);
    expect(problems.map(({ code, details }) => [code, details.name, details.value])).toEqual([
      ['E-IMP-HEADER', 'Nom', 'Nom (2)'],
      ['E-IMP-HEADER', '', 'Colonne 3'],
    ]);
  });

  it('may be those of an object’s own machinery', () => {
    const table = tableOf('Nom|__proto__|constructor|toString', 'A|polluted|b|c');
    expect(table.head.headers).toEqual(['Nom', '__proto__', 'constructor', 'toString']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('tables side by side', () => {
  it('are parted by an empty column, each with its header', () => {
    const { tables } = tablesOf(
      'Acteurs|Commune||Projet|Porteur',
      'A|Rennes||Jardin|A',
      'B|Vitré||Vélo|B',
      'C|Redon|||',
    );
    expect(tables.map(({ head }) => [head.headers, head.firstColumn])).toEqual([
      [['Acteurs', 'Commune'], 0],
      [['Projet', 'Porteur'], 3],
    ]);
    expect(tables.map((table) => cellsOf(table).length)).toEqual([3, 2]);
  });

  it('are one table when the second names nothing', () => {
    const { tables } = tablesOf('Nom|Ville||Montant|Date', 'A|Rennes||12|2024', 'B|Vitré||13|2025');
    expect(tables).toHaveLength(1);
  });
});

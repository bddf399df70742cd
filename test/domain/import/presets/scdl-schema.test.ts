import { describe, expect, it } from 'vitest';
import { claimsSchema } from '../../../../shared/domain/import/presets/scdl-schema.ts';
import { wordsOf } from '../../../../shared/domain/words/words.ts';
import { sharedData } from '../../../helpers/shared-data.ts';
import { context, csvTable, draftAll, presetOf, tableOfFile } from './read-table.ts';

describe('the national schema', () => {
  const HEADER =
    'nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention';
  const good =
    'ANTIBES,21060004500392,2015-07-07,C,CLUB,52499120500013,W333216789,Aide,10.5,aide en nature,unique,2017-03-30,,non,0.05';
  const inspect = (...lines: string[]) => {
    const file = csvTable(lines.join('\n'));
    return presetOf(file)?.inspect?.(file, context()) ?? [];
  };

  it('is claimed by a file that has its columns and no other', () => {
    expect(claimsSchema(csvTable(HEADER).head)).toBe(true);
    expect(claimsSchema(csvTable(`${HEADER},natureDecision`).head)).toBe(false);
    expect(claimsSchema(csvTable(HEADER.replace('rnaBeneficiaire,', '')).head)).toBe(false);
  });

  it('finds nothing wrong in a right file', () => {
    expect(inspect(HEADER, good)).toEqual([]);
  });

  it.each([
    ['idAttribuant', '218601946', 'siret'],
    ['dateConvention', '05/12/2016', 'date'],
    ['dateConvention', '2016-02-30', 'date'],
    ['rnaBeneficiaire', 'W3222', 'pattern'],
    ['montant', '"100000,1"', 'number'],
    ['nature', '"aide en numéraire,aide en nature"', 'enum'],
    ['conditionsVersement', 'unique;échelonné', 'enum'],
    ['datesPeriodeVersement', '2017-06-27_2018-06-27', 'pattern'],
    ['notificationUE', 'yes', 'enum'],
    ['pourcentageSubvention', '100', 'share'],
    ['pourcentageSubvention', '"0,5"', 'share'],
    ['idRAE', '123456', 'length'],
    ['objet', '', 'required'],
  ])('says at %s that « %s » breaks the rule « %s »', (column, value, rule) => {
    const index = HEADER.split(',').indexOf(column);
    const cells = good.split(',').map((cell, at) => (at === index ? value : cell));
    const [problem, ...others] = inspect(HEADER, good, cells.join(','));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'E-IMP-SCHEMA', row: 3, column, details: { rule } });
    for (const lang of ['fr', 'en'] as const) {
      const of = { ...problem?.details, value: problem?.value ?? '' };
      expect(wordsOf(lang).imports.problems['E-IMP-SCHEMA'].one(of)).not.toMatch(
        /undefined|contraire|against/,
      );
    }
  });

  it('says a beneficiary without number, a missing column and a misnamed one', () => {
    const header = HEADER.replace('nomBeneficiaire', 'NOM_Beneficiaire').replace(',notificationUE', '');
    const row = good.replace('52499120500013,W333216789', ',').replace(',non', '');
    expect(inspect(header, row).map(({ row: at, column, details: { rule } }) => [at, column, rule])).toEqual([
      [1, 'nomBeneficiaire', 'missing'],
      [1, 'notificationUE', 'missing'],
      [1, 'NOM_Beneficiaire', 'misnamed'],
      [2, 'idBeneficiaire', 'one-of'],
    ]);
  });

  it('the examples of the schema: the valid one is, the others say where they are not', () => {
    const paths = ['valide', 'invalide_erreurs_cellules', 'invalide_erreurs_colonnes'].map((name) =>
      sharedData(`schema-scdl-subventions-2.1/exemple_${name}.csv`),
    );
    const [good, cells, columns] = paths.map((path) => path && tableOfFile(path));
    if (!good || !cells || !columns) return console.info('Skipped: the shared data set is absent.');
    const errors = (read: typeof good) => presetOf(read)?.inspect?.(read, context()) ?? [];
    expect(errors(good)).toEqual([]);
    expect(draftAll(good).every(({ isSkipped, relations }) => !isSkipped && relations.length === 1)).toBe(
      true,
    );
    const rules = new Set(errors(cells).map(({ details }) => details.rule));
    expect([...rules].sort()).toEqual(
      ['enum', 'number', 'one-of', 'pattern', 'share', 'siret', 'date'].sort(),
    );
    expect(errors(cells).every(({ row, column }) => row > 1 && column !== null)).toBe(true);
    expect(errors(columns)).toContainEqual(
      expect.objectContaining({
        row: 1,
        column: 'NOM_Beneficiaire',
        details: { rule: 'misnamed', expected: 'nomBeneficiaire' },
      }),
    );
  });
});

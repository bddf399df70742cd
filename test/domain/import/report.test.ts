import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvBack } from '../../../shared/domain/export/csv-cell.ts';
import type { Problem } from '../../../shared/domain/import/problem.ts';
import { isReportHeader, reportCsv, reportTable } from '../../../shared/domain/import/report.ts';

const problem = (row: number, more: Partial<Problem> = {}): Problem => ({
  code: 'E-IMP-SCI',
  file: 'a.csv',
  sheet: null,
  row,
  column: 'SIRET',
  value: '1,23E+13',
  details: {},
  ...more,
});
const reported = (row: number, cells: readonly string[], headers: readonly string[] = ['Nom', 'SIRET']) => ({
  file: 'a.csv',
  sheet: null,
  row,
  headers,
  cells,
});
const ROWS = [reported(2, ['A', '1,23E+13']), reported(3, ['B', '1']), reported(4, ['C'])];

describe('F22: the report of an import', () => {
  it('gives the rows that have a problem as they were, with what is wrong and what to do', () => {
    const table = reportTable(
      ROWS,
      [problem(2), problem(4, { code: 'E-IMP-NONAME', column: null }), problem(0), problem(9)],
      'fr',
    );
    expect(table).toEqual([
      ['Nom', 'SIRET', 'Problème', 'Comment corriger'],
      [
        'A',
        '1,23E+13',
        'SIRET\u00A0: «\u202F1,23E+13\u202F»\u00A0: Excel a transformé ce numéro',
        'Corrigez la colonne en format Texte dans Excel, puis retapez les numéros.',
      ],
      ['C', '', 'pas de nom', 'Donnez un nom.'],
    ]);
  });

  it('says each problem of a row, and nothing of what needs no correction', () => {
    const [, row] = reportTable(
      ROWS,
      [problem(2), problem(2, { code: 'E-IMP-NONAME', column: null }), problem(3, { code: 'E-IMP-ALIAS' })],
      'en',
    );
    expect(row?.[2]).toBe('SIRET: “1,23E+13”: Excel changed this number / no name');
    expect(reportTable(ROWS, [problem(3, { code: 'E-IMP-ALIAS' })], 'en')).toHaveLength(1);
  });

  it('puts tables of other columns and sheets side by side', () => {
    const rows = [...ROWS, { ...reported(2, ['X', 'Y'], ['De', 'Nom']), sheet: 'Liens' }];
    const table = reportTable(rows, [problem(2), problem(2, { sheet: 'Liens' })], 'fr');
    expect(table.map((cells) => cells.slice(0, 3))).toEqual([
      ['Nom', 'SIRET', 'De'],
      ['A', '1,23E+13', ''],
      ['Y', '', 'X'],
    ]);
  });

  it('does not report the columns of a former report', () => {
    const headers = ['Nom', 'Problème', 'Comment corriger', 'Problem', 'How to correct'];
    const [head] = reportTable([reported(2, ['A', 'x', 'y'], headers)], [problem(2)], 'fr');
    expect(head).toEqual(['Nom', 'Problème', 'Comment corriger']);
    expect(headers.map(isReportHeader)).toEqual([false, true, true, true, true]);
  });

  it('gives every cell back when it is read again, and none as a formula', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1+1', "'=x", '@a', '-3', '+33 6'),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 2, maxLength: 2 }),
        fc.constantFrom('fr', 'international'),
        (cells, csv) => {
          const { rows, text } = reportCsv([reported(2, cells)], [problem(2)], 'fr', csv);
          const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
            delimiter: csv === 'fr' ? ';' : ',',
            newline: '\r\n',
          });
          expect(rows).toBe(1);
          const back = parsed.data[1] ?? [];
          expect(back.slice(0, 2).map(csvBack)).toEqual(cells);
          for (const one of back) expect(one).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
    );
  });
});

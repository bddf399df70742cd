import { expect, it } from 'vitest';
import { csvFormat } from '../../shared/domain/import/formats/csv.ts';
import { scanJson } from '../../shared/domain/import/json-scan.ts';
import { readText, refusalOf } from '../helpers/opened-text.ts';

/** A million rows were taken before the next one refused them all: seven seconds for nothing. */
it('a table of too many rows is refused before the first is taken', () => {
  const text = `Nom;Note\n${'a;b\n'.repeat(1_000_001)}`;
  expect(refusalOf(() => readText(csvFormat, text, 1_000_000))).toMatchObject({
    code: 'E-IMP-BIG',
    details: { rows: 1_000_001, limit: 1_000_000 },
  });
});

it('lines in quotes are no rows', () => {
  const text = `Nom;Note\na;"${'x\n'.repeat(1_000_001)}"\n`;
  const { grids } = readText(csvFormat, text, 1_000_000);
  expect(grids.map((grid) => [...grid.rows()].length)).toEqual([2]);
});

/** A key of its own for each of a million objects took more memory than a file may. */
it('fields that are all of another name are refused before anything is built of them', () => {
  const text = `[${Array.from({ length: 300_001 }, (_, at) => `{"k${at}":1}`).join(',')}]`;
  expect(refusalOf(() => scanJson(text))).toMatchObject({
    code: 'E-IMP-LIMIT',
    details: { what: 'keys', count: 300_001, limit: 300_000 },
  });
});

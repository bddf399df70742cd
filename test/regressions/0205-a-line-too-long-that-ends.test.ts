import { expect, test } from 'vitest';
import { csvFormat } from '../../shared/domain/import/formats/csv.ts';
import { RECORD_CHARACTERS_MAX } from '../../shared/domain/import/formats/csv-limits.ts';
import { readText, refusalOf } from '../helpers/opened-text.ts';

const rowsOf = (text: string): number => {
  const [grid] = readText(csvFormat, text, 65_536).grids;
  return [...(grid?.rows() ?? [])].length;
};

/** One of 16 million characters was waited for until its end, and read. */
test.each([100_000, 6_000_000, 9_900_000])(
  'a line that is %i characters too long is refused, though it ends',
  (more) => {
    const count = RECORD_CHARACTERS_MAX + more;
    const { code, details } = refusalOf(() => rowsOf(`Nom;${'a'.repeat(count)}\nx;acteur\n`));
    expect([code, details.what]).toEqual(['E-IMP-LIMIT', 'line']);
  },
);

test('a line that is nearly as long is read', () => {
  expect(rowsOf(`Nom;${'a'.repeat(RECORD_CHARACTERS_MAX - 100)}\nx;acteur\n`)).toBe(2);
});

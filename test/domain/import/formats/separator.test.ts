import { expect, test } from 'vitest';
import { separatorOf } from '../../../../shared/domain/import/formats/separator.ts';
import { cellsOf, opened, rowsOf } from './opened.ts';

const guessed = (text: string): string => separatorOf(opened(text), { separator: null });

test.each([
  [';', 'nom;montant\nLes amis;1234,50\nLe lac;2,5\n'],
  [';', 'nom;lat;lon\nA;48,1;2,3\nB;47,2;-1,5\n'],
  [',', 'nom,financeurs\nLes amis,CAF;Région\nLe lac,État;CAF\nX,Y\n'],
  [',', 'nom,objet\n"Amis; du lac","Accueil, écoute; loisirs"\n"B","C"\n'],
  ['\t', 'nom\tmontant\nLes amis\t1,5\nLe lac\t2,5\n'],
  ['|', 'nom|note\nLes amis|a, b\nLe lac|c; d\n'],
  [';', 'Liste des acteurs, 2024\n\nnom;commune;siret\nA;Évreux;1\nB;Bernay;2\nC;Gisors;3\n'],
  [';', 'nom\nLes amis du lac\nAccueil, écoute\nLe pont\n'],
  [';', 'nom;commune'],
])('%j is found', (separator, text) => {
  expect(guessed(text)).toBe(separator);
});

test('a file may declare its separator, in a line that is no row', () => {
  for (const line of ['sep=|', '"sep=|"', 'SEP=|'])
    for (const size of [1, 4, 100]) {
      const text = `${line}\r\na;x|b\r\nc;y|d\r\n`;
      expect(rowsOf(text, null, size)).toEqual([
        { row: 1, cells: ['a;x', 'b'] },
        { row: 2, cells: ['c;y', 'd'] },
      ]);
    }
  expect(cellsOf('sep=;\na,b;c\n', ',')).toEqual([['a', 'b;c']]);
});

test('the one chosen is used, even of two characters; one that cannot separate is not', () => {
  expect(cellsOf('a||b;c\nd||e', '||')).toEqual([
    ['a', 'b;c'],
    ['d', 'e'],
  ]);
  expect(separatorOf(opened('a;b\nc;d'), { separator: '"' })).toBe(';');
});

test('a large file is judged on its beginning, whose last line is cut', () => {
  expect(guessed(`nom;note\n${'Les amis;bien, très bien\n'.repeat(20_000)}`)).toBe(';');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBytes } from '../../../../shared/node/services/import/decoder.ts';
import { buildFiles, encoded, readText } from './built-file.ts';

const build = buildFiles();
const WORDS = [
  'Évreux',
  'Association',
  'œuvres',
  'école',
  'ÉCOLE',
  'fête',
  'Noël',
  'garçon',
  'où',
  'Mérignac',
  'Bézu',
  'forêt',
  'l’été',
  "l'hôpital",
  'MÉDIATHÈQUE',
  'Communauté',
  'Île',
  'Besançon',
  '12 €',
  '« Les amis »',
  '–',
  'n° 5',
  'naïf',
  'À',
  'cœur',
  'Saint-Étienne',
  'aîné',
  'CAF',
  'Région',
  'Pôle',
  'PÔLE',
  '2 024,50',
  'Gâtinais',
  'Vœux',
  'ambiguë',
  'coût',
  'm²',
  'Muñoz',
];
const ENCODINGS = ['UTF-8', 'Windows-1252', 'ISO-8859-15', 'MacRoman', 'CP850', 'UTF-16LE', 'UTF-16BE'];

test('tables of French words are read whole, whatever their encoding', () => {
  const table = fc
    .array(fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 30,
    })
    .map((rows) => `Nom;Lieu;Note\r\n${rows.map((cells) => cells.join(';')).join('\r\n')}\r\n`);
  fc.assert(
    fc.property(table, fc.constantFrom(...ENCODINGS), (text, encoding) => {
      fc.pre(decodeBytes(encoded(text, encoding), encoding) === text);
      expect(readText(build(encoded(text, encoding))).text).toBe(text);
    }),
    { numRuns: 1_000 },
  );
});

import { expect, test } from 'vitest';
import { buildFiles, encoded, readText } from '../node/services/import/built-file.ts';

const build = buildFiles();

/** Each was read in another encoding, whose letters are all French too: « âvreux », « Muûoz ». */
test.each([
  ['Nom;Lieu;Note\r\nÉvreux;Évreux;Évreux\r\nÉvreux;Muñoz;Évreux\r\n', 'MacRoman'],
  ['Nom\r\nSaint-Rémy-Boscrocourt\r\n', 'CP850'],
  ['Nom\r\nBénifontaine\r\nPoëzat\r\n', 'CP850'],
  ["Nom\r\nNoirmoutier-en-l'Île\r\n", 'ISO-8859-15'],
  ['Nom\r\nPÔLE\r\n', 'CP850'],
  ['Nom\r\nLyon–Turin\r\n', 'Windows-1252'],
])('%j in %s is read whole', (text, encoding) => {
  expect(readText(build(encoded(text, encoding))).text).toBe(text);
});

import { truncateSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { ENCODINGS } from '../../../../shared/domain/import/encodings.ts';
import { inspectCell } from '../../../../shared/domain/import/text-problems.ts';
import { decodeBytes } from '../../../../shared/node/services/import/decoder.ts';
import { openText } from '../../../../shared/node/services/import/open-text.ts';
import { refusalOf } from '../../../domain/import/formats/opened.ts';
import { sharedData } from '../../../helpers/shared-data.ts';
import { buildFiles, encoded, readRows, readText } from './built-file.ts';

const build = buildFiles();
const LIST = `nom;commune;montant
Association « Les Amis de l’école »;Évreux;1 234,50 €
Maison des œuvres – Saint-Rémy;Conches-en-Ouche;12 €
Comité des fêtes;Pacy-sur-Eure;–
`;
/** ISO-8859-15 has neither ’ nor –. */
const PLAIN_LIST = LIST.replace(/[’–]/g, "'");

describe('the encoding is found, and the text is whole', () => {
  test.each([
    ['UTF-8', LIST, false],
    ['UTF-8', LIST, true],
    ['Windows-1252', LIST, false],
    ['MacRoman', LIST, false],
    ['UTF-16LE', LIST, true],
    ['UTF-16LE', LIST, false],
    ['UTF-16BE', LIST, true],
    ['UTF-16BE', LIST, false],
    ['ISO-8859-15', PLAIN_LIST, false],
  ])('%s, %#', (encoding, text, hasMark) => {
    expect(readText(build(encoded(text, encoding, hasMark)))).toEqual({ encoding, text });
  });

  test.each([
    ['Windows-1252', 'DÉPARTEMENT DE L’EURE;CRÉÉ À ÉVREUX\n'],
    ['MacRoman', 'DÉPARTEMENT DE L’EURE;CRÉÉ À ÉVREUX\n'],
    ['CP850', 'Département;créé à Évreux\n'],
    ['ISO-8859-15', 'Cœur de ville;12 €\n'],
    ['Windows-1252', 'Noël à Besançon\n'],
    ['MacRoman', 'Noël à Besançon\n'],
    ['UTF-16LE', 'مرحبا;שלום\nสวัสดี;1\n'],
    ['windows-1251', 'Название;Город\nОбщество друзей озера;Нижний Новгород\nСоюз;Москва\n'],
  ])('%s, from little text: %s', (encoding, text) => {
    expect(readText(build(encoded(text, encoding)))).toEqual({ encoding, text });
  });

  test('an accent after a megabyte without any', () => {
    const text = `${'nom;commune\n'.repeat(150_000)}Évreux;Bézu\n`;
    for (const encoding of ['UTF-8', 'Windows-1252', 'MacRoman'])
      expect(readText(build(encoded(text, encoding)))).toEqual({ encoding, text });
  });

  test('the 27 characters that Windows-1252 has and ISO-8859-1 has not', () => {
    const text = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
    expect(readText(build(encoded(text, 'Windows-1252')), 'Windows-1252').text).toBe(text);
  });

  test('NUL bytes in a text do not make it UTF-16', () => {
    expect(readText(build('nom;com\0mune\nÉvreux;\0x\n')).encoding).toBe('UTF-8');
  });
});

describe('an encoding chosen', () => {
  test('is used, by any of its names', () => {
    const path = build(encoded('Évreux', 'Windows-1252'));
    for (const name of ['Windows-1252', 'cp1252', 'latin1', 'ISO-8859-1'])
      expect(readText(path, name)).toEqual({ encoding: 'Windows-1252', text: 'Évreux' });
    expect(readText(path, 'utf8')).toEqual({ encoding: 'UTF-8', text: '\uFFFDvreux' });
    expect(readText(path, 'macintosh')).toEqual({ encoding: 'MacRoman', text: '…vreux' });
  });

  test('is refused when there is no such one', () => {
    expect(refusalOf(() => openText(build('a;b'), 'constructor'))).toEqual({
      code: 'E-IMP-FORMAT',
      details: { looksLike: 'encoding', file: 'liste.csv' },
    });
  });
});

test('UTF-8 but for one line: that row is damaged, and no other', () => {
  const lines = Array.from({ length: 6_000 }, (_, index) => encoded(`${index};Évreux\n`, 'UTF-8'));
  lines[4_999] = encoded('4999;Évreux\n', 'Windows-1252');
  const rows = readRows(build(Buffer.concat(lines)));
  expect(rows).toHaveLength(6_000);
  expect(rows.filter(({ isDamaged }) => isDamaged)).toEqual([
    { row: 5_000, cells: ['4999', '\uFFFDvreux'], isDamaged: true },
  ]);
  expect(rows.at(-1)?.cells).toEqual(['5999', 'Évreux']);
});

test('a character cut by the end of a piece is whole', () => {
  const text = `${'x'.repeat(512 * 1024 - 1)}é€👍🏽;é`;
  for (const encoding of ['UTF-8', 'UTF-16LE'])
    expect(readText(build(encoded(text, encoding))).text).toBe(text);
});

test('pieces start again at each call', () => {
  const opened = openText(build('a;b\nc;d'), null);
  for (const _ of opened.chunks()) break;
  expect([...opened.chunks()].join('')).toBe('a;b\nc;d');
});

test('more than 500 MB is refused', () => {
  const path = build('a;b');
  truncateSync(path, 500_000_001);
  expect(refusalOf(() => openText(path, null))).toEqual({
    code: 'E-IMP-BIG',
    details: { file: 'liste.csv', size: 501, limit: 500 },
  });
});

test('any table reads back equal from each encoding that can hold it', () => {
  const holds = (text: string, encoding: string): boolean =>
    decodeBytes(encoded(text, encoding), encoding) === text;
  const letters = fc.constantFrom(...'aZ09éèàçœŒ€’«»–ÀÉ ;,"\n|\tЖ漢👍');
  const cell = fc.array(letters, { maxLength: 8 }).map((parts) => `x${parts.join('')}`);
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(...ENCODINGS),
      fc.constantFrom(';', ',', '\t', '|'),
      (rows, encoding, delimiter) => {
        const text = `sep=${delimiter}\r\n${Papa.unparse(rows, { delimiter })}`;
        fc.pre(holds(text, encoding));
        expect(readRows(build(encoded(text, encoding)), encoding).map(({ cells }) => cells)).toEqual(rows);
      },
    ),
    { numRuns: 300 },
  );
});

const AGGREGATED = sharedData('subventions-pdl-2019/donnees_subventions_agregees_PDL.csv');
const MISNAMED = sharedData('subventions-pdl-2019/donnees_subventions_agregees_PDL_utf8.csv');
test.skipIf(AGGREGATED === null || MISNAMED === null)(
  'subsidies of Pays de la Loire: both files, all records, 108 damaged (skipped where the shared data is absent)',
  () => {
    const damaged = readRows(AGGREGATED ?? '');
    const right = readRows(MISNAMED ?? '');
    expect([damaged.length, right.length]).toEqual([18_720, 18_720]);
    expect(damaged.filter(({ isDamaged }) => isDamaged)).toHaveLength(108);
    expect(right.filter(({ isDamaged }) => isDamaged)).toHaveLength(0);
    expect(openText(AGGREGATED ?? '', null).encoding).toBe('UTF-8');
    expect(openText(MISNAMED ?? '', null).encoding).toBe('Windows-1252');
    // Names and descriptions were corrected between the two; the line breaks within cells differ, and are read alike.
    const facts = (cells: readonly string[] = []) =>
      [0, 1, 2, 3, 5, 7].map((column) => inspectCell(cells[column] ?? '', {}).clean).join('|');
    const whole = damaged.filter(({ isDamaged }) => isDamaged !== true);
    expect(whole.filter(({ row, cells }) => facts(right[row - 1]?.cells) !== facts(cells))).toEqual([]);
  },
);

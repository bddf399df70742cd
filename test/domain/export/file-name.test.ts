import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameFor } from '../../../shared/domain/export/file-name.ts';

test('any text makes a name that every system takes: 120 bytes, no path, no reserved name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const name = fileNameFor(text, '.csv');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
      expect(name).toMatch(/^[\p{L}\p{N}_ -][\p{L}\p{N} ._-]*\.csv$/u);
      expect(name).toBe(name.normalize('NFC'));
    }),
    { numRuns: 2000 },
  );
});

test('names that a system keeps for itself, hidden ones and paths are changed, words are kept', () => {
  expect(fileNameFor('CON', '.csv')).toBe('_CON.csv');
  expect(fileNameFor('lpt1.png', '.png')).toBe('_lpt1.png.png');
  expect(fileNameFor('../../etc', '.svg')).toBe('_.._etc.svg');
  expect(fileNameFor('', '.svg')).toBe('_.svg');
  expect(fileNameFor('Comité d’Évreux', '.png')).toBe('Comité d_Évreux.png');
});

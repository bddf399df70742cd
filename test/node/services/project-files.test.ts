import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOfFile, toFileName } from '../../../shared/node/services/project-files.ts';

test.each([
  ['Pays d’Auge', 'Pays d’Auge'],
  ['A/B\\C:D*E?F"G<H>I|J', 'A_B_C_D_E_F_G_H_I_J'],
  ['..secret', 'secret'],
  ['CON', 'projet'],
  ['lpt1', 'projet'],
  ['   ', 'projet'],
  ['', 'projet'],
  ['e\u0301te\u0301', 'été'],
])('%j becomes the file name %j', (name, expected) => {
  expect(toFileName(name)).toBe(expected);
});

test('any name gives a file name that every system accepts, at most 100 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const fileName = toFileName(name);
      expect(Buffer.byteLength(fileName)).toBeLessThanOrEqual(100);
      expect(fileName).toMatch(/^[\p{L}\p{N}_’'-][\p{L}\p{N} ._’'-]*$/u);
      expect(fileName).not.toMatch(/[. ]$/);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['/a/Ma carte.alliage', 'Ma carte'],
  ['/a/.alliage', '.alliage'],
  ['/a/sans extension', 'sans extension'],
])('a project without a name at %s is called %s', (path, expected) => {
  expect(nameOfFile(path)).toBe(expected);
});

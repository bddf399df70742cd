import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../electron/main/file-name.ts';

describe('suggested file names', () => {
  it.each([
    ['Pays des Trois Rivières', 'alliage', 'Pays des Trois Rivières.alliage'],
    ['carte.png', 'png', 'carte.png'],
    ['../../etc/passwd', 'png', '_.._etc_passwd.png'],
    ['C:\\Temp\\a', 'png', 'C__Temp_a.png'],
    ['.cache', 'png', 'cache.png'],
    ['  ', 'png', 'alliage.png'],
    ['CON', 'png', 'alliage.png'],
    ['com1', 'svg', 'alliage.svg'],
    // Windows looks at what comes before the first point.
    ['con.2026', 'png', 'alliage.png'],
    ['contact', 'png', 'contact.png'],
    ['Écosystème', 'json', 'Écosystème.json'],
  ])('%s → %s', (suggested, extension, expected) => {
    expect(safeFileName(suggested, extension)).toBe(expected);
  });

  it('of any text, name a file of this folder that every system takes, in at most 120 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const name = safeFileName(text, 'alliage');
        expect(name).toMatch(/^[\p{L}\p{N}_-][\p{L}\p{N} ._-]*\.alliage$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
        expect(safeFileName(name, 'alliage')).toBe(name);
      }),
    );
  });
});

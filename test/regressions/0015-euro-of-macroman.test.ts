import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openText } from '../../shared/node/services/import/open-text.ts';

// The decoding library reads byte 0xDB of MacRoman as ¤, which it was until 1998: amounts lost their currency.
test('a list saved on a Mac keeps its euros', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-macroman-'));
  try {
    const path = join(folder, 'liste.csv');
    writeFileSync(path, Buffer.from('Soci\x8Et\x8E;12 \xDB\n\x83vreux;3 \xDB\n', 'latin1'));
    const opened = openText(path, null);
    expect(opened.encoding).toBe('MacRoman');
    expect([...opened.chunks()].join('')).toBe('Société;12 €\nÉvreux;3 €\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll } from 'vitest';
import { csvFormat } from '../../../../shared/domain/import/formats/csv.ts';
import type { RawRow } from '../../../../shared/domain/import/table.ts';
import { openText } from '../../../../shared/node/services/import/open-text.ts';

/** A folder of the test file, and what writes a file into it; gives the file's path. */
export const buildFiles = () => {
  const folder = { path: '' };
  beforeAll(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'alliage-import-'));
  });
  afterAll(() => {
    rmSync(folder.path, { recursive: true, force: true });
  });
  return (content: Buffer | string, name = 'liste.csv'): string => {
    const path = join(folder.path, name);
    writeFileSync(path, content);
    return path;
  };
};

/** As today's programs write it: the library's MacRoman has no €, which is where it has ¤. */
export const encoded = (text: string, encoding: string, addBOM = false): Buffer =>
  iconv.encode(encoding === 'MacRoman' ? text.replaceAll('€', '¤') : text, encoding, { addBOM });

/** The text of a file and the encoding it was read in. */
export const readText = (path: string, asked: string | null = null): { encoding: string; text: string } => {
  const opened = openText(path, asked);
  return { encoding: opened.encoding, text: [...opened.chunks()].join('') };
};

export const readRows = (path: string, asked: string | null = null): readonly RawRow[] => {
  const [grid] = csvFormat.read(openText(path, asked), { separator: null, includeHidden: false }).grids;
  return grid === undefined ? [] : [...grid.rows()];
};

import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
// @ts-expect-error a build tool in plain JavaScript
import { buildFonts } from '../tools/build-fonts.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

/** The fonts of the sheet, built on first use, in their order of choice. */
export const sheetFonts = async (): Promise<string[]> => {
  const folder = join(ROOT, 'out/resources/fonts');
  await buildFonts(folder);
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
};

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renameFont } from './rename-font.ts';

export interface TypesetFonts {
  readonly blobs: readonly Buffer[];
  /** In their order of choice: where two have a character, the first draws it. */
  readonly families: readonly string[];
}

/** `02-source-sans-3-latin-ext-400-normal.ttf` → `source-sans-3-latin-ext`: weights of one script are one family. */
const familyOf = (file: string): string => file.replace(/^\d+-/, '').replace(/-\d+-normal\.ttf$/, '');

/** What the typesetter carries itself: where ours were not built. */
const CARRIED: TypesetFonts = { blobs: [], families: ['Libertinus Serif'] };
/** Of those, the one for arrows and signs, which are no emoji in a sentence. */
const SIGNS = 'DejaVu Sans Mono';
const EMOJI = /emoji/;

/** Only the fonts that come with the product: the same pages on every machine. */
export const readTypesetFonts = (resources: string): TypesetFonts => {
  const folder = join(resources, 'fonts');
  if (!existsSync(folder)) return CARRIED;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .sort();
  // Words of its own before every name: a picture's text falls back on the family that begins alike.
  const named = files.map((name) => ({ name, family: `Alliage ${familyOf(name)}` }));
  const families = [...new Set(named.map(({ family }) => family))];
  return {
    blobs: named.map(({ name, family }) => renameFont(readFileSync(join(folder, name)), family)),
    families: [
      ...families.filter((family) => !EMOJI.test(family)),
      SIGNS,
      ...families.filter((family) => EMOJI.test(family)),
    ],
  };
};

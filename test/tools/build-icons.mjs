// Writes shared/domain/icons.ts from Tabler's outline set: only the icons that look.ts names, and those of the sheet's marks.
// Run under the pinned Node: node_modules/.bin/node test/tools/build-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { LOOKS } from '../../shared/domain/look.ts';

const root = new URL('../../', import.meta.url);
/** Of the mark « à vérifier ». */
const MARKS = ['search'];
const names = [...new Set([...Object.values(LOOKS).map((look) => look.icon), ...MARKS])].sort();

const pathOf = (name) => {
  const svg = readFileSync(new URL(`node_modules/@tabler/icons/icons/outline/${name}.svg`, root), 'utf8');
  const foreign = svg.match(/<(?!svg|\/svg|path)[a-z]+/);
  if (foreign) throw new Error(`${name} holds ${foreign[0]}, only paths are expected`);
  return [...svg.matchAll(/<path d="([^"]+)"/g)].map((match) => match[1]).join('');
};

const entries = names.map((name) => `  '${name}': '${pathOf(name)}',`).join('\n');
writeFileSync(
  new URL('shared/domain/icons.ts', root),
  `/** Made by test/tools/build-icons.mjs from Tabler Icons (MIT): outline paths on a 24 × 24 grid. */
export const ICON_PATHS: Readonly<Record<string, string>> = {
${entries}
};

/** Width of the pen that draws an icon, on its own grid. */
export const ICON_STROKE = 1.75;
const COLOUR = /^#[0-9A-Fa-f]{3,8}$/;

/** An icon as a whole SVG document, for a canvas that takes pictures; an unknown name or colour gives an empty picture. */
export const iconSvg = (name: string, colour: string, sizePx: number): string => {
  const path = COLOUR.test(colour) && Object.hasOwn(ICON_PATHS, name) ? ICON_PATHS[name] : '';
  return (
    \`<svg xmlns="http://www.w3.org/2000/svg" width="\${sizePx}" height="\${sizePx}" viewBox="0 0 24 24">\` +
    \`<path d="\${path}" fill="none" stroke="\${colour}" stroke-width="\${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round"/></svg>\`
  );
};
`,
);

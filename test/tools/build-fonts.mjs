// Two products from the fonts that npm packages carry as compressed web fonts:
// - `buildFonts(folder)`: TrueType files for drawing pictures, into out/resources/fonts (called by the build);
// - run directly with `--metrics`: rewrites shared/domain/sheet/font-metrics.ts, the committed advance widths.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const sourceSans = (script, weight) => `source-sans-3/files/source-sans-3-${script}-${weight}-normal`;
const OTHER_SCRIPTS = [
  'noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal',
  'noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal',
  'noto-emoji/files/noto-emoji-emoji-400-normal',
];
/** In the order of choice: where two fonts have a character, the first draws it. */
const FILES = [
  ...SCRIPTS.flatMap((script) => [sourceSans(script, 400), sourceSans(script, 600)]),
  ...OTHER_SCRIPTS,
];

const toTrueType = async (name) => {
  const { default: fontverter } = await import('fontverter');
  return fontverter.convert(readFileSync(new URL(`node_modules/@fontsource/${name}.woff`, root)), 'truetype');
};

/** Web fonts that an exported SVG carries within itself. */
const EMBEDDED = [400, 600];

const copyWebFont = (weight, folder) => {
  const from = new URL(`node_modules/@fontsource/${sourceSans('latin', weight)}.woff2`, root);
  copyFileSync(from, `${folder}/embedded-${weight}.woff2`);
};

/** Writes the fonts that are not there yet; gives their number. */
export const buildFonts = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const wanted = FILES.map((name, rank) => [
    name,
    `${folder}/${String(rank).padStart(2, '0')}-${name.split('/').at(-1)}.ttf`,
  ]);
  const missing = wanted.filter(([, path]) => !existsSync(path));
  for (const [name, path] of missing) writeFileSync(path, await toTrueType(name));
  for (const weight of EMBEDDED) copyWebFont(weight, folder);
  return missing.length;
};

/** Runs of consecutive characters, each `first character: advances in thousandths of the size`. */
const runsOf = (advances) => {
  const runs = [];
  for (const [code, advance] of [...advances].sort((a, b) => a[0] - b[0])) {
    const last = runs.at(-1);
    if (last && last.first + last.advances.length === code) last.advances.push(advance);
    else runs.push({ first: code, advances: [advance] });
  }
  return runs;
};

const advancesOf = async (name) => {
  const fontkit = await import('fontkit');
  const font = fontkit.create(await toTrueType(name));
  const widthOf = (code) => Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm);
  return runsOf(font.characterSet.filter((code) => code >= 32).map((code) => [code, widthOf(code)]));
};

const writeRuns = (runs) =>
  `[\n${runs.map(({ first, advances }) => `  [${first}, '${advances.map((n) => n.toString(36)).join(' ')}'],`).join('\n')}\n]`;

const writeMetrics = async () => {
  const source = SCRIPTS.map(async (script) => ({
    regular: await advancesOf(sourceSans(script, 400)),
    semibold: await advancesOf(sourceSans(script, 600)),
  }));
  const others = OTHER_SCRIPTS.map(async (name) => ({ regular: await advancesOf(name), semibold: null }));
  const files = await Promise.all([...source, ...others]);
  const text = files.map(
    ({ regular, semibold }) =>
      `  { regular: ${writeRuns(regular)}, semibold: ${semibold ? writeRuns(semibold) : 'null'} },\n`,
  );
  writeFileSync(
    new URL('shared/domain/sheet/font-metrics.ts', root),
    `/** First character of a run, then the widths of its characters in thousandths of the font size, in base 36. */
type Run = readonly [number, string];
/** The same characters in two weights; a font with one weight stands for both. */
interface FontMetrics {
  readonly regular: readonly Run[];
  readonly semibold: readonly Run[] | null;
}

/**
 * Made by test/tools/build-fonts.mjs --metrics: advance widths of Source Sans 3, one entry a script, then of the fonts
 * for what it lacks (all OFL), in the order in which a character is looked for.
 */
export const FONT_METRICS: readonly FontMetrics[] = [
${text.join('')}];
`,
  );
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--metrics')) await writeMetrics();
  else console.log(`${await buildFonts(new URL('out/resources/fonts', root).pathname)} fonts written`);
}

// Two products from the fonts that npm packages carry as compressed web fonts:
// - `buildFonts(folder)`: TrueType files for drawing pictures, into out/resources/fonts (called by the build);
// - run directly with `--metrics`: rewrites shared/domain/sheet/font-metrics.ts, the committed advance widths.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Writes the fonts that are not there yet; gives their number. */
export const buildFonts = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const wanted = FILES.map((name, rank) => [
    name,
    `${folder}/${String(rank).padStart(2, '0')}-${name.split('/').at(-1)}.ttf`,
  ]);
  const missing = wanted.filter(([, path]) => !existsSync(path));
  for (const [name, path] of missing) writeFileSync(path, await toTrueType(name));
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

const advancesOf = async (names) => {
  const fontkit = await import('fontkit');
  const advances = new Map();
  for (const name of names) {
    const font = fontkit.create(await toTrueType(name));
    for (const code of font.characterSet) {
      const width = Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm);
      if (code >= 32 && !advances.has(code)) advances.set(code, width);
    }
  }
  return runsOf(advances);
};

const writeMetrics = async () => {
  const [arabic, hebrew, emoji] = OTHER_SCRIPTS;
  const tables = {
    REGULAR: await advancesOf(SCRIPTS.map((script) => sourceSans(script, 400))),
    SEMIBOLD: await advancesOf(SCRIPTS.map((script) => sourceSans(script, 600))),
    OTHER: await advancesOf([arabic, hebrew, emoji]),
  };
  const text = Object.entries(tables)
    .map(([name, runs]) => {
      const rows = runs.map(
        ({ first, advances }) => `  [${first}, '${advances.map((n) => n.toString(36)).join(' ')}'],`,
      );
      return `const ${name}: readonly Run[] = [\n${rows.join('\n')}\n];\n`;
    })
    .join('\n');
  writeFileSync(
    new URL('shared/domain/sheet/font-metrics.ts', root),
    `/** Made by test/tools/build-fonts.mjs --metrics: advance widths of Source Sans 3 and of the fonts for what it lacks (OFL). */
/** First character of a run, then the widths of its characters in thousandths of the font size, in base 36. */
type Run = readonly [number, string];

${text}
export const FONT_METRICS = { regular: REGULAR, semibold: SEMIBOLD, other: OTHER } as const;
/** Height above the baseline of capitals, and depth of descenders, in thousandths of the size. */
export const CAP_HEIGHT = 660;
export const DESCENT = 260;
`,
  );
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--metrics')) await writeMetrics();
  else console.log(`${await buildFonts(new URL('out/resources/fonts', root).pathname)} fonts written`);
}

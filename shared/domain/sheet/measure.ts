import { FONT_METRICS } from './font-metrics.ts';
import type { Weight } from './scene.ts';

export interface Measure {
  /** Width of one line, points; kerning left out, so that it errs on the wide side. */
  width(text: string, sizePt: number, weight: Weight): number;
  /** The text cut where its font changes: a drawing program cannot be trusted to mix fonts within one line. */
  runs(text: string): string[];
}

/** Characters that our fonts lack take a whole square. */
const UNKNOWN_WIDTH = 1000;
/** Marks and joiners stand on their neighbour. */
const STANDS_ON_OTHERS = /[\p{M}\p{Cf}\p{Emoji_Modifier}]/u;
const LETTER = /\p{L}/u;
/** Spaces that fonts lack are drawn all the same: the narrow no-break one as half a space. */
const SPACE = /\p{Zs}/u;
const NARROW_SPACE = '\u202F';
const ZERO_WIDTH_JOINER = '\u200D';

type Table = ReadonlyMap<number, number>;
const readTable = (runs: readonly (readonly [number, string])[]): Table => {
  const table = new Map<number, number>();
  for (const [first, widths] of runs)
    widths.split(' ').forEach((width, index) => {
      table.set(first + index, Number.parseInt(width, 36));
    });
  return table;
};

/** Index of the font of a character; that of the character before goes on with spaces and signs that it has too. */
const fontOf = (character: string, before: number, fonts: readonly Table[]): number => {
  const code = character.codePointAt(0) ?? 0;
  const own = fonts.findIndex((font) => font.has(code));
  if (before < 0) return own;
  const hasNone = own < 0 && SPACE.test(character);
  const goesOn = STANDS_ON_OTHERS.test(character) || (!LETTER.test(character) && fonts[before]?.has(code));
  return hasNone || goesOn ? before : own;
};

const cutRuns = (text: string, fonts: readonly Table[]): string[] => {
  const runs: string[] = [];
  let font = -1;
  for (const character of text) {
    const next = fontOf(character, font, fonts);
    const joined = runs.at(-1)?.endsWith(ZERO_WIDTH_JOINER) === true;
    if (runs.length > 0 && (joined || next === font)) runs.push(`${runs.pop() ?? ''}${character}`);
    else runs.push(character);
    font = next;
  }
  return runs;
};

/** Widths come from a committed table of the fonts that the picture is drawn with: the same on every machine. */
export const createMeasure = (): Measure => {
  const regular = FONT_METRICS.map((font) => readTable(font.regular));
  const semibold = FONT_METRICS.map((font) => readTable(font.semibold ?? font.regular));
  const merge = (fonts: readonly Table[]): Table => new Map(fonts.toReversed().flatMap((font) => [...font]));
  const tables: Record<Weight, Table> = { 400: merge(regular), 600: merge(semibold) };
  const ownWidth = (character: string, table: Table): number => {
    const known = table.get(character.codePointAt(0) ?? 0);
    if (known !== undefined) return known;
    if (character === NARROW_SPACE) return 110;
    return SPACE.test(character) ? 250 : UNKNOWN_WIDTH;
  };
  const widthOf = (character: string, table: Table): number =>
    STANDS_ON_OTHERS.test(character) ? 0 : ownWidth(character, table);
  return {
    width: (text, sizePt, weight) => {
      let sum = 0;
      for (const character of text) sum += widthOf(character, tables[weight]);
      return (sum * sizePt) / 1000;
    },
    runs: (text) => cutRuns(text, regular),
  };
};

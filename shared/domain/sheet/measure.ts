import { FONT_METRICS } from './font-metrics.ts';
import type { Weight } from './scene.ts';

export interface Measure {
  /** Width of one line, points; kerning left out, so that it errs on the wide side. */
  width(text: string, sizePt: number, weight: Weight): number;
}

/** Characters that our fonts lack take a whole square. */
const UNKNOWN_WIDTH = 1000;
/** Marks and joiners stand on their neighbour. */
const STANDS_ON_OTHERS = /[\p{M}\p{Cf}]/u;

type Table = ReadonlyMap<number, number>;
const readTable = (...runs: (readonly (readonly [number, string])[])[]): Table => {
  const table = new Map<number, number>();
  for (const [first, widths] of runs.flat())
    widths.split(' ').forEach((width, index) => {
      table.set(first + index, Number.parseInt(width, 36));
    });
  return table;
};

/** Widths come from a committed table of the fonts that the picture is drawn with: the same on every machine. */
export const createMeasure = (): Measure => {
  const { regular, semibold, other } = FONT_METRICS;
  const tables: Record<Weight, Table> = {
    400: readTable(other, regular),
    600: readTable(other, semibold),
  };
  const widthOf = (character: string, table: Table): number =>
    STANDS_ON_OTHERS.test(character) ? 0 : (table.get(character.codePointAt(0) ?? 0) ?? UNKNOWN_WIDTH);
  return {
    width: (text, sizePt, weight) => {
      let sum = 0;
      for (const character of text) sum += widthOf(character, tables[weight]);
      return (sum * sizePt) / 1000;
    },
  };
};

import { FONT_METRICS } from './font-metrics.ts';

/**
 * Spaces, joiners and what no glyph stands for. Marks are not: on a letter of one font, one that no font has
 * (or that goes around it, and that emoji have) keeps the typesetter looking for ever where the machine has other fonts.
 */
const WITHOUT_GLYPH = /[\p{White_Space}\p{Cf}\p{Cc}\p{Variation_Selector}]/u;

const AROUND = /\p{Me}/u;

/** Arrows, boxes, blocks, shapes and the replacement sign: the typesetter carries a font that has all of them. */
const SIGNS = /[\u2190-\u21FF\u2500-\u25FF\uFFFD]/u;

/** Whether a character is drawn by a font that comes with the product, whatever fonts the machine has. */
export const createDrawable = (): ((character: string) => boolean) => {
  const codes = new Set<number>();
  for (const { regular } of FONT_METRICS)
    for (const [first, widths] of regular)
      widths.split(' ').forEach((_, at) => {
        codes.add(first + at);
      });
  return (character) =>
    WITHOUT_GLYPH.test(character) ||
    SIGNS.test(character) ||
    (codes.has(character.codePointAt(0) ?? 0) && !AROUND.test(character));
};

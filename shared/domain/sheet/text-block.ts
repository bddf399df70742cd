import type { Measure } from './measure.ts';
import type { Anchor, TextItem } from './scene.ts';
import { type TextStyle, wrapText } from './wrap.ts';

export interface BlockStyle extends TextStyle {
  readonly fill: string;
  /** Height of a line, in sizes. */
  readonly leading?: number;
}
export interface Block {
  readonly items: readonly TextItem[];
  readonly height: number;
}
const LEADING = 1.3;

/** Wrapped text whose first line's box starts at `y`; with `end`, `x` is its right edge. */
export const writeBlock = (
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  style: BlockStyle,
  measure: Measure,
  anchor: Anchor = 'start',
): Block => {
  const leading = (style.leading ?? LEADING) * style.size;
  const items = wrapText(text, width, style, measure).map(
    (line, index): TextItem => ({
      item: 'text',
      x,
      y: y + index * leading + (leading + style.size * 0.7) / 2,
      text: line,
      size: style.size,
      weight: style.weight,
      fill: style.fill,
      anchor,
    }),
  );
  return { items, height: items.length * leading };
};

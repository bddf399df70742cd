import type { Box } from './geometry.ts';
import type { Measure } from './measure.ts';
import type { Palette } from './palette.ts';
import type { TextItem } from './scene.ts';
import { writeBlock } from './text-block.ts';

/** A name that stands in the list, under the number written by its node. */
export interface NumberedName {
  readonly number: number;
  readonly name: string;
}
export interface NameList {
  readonly items: readonly TextItem[];
  /** How many names found room, from the first. */
  readonly listed: number;
  readonly height: number;
}
export interface NameListStyle {
  readonly size: number;
  readonly columnWidth: number;
  readonly gap: number;
}

/** Height of a line of the list, in sizes. */
export const NAME_LEADING = 1.22;

/** Names in columns, filled from top to bottom; a long name goes on under itself, whole. */
export const listNames = (
  names: readonly NumberedName[],
  area: Box,
  { size, columnWidth, gap }: NameListStyle,
  palette: Palette,
  measure: Measure,
): NameList => {
  const columns = Math.max(1, Math.floor((area.width + gap) / (columnWidth + gap)));
  const width = (area.width - gap * (columns - 1)) / columns;
  const last = names.at(-1)?.number ?? 0;
  const indent = measure.width(String(last), size, 600) + size * 0.5;
  const items: TextItem[] = [];
  let column = 0;
  let y = area.y;
  let listed = 0;
  let bottom = area.y;
  for (const { number, name } of names) {
    const style = { size, weight: 400, fill: palette.ink, leading: NAME_LEADING } as const;
    const block = () =>
      writeBlock(
        name,
        { x: area.x + column * (width + gap) + indent, y, width: width - indent },
        style,
        measure,
      );
    if (y + block().height > area.y + area.height + 0.01 && y > area.y) {
      column += 1;
      y = area.y;
    }
    const written = block();
    if (column >= columns || y + written.height > area.y + area.height + 0.01) break;
    const first = written.items[0];
    items.push(
      {
        item: 'text',
        x: area.x + column * (width + gap) + indent - size * 0.5,
        y: first?.y ?? y,
        text: String(number),
        size,
        weight: 600,
        fill: palette.ink2,
        anchor: 'end',
      },
      ...written.items,
    );
    y += written.height;
    bottom = Math.max(bottom, y);
    listed += 1;
  }
  return { items, listed, height: bottom - area.y };
};

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
}
export interface NameListStyle {
  readonly size: number;
  readonly columnWidth: number;
  readonly gap: number;
}

/** Height of a line of the list, in sizes. */
export const NAME_LEADING = 1.22;

/** One name at the top of an area, its number hanging left of it. */
const writeName = (
  { number, name }: NumberedName,
  area: Box,
  indent: number,
  { size, palette, measure }: { size: number; palette: Palette; measure: Measure },
): { readonly items: readonly TextItem[]; readonly height: number } => {
  const style = { size, weight: 400, fill: palette.ink, leading: NAME_LEADING } as const;
  const place = { x: area.x + indent, y: area.y, width: area.width - indent };
  const { items, height } = writeBlock(name, place, style, measure);
  const [first] = items;
  if (!first) return { items, height };
  const hanging = {
    ...first,
    x: place.x - size * 0.5,
    text: String(number),
    weight: 600,
    fill: palette.ink2,
    anchor: 'end',
  } as const;
  return { items: [hanging, ...items], height };
};

/** Names in columns, filled from top to bottom; a long name goes on under itself, whole. */
export const listNames = (
  names: readonly NumberedName[],
  area: Box,
  { size, columnWidth, gap }: NameListStyle,
  pen: { readonly palette: Palette; readonly measure: Measure },
): NameList => {
  const columns = Math.max(1, Math.floor((area.width + gap) / (columnWidth + gap)));
  const width = (area.width - gap * (columns - 1)) / columns;
  const indent = pen.measure.width(String(names.at(-1)?.number ?? 0), size, 600) + size * 0.5;
  const bottom = area.y + area.height + 0.01;
  const items: TextItem[] = [];
  let column = 0;
  let y = area.y;
  let listed = 0;
  for (const name of names) {
    const write = () =>
      writeName(name, { ...area, x: area.x + column * (width + gap), y, width }, indent, { size, ...pen });
    if (y > area.y && y + write().height > bottom) {
      column += 1;
      y = area.y;
    }
    const written = write();
    if (column >= columns || y + written.height > bottom) break;
    items.push(...written.items);
    y += written.height;
    listed += 1;
  }
  return { items, listed };
};

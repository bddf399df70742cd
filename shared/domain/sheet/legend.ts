import type { Box } from './geometry.ts';
import { type LegendEntry, type LegendGroup, legendGroups } from './legend-entries.ts';
import { mapLegendGroups } from './map-legend.ts';
import type { Part, Pen } from './pen.ts';
import type { Item, TextItem } from './scene.ts';
import { writeBlock } from './text-block.ts';

interface Density {
  readonly size: number;
  readonly row: number;
  readonly gap: number;
}
/** From airy to tight, in units: the first that fits is used. */
const DENSITIES: readonly Density[] = [
  { size: 9, row: 16.5, gap: 14 },
  { size: 8.5, row: 14.5, gap: 10 },
  { size: 8, row: 12.5, gap: 7 },
  { size: 8, row: 11, gap: 4 },
];
const LEADING = 1.2;
/** Room of the sample, and where its middle is. */
const INDENT = 26;
const SAMPLE_X = 10.5;

const writeCount = (count: string | null, area: Box, first: TextItem | undefined, fill: string): Item[] =>
  count === null || !first ? [] : [{ ...first, x: area.x + area.width, text: count, anchor: 'end', fill }];

const writeEntry = (entry: LegendEntry, area: Box, density: Density, pen: Pen): Part => {
  const { unit, palette, measure } = pen;
  const size = density.size * unit;
  const row = density.row * unit;
  const countWidth = entry.count === null ? 0 : measure.width(entry.count, size, 400) + 6 * unit;
  const style = { size, weight: 400, fill: palette.ink, leading: LEADING } as const;
  const place = { x: area.x + INDENT * unit, width: area.width - INDENT * unit - countWidth };
  const text = (y: number) => writeBlock(entry.text, { ...place, y }, style, measure);
  const textHeight = text(0).height;
  const height = Math.max(row, textHeight + (row - size * LEADING) * 0.6);
  const top = area.y + (height - textHeight) / 2;
  const written = text(top);
  return {
    height,
    items: [
      ...entry.sample({ x: area.x + SAMPLE_X * unit, y: top + (size * LEADING) / 2 }, row),
      ...written.items,
      ...writeCount(entry.count, area, written.items[0], palette.ink3),
    ],
  };
};

const writeGroup = ({ heading, entries }: LegendGroup, area: Box, density: Density, pen: Pen): Part => {
  const { unit, palette, measure } = pen;
  const style = { size: (density.size + 0.5) * unit, weight: 600, fill: palette.ink } as const;
  const title = writeBlock(heading, area, style, measure);
  const items: Item[] = [...title.items];
  let y = area.y + title.height + Math.max(2, density.gap * 0.25) * unit;
  for (const entry of entries) {
    const written = writeEntry(entry, { ...area, y }, density, pen);
    items.push(...written.items);
    y += written.height;
  }
  return { items, height: y - area.y };
};

const writeGroups = (groups: readonly LegendGroup[], area: Box, density: Density, pen: Pen): Part => {
  const items: Item[] = [];
  let y = area.y;
  groups.forEach((group, index) => {
    if (index > 0) y += density.gap * pen.unit;
    const written = writeGroup(group, { ...area, y }, density, pen);
    items.push(...written.items);
    y += written.height;
  });
  return { items, height: y - area.y };
};

/** Kinds with their counts, marks, links: one column as airy as its height allows. */
export const drawLegend = (area: Box, pen: Pen): Part => {
  const { map } = pen.input;
  const groups = map ? mapLegendGroups(map, pen) : legendGroups(pen);
  const tries = DENSITIES.map((density) => writeGroups(groups, area, density, pen));
  return tries.find(({ height }) => height <= area.height) ?? tries.at(-1) ?? { items: [], height: 0 };
};

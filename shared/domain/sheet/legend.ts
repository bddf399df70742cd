import { changeLegend } from './change-legend.ts';
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
/** From airy to tight, in units. */
const DENSITIES: readonly Density[] = [
  { size: 9, row: 16.5, gap: 14 },
  { size: 8.5, row: 14.5, gap: 10 },
  { size: 8, row: 12.5, gap: 7 },
  { size: 8, row: 11, gap: 4 },
];
/** Width of a column alone, of one of several, and what is between two, units. */
const COLUMN_ALONE = 166;
const COLUMN = 152;
const BETWEEN = 14;
/** More would leave no room for a picture. */
const COLUMNS_MAX = 3;
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

const writeHeading = (heading: string, area: Box, density: Density, pen: Pen): Part => {
  const { unit, palette, measure } = pen;
  const style = { size: (density.size + 0.5) * unit, weight: 600, fill: palette.ink } as const;
  const { items, height } = writeBlock(heading, area, style, measure);
  return { items, height: height + Math.max(2, density.gap * 0.25) * unit };
};

/** What stands together in one column: an entry, the first of a group under its heading. */
interface Row {
  readonly startsGroup: boolean;
  /** Rows of its group, from this one on. */
  readonly rest: number;
  readonly write: (area: Box) => Part;
}
const rowsOf = (groups: readonly LegendGroup[], density: Density, pen: Pen): Row[] =>
  groups.flatMap(({ heading, entries }) =>
    entries.map((entry, index): Row => {
      if (index > 0)
        return {
          startsGroup: false,
          rest: entries.length - index,
          write: (area) => writeEntry(entry, area, density, pen),
        };
      const write = (area: Box): Part => {
        const title = writeHeading(heading, area, density, pen);
        const first = writeEntry(entry, { ...area, y: area.y + title.height }, density, pen);
        return { items: [...title.items, ...first.items], height: title.height + first.height };
      };
      return { startsGroup: true, rest: entries.length, write };
    }),
  );

export interface WrittenLegend extends Part {
  readonly width: number;
}
interface Setting {
  readonly columns: number;
  /** A group stays in one column where it can. */
  readonly together: boolean;
  readonly density: Density;
}
interface Tried extends WrittenLegend {
  readonly fits: boolean;
}
/** Columns against the right edge of the area, filled from top to bottom, from left to right. */
const writeColumns = (
  groups: readonly LegendGroup[],
  area: Box,
  { columns, together, density }: Setting,
  pen: Pen,
): Tried => {
  const { unit } = pen;
  const column = (columns === 1 ? COLUMN_ALONE : COLUMN) * unit;
  const between = BETWEEN * unit;
  const width = columns * column + (columns - 1) * between;
  const left = area.x + area.width - width;
  const bottom = area.y + area.height;
  const rows = rowsOf(groups, density, pen);
  const heightFrom = (start: number, count: number): number =>
    rows
      .slice(start, start + count)
      .reduce((sum, row) => sum + row.write({ x: 0, y: 0, width: column, height: 0 }).height, 0);
  const items: Item[] = [];
  let [index, y, lowest] = [0, area.y, area.y];
  rows.forEach((row, at) => {
    const gap = row.startsGroup && y > area.y ? density.gap * unit : 0;
    const whole = together && row.startsGroup ? heightFrom(at, row.rest) : 0;
    const wanted = whole > 0 && whole <= area.height ? whole : heightFrom(at, 1);
    if (y > area.y && index < columns - 1 && y + gap + wanted > bottom) {
      index += 1;
      y = area.y;
    }
    const top = y + (y > area.y ? gap : 0);
    const written = row.write({ x: left + index * (column + between), y: top, width: column, height: 0 });
    items.push(...written.items);
    y = top + written.height;
    lowest = Math.max(lowest, y);
  });
  return { items, width, height: lowest - area.y, fits: lowest <= bottom };
};

/** One column as airy as its height allows, else several: kinds with their counts, colours, links, marks. */
export const drawLegend = (area: Box, pen: Pen): WrittenLegend => {
  const { map, marks } = pen.input;
  const changes = marks ? [changeLegend(pen, marks)] : [];
  const groups = [...changes, ...(map ? mapLegendGroups(map, pen) : legendGroups(pen))];
  const settings = [1, 2, COLUMNS_MAX].flatMap((columns) =>
    [true, false].flatMap((together) =>
      DENSITIES.map((density): Setting => ({ columns, together, density })),
    ),
  );
  for (const setting of settings.slice(0, -1)) {
    const tried = writeColumns(groups, area, setting, pen);
    if (tried.fits) return tried;
  }
  return writeColumns(groups, area, settings.at(-1) as Setting, pen);
};

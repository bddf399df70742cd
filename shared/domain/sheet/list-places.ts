import type { Box } from './geometry.ts';
import { listNames, NAME_LEADING, type NameList, type NumberedName } from './names.ts';
import type { Pen } from './pen.ts';
import { writeBlock } from './text-block.ts';

/** Between columns of the one grid, and between its rows, in units. */
export const GUTTER = 16;
export const GAP = 9;

/** Where names without a place on the picture are listed: under the legend, in columns beside the picture, or in lines under it. */
export type ListPlace =
  | { readonly at: 'rail' }
  | { readonly at: 'side'; readonly columns: number }
  | { readonly at: 'foot'; readonly lines: number };
const LIST_PLACES: readonly ListPlace[] = [
  { at: 'side', columns: 1 },
  { at: 'side', columns: 2 },
  { at: 'foot', lines: 3 },
  { at: 'foot', lines: 6 },
  { at: 'foot', lines: 11 },
  { at: 'foot', lines: 18 },
];
/** With very many names, the list that holds the most is the one to try. */
const THOROUGH_MAX = 400;
const LARGE_LIST_PLACES: readonly ListPlace[] = [{ at: 'side', columns: 2 }];
export const listPlacesFor = (names: number): readonly ListPlace[] =>
  names <= THOROUGH_MAX ? LIST_PLACES : LARGE_LIST_PLACES;
/** Share of the middle that a list under the picture may take. */
const FOOT_SHARE_MAX = 0.4;

export interface Middle {
  readonly picture: Box;
  readonly list: Box;
}

const nameSize = ({ labelSizes }: Pen): number => labelSizes.at(-1) ?? 8;
const headingHeight = (pen: Pen): number => 14 * pen.unit;

/** Of a column of names, in sizes of their text. */
const COLUMN_WIDTH = 16;
const columnGap = ({ unit }: Pen): number => 10 * unit;

/** `area` is left of the legend; `below` is what the legend leaves under itself. */
export const divide = (area: Box, below: Box, place: ListPlace, pen: Pen): Middle => {
  if (place.at === 'rail') return { picture: area, list: below };
  if (place.at === 'side') {
    const width = place.columns * COLUMN_WIDTH * nameSize(pen) + (place.columns - 1) * columnGap(pen);
    const x = area.x + area.width - width;
    return {
      picture: { ...area, width: area.width - width - GUTTER * pen.unit },
      list: { ...area, x, width },
    };
  }
  const wanted = place.lines * nameSize(pen) * NAME_LEADING + headingHeight(pen);
  const height = Math.min(wanted, area.height * FOOT_SHARE_MAX);
  return {
    picture: { ...area, height: area.height - height - GAP * pen.unit },
    list: { ...area, y: area.y + area.height - height, height },
  };
};

export const writeList = (names: readonly NumberedName[], area: Box, pen: Pen): NameList => {
  const { palette, measure, unit, words } = pen;
  const size = nameSize(pen);
  const style = { size: 9 * unit, weight: 600, fill: palette.ink } as const;
  const heading = writeBlock(words.sheet.names, area, style, measure);
  const below = { ...area, y: area.y + headingHeight(pen), height: area.height - headingHeight(pen) };
  if (below.height < size) return { items: [], listed: 0 };
  const columns = { size, columnWidth: COLUMN_WIDTH * size, gap: columnGap(pen) };
  const list = listNames(names, below, columns, { palette, measure });
  return { ...list, items: [...heading.items, ...list.items] };
};

import { drawBrand } from './brand.ts';
import { drawFigures } from './figures.ts';
import { type Box, shiftDown } from './geometry.ts';
import type { Part, Pen } from './pen.ts';
import { writeBlock } from './text-block.ts';
import { wrapText } from './wrap.ts';

/** Sizes of the title, largest first, and the lines that each may take; the smallest takes as many as it needs. */
const TITLE_SIZES = [
  { size: 25, lines: 1 },
  { size: 21, lines: 1 },
  { size: 17, lines: 2 },
  { size: 14, lines: 2 },
  { size: 11, lines: 2 },
];
const SMALLEST_TITLE = 9;
const SUBTITLE = 11;
/** A subtitle longer than this is written small. */
const LONG_SUBTITLE = 160;

const titleSize = (width: number, { input, unit, measure }: Pen): number =>
  TITLE_SIZES.find(
    ({ size, lines }) =>
      wrapText(input.title, width, { size: size * unit, weight: 600 }, measure).length <= lines,
  )?.size ?? SMALLEST_TITLE;

const drawTitle = (area: Box, pen: Pen): Part => {
  const { input, unit, palette, measure } = pen;
  const size = titleSize(area.width, pen) * unit;
  const title = writeBlock(
    input.title,
    area,
    { size, weight: 600, fill: palette.ink, leading: 1.18 },
    measure,
  );
  if (!input.subtitle) return title;
  const below = { ...area, y: area.y + title.height + 1.5 * unit };
  const small = (input.subtitle.length > LONG_SUBTITLE ? 8.5 : SUBTITLE) * unit;
  const subtitle = writeBlock(
    input.subtitle,
    below,
    { size: small, weight: 400, fill: palette.ink2 },
    measure,
  );
  return {
    items: [...title.items, ...subtitle.items],
    height: title.height + 1.5 * unit + subtitle.height,
  };
};

/** Brand line, title and subtitle on the left, figures on the right, and the rule that closes them. */
export const drawHeader = (area: Box, pen: Pen): Part => {
  const { unit, palette } = pen;
  const brand = drawBrand(area, pen);
  const top = area.y + brand.height + 9 * unit;
  const figures = drawFigures({ ...area, y: top }, pen);
  const title = drawTitle({ ...area, y: top, width: area.width - figures.width - 28 * unit }, pen);
  const height = Math.max(title.height, figures.height);
  const bottom = top + height + 7 * unit;
  return {
    items: [
      ...brand.items,
      ...title.items,
      ...shiftDown(figures.items, height - figures.height),
      { item: 'rect', x: area.x, y: bottom, width: area.width, height: 0.9 * unit, fill: palette.ink },
    ],
    height: bottom + 0.9 * unit - area.y,
  };
};

import type { Box, Point } from './geometry.ts';
import { VERMILION } from './palette.ts';
import type { Part, Pen } from './pen.ts';
import type { Item, PathItem } from './scene.ts';
import { writeBlock } from './text-block.ts';

/** Two interlocked rings: the second passes over the first below and under it above. */
const drawMark = ({ x, y }: Point, height: number, teal: string): PathItem[] => {
  const part = height / 10;
  const ring = (dx: number, colour: string): PathItem => ({
    item: 'path',
    d: 'M-3.9 0a3.9 3.9 0 1 0 7.8 0a3.9 3.9 0 1 0 -7.8 0Z',
    stroke: colour,
    strokeWidth: 2,
    place: { x: x + dx * part, y: y + height / 2, scale: part },
  });
  // Of the first ring, the arc that comes back over the second at their upper crossing.
  const over: PathItem = {
    item: 'path',
    d: 'M1.9 -3.41A3.9 3.9 0 0 1 3.72 -1.18',
    stroke: teal,
    strokeWidth: 2,
    place: { x: x + 4.9 * part, y: y + height / 2, scale: part },
  };
  return [ring(4.9, teal), ring(10.1, VERMILION), over];
};

/** « Exemple fictif » in a tag whose right edge and top are given. */
const drawTag = (right: number, y: number, { words, unit, palette, measure }: Pen): Item[] => {
  const text = words.sheet.fictional;
  const size = 8.5 * unit;
  const width = measure.width(text, size, 600) + 14 * unit;
  const height = 14 * unit;
  const top = y - 0.5 * unit;
  const x = right - width;
  return [
    { item: 'rect', x, y: top, width, height, radius: height / 2, fill: palette.accentWeak },
    {
      item: 'text',
      x: right - width / 2,
      y: top + height / 2 + size * 0.34,
      text,
      size,
      weight: 600,
      fill: palette.accent,
      anchor: 'middle',
    },
  ];
};

/** The mark and the project's name; the date, and whether all is invented, on the right. */
export const drawBrand = (area: Box, pen: Pen): Part => {
  const { input, words, unit, palette, measure } = pen;
  const size = 10 * unit;
  const indent = 24 * unit;
  const right = area.x + area.width;
  const date = words.sheet.date(input.date);
  const dateWidth = measure.width(date, size, 400) + 1;
  const dateStyle = { size, weight: 400, fill: palette.ink2 } as const;
  const dated = writeBlock(date, { x: right, y: area.y, width: dateWidth }, dateStyle, measure, 'end');
  const name = writeBlock(
    input.projectName,
    { x: area.x + indent, y: area.y, width: area.width - indent - dateWidth - 110 * unit },
    { size, weight: 600, fill: palette.ink },
    measure,
  );
  return {
    items: [
      ...drawMark({ x: area.x, y: area.y + size * 0.05 }, size * 1.2, palette.mark),
      ...name.items,
      ...dated.items,
      ...(input.fictional ? drawTag(right - dateWidth - 10 * unit, area.y, pen) : []),
    ],
    height: name.height,
  };
};

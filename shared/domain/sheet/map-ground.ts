import type { MapShape } from '../map/base.ts';
import { type Filled, fillOf } from '../map/fills.ts';
import { INSETS } from '../map/world.ts';
import { clipLine, hatchPath, type Line, linesPath } from './clip.ts';
import { type Box, boxesOverlap, type Point } from './geometry.ts';
import type { MapSheet } from './map-sheet.ts';
import type { Pen } from './pen.ts';
import type { Item, TextItem } from './scene.ts';

/** From units of the map to the page. */
export type ToPage = (point: Point) => Point;

const linesOf = ({ rings }: Pick<MapShape, 'rings'>, toPage: ToPage, box: Box): Line[] =>
  rings
    .map((ring) => {
      const line: Point[] = [];
      for (let index = 0; index < ring.length; index += 2)
        line.push(toPage({ x: ring[index] ?? 0, y: ring[index + 1] ?? 0 }));
      return clipLine(line, box);
    })
    .filter((line) => line.length > 2);

const HATCH_GAP = 3.4;

const drawInsets = (
  { ground }: MapSheet,
  toPage: ToPage,
  frame: Box,
  { unit, palette, measure }: Pen,
): Item[] =>
  INSETS.filter(({ code }) => ground.insets.includes(code)).flatMap(({ code, name, box }): Item[] => {
    const from = toPage(box);
    const to = toPage({ x: box.x + box.width, y: box.y + box.height });
    const drawn = { ...from, width: to.x - from.x, height: to.y - from.y };
    if (!boxesOverlap(drawn, frame)) return [];
    const corners = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
    const size = 8 * unit;
    const text = measure.width(name, size, 400) + 4 * unit < drawn.width ? name : code;
    const label: TextItem[] =
      measure.width(text, size, 400) < drawn.width &&
      from.x > frame.x &&
      from.y > frame.y &&
      to.y < frame.y + frame.height
        ? [
            {
              item: 'text',
              x: from.x + 2 * unit,
              y: from.y + size,
              text,
              size,
              weight: 400,
              fill: palette.ink2,
            },
          ]
        : [];
    const d = linesPath([clipLine(corners, frame)]);
    return [{ item: 'path', d, stroke: palette.line, strokeWidth: 0.8 * unit }, ...label];
  });

/** Territories with their colours, hatched where nothing is known, then the lines of what they are in. */
export const drawGround = (map: MapSheet, toPage: ToPage, frame: Box, pen: Pen): Item[] => {
  const { palette, unit, input } = pen;
  const { ground, choropleth } = map;
  const filled: Filled = fillOf(choropleth, input.theme);
  const outline = { stroke: palette.ink3, strokeWidth: 0.35 * unit } as const;
  const shapes = ground.shapes.map((shape) => ({ shape, lines: linesOf(shape, toPage, frame) }));
  const beneath = ground.frame.map((shape) => linesOf(shape, toPage, frame));
  const unknown = shapes.flatMap(({ shape, lines }) => (filled.unknown.has(shape.id) ? lines : []));
  return [
    ...beneath
      .filter((lines) => lines.length > 0)
      .map((lines): Item => ({ item: 'path', d: linesPath(lines), fill: palette.paper, ...outline })),
    ...shapes
      .filter(({ lines }) => lines.length > 0)
      .map(
        ({ shape, lines }): Item => ({
          item: 'path',
          d: linesPath(lines),
          fill: filled.colours.get(shape.id) ?? palette.paper,
          ...outline,
        }),
      ),
    ...(unknown.length > 0
      ? [
          {
            item: 'path',
            d: hatchPath(unknown, HATCH_GAP * unit),
            stroke: palette.ink3,
            strokeWidth: 0.3 * unit,
          } as const,
        ]
      : []),
    ...beneath
      .filter((lines) => lines.length > 0)
      .map(
        (lines): Item => ({
          item: 'path',
          d: linesPath(lines),
          stroke: palette.ink3,
          strokeWidth: 0.7 * unit,
        }),
      ),
    ...drawInsets(map, toPage, frame, pen),
  ];
};

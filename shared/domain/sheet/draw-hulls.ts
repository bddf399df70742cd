import { HULL_OPACITY, shapeHulls } from '../drawing/shape-hulls.ts';
import type { Transform } from './fit.ts';
import type { Pen } from './pen.ts';
import type { Item, PathItem, TextItem } from './scene.ts';

const NAME = 8;

/** Outlines around groups, as on screen, with their names. */
export const drawHulls = ({ input, palette, unit }: Pen, transform: Transform): Item[] => {
  const nodes = input.drawing.nodes.flatMap(({ id, size }) => {
    const place = input.positions.get(id);
    return place ? [{ id, size, x: place.x, y: place.y }] : [];
  });
  const shapes = shapeHulls(input.drawing.hulls, nodes);
  const areas = shapes.flatMap(({ paths, tint, strokeWidth }) =>
    paths.map(
      (d): PathItem => ({
        item: 'path',
        d,
        fill: tint,
        stroke: tint,
        strokeWidth,
        cap: 'round',
        opacity: HULL_OPACITY,
        place: transform,
      }),
    ),
  );
  const names = shapes.flatMap(({ name, labels }) =>
    labels.map(
      ({ x, y }): TextItem => ({
        item: 'text',
        x: transform.x + x * transform.scale,
        y: transform.y + y * transform.scale,
        text: name,
        size: NAME * unit,
        weight: 600,
        fill: palette.ink2,
        anchor: 'middle',
        halo: palette.canvas,
      }),
    ),
  );
  return [...areas, ...names];
};

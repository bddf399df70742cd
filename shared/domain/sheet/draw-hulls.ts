import { HULL_OPACITY, type HullShape, shapeHulls } from '../drawing/shape-hulls.ts';
import type { Transform } from './fit.ts';
import { type Box, boxAround, createBoxIndex, growBox, isInside, type Point } from './geometry.ts';
import type { Pen } from './pen.ts';
import type { PathItem, TextItem } from './scene.ts';

const NAME = 8;
/** Height of a name's box, and where its baseline is in it, in sizes. */
const HEIGHT = 1.2;
const BASELINE = 0.92;

/** Outlines around groups, as on screen. */
export const shapesOf = ({ input }: Pen): HullShape[] => {
  const nodes = input.drawing.nodes.flatMap(({ id, size }) => {
    const place = input.positions.get(id);
    return place ? [{ id, size, x: place.x, y: place.y }] : [];
  });
  return shapeHulls(input.drawing.hulls, nodes);
};

export const drawHulls = (shapes: readonly HullShape[], place: Transform): PathItem[] =>
  shapes.flatMap(({ paths, tint, strokeWidth }) =>
    paths.map(
      (d): PathItem => ({
        item: 'path',
        d,
        fill: tint,
        stroke: tint,
        strokeWidth,
        cap: 'round',
        opacity: HULL_OPACITY,
        place,
      }),
    ),
  );

export interface PlacedText {
  readonly text: string;
  readonly box: Box;
}
export interface HullNames {
  readonly placed: readonly PlacedText[];
  /** Names that found no place. */
  readonly missing: readonly string[];
}

/** Where a name may be instead: moved by shares of its width, and by lines. */
const ACROSS = [0, -0.3, 0.3, -0.6, 0.6];
const LINES = [0, -1, 1, -2, 2, -3, 3, 4, 5];

const candidatesAt = (foot: Point, width: number, height: number): Box[] =>
  LINES.flatMap((line) =>
    ACROSS.map((across) =>
      boxAround({ x: foot.x + across * width, y: foot.y - height / 2 + line * height }, width, height),
    ),
  );

/** Each name near its outline, over no node and no other name. */
export const placeHullNames = (
  shapes: readonly HullShape[],
  transform: Transform,
  { nodes, frame }: { readonly nodes: readonly Box[]; readonly frame: Box },
  { unit, measure }: Pen,
): HullNames => {
  const size = NAME * unit;
  const taken = createBoxIndex<Box>(size * 4);
  for (const box of nodes) taken.add(box, box);
  const inner = growBox(frame, -2);
  const placed: PlacedText[] = [];
  const missing: string[] = [];
  for (const { name, labels } of shapes) {
    const width = measure.width(name, size, 600) + 2;
    const boxes = labels.flatMap(({ x, y }) => {
      const foot = { x: transform.x + x * transform.scale, y: transform.y + y * transform.scale };
      const box = candidatesAt(foot, width, HEIGHT * size).find(
        (one) => isInside(one, inner) && taken.isFree(one),
      );
      if (box) taken.add(box, box);
      return box ? [box] : [];
    });
    placed.push(...boxes.map((box) => ({ text: name, box })));
    if (boxes.length === 0 && labels.length > 0) missing.push(name);
  }
  return { placed, missing };
};

export const writeHullNames = ({ placed }: HullNames, { palette, unit }: Pen): TextItem[] =>
  placed.map(({ text, box }) => ({
    item: 'text',
    x: box.x + box.width / 2,
    y: box.y + BASELINE * NAME * unit,
    text,
    size: NAME * unit,
    weight: 600,
    fill: palette.ink2,
    anchor: 'middle',
    halo: palette.canvas,
  }));

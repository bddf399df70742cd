import { type DrawnNode, isGroupId, type NodeId } from '../drawing/drawing.ts';
import { LOOKS } from '../look.ts';
import { type Box, boxAround, type Point } from './geometry.ts';
import type { SheetInput } from './input.ts';
import type { Shape } from './shapes.ts';

/** An entity, or a group of them, on the picture. */
export interface Node {
  readonly drawn: DrawnNode;
  readonly shortName: string | null;
  readonly centre: Point;
  readonly diameter: number;
  readonly shape: Shape;
  readonly degree: number;
  readonly faded: boolean;
  /** Room that it takes, badges included. */
  readonly box: Box;
}

interface Extent {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
}
const extentOf = (points: readonly Point[]): Extent => {
  const low = { x: Number.POSITIVE_INFINITY, y: Number.POSITIVE_INFINITY };
  const high = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY };
  for (const { x, y } of points) {
    low.x = Math.min(low.x, x);
    low.y = Math.min(low.y, y);
    high.x = Math.max(high.x, x);
    high.y = Math.max(high.y, y);
  }
  return {
    centre: { x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 },
    width: high.x - low.x,
    height: high.y - low.y,
  };
};

/** A badge, and the ring of a group, stand out of the node by this share of the diameter. */
const BADGE_ROOM = 1.2;

/** Nodes cover this share of the frame, within bounds of what they are on screen (24–64 px): units a pixel. */
const COVER = 0.045;
const SCALE_MIN = 0.34;
/** Beyond so many, nodes go on shrinking, so that the most linked keep room for their names. */
const MANY = 250;
const SCALE_MAX = 0.6;

/** Room left around the nodes for names, units. */
const MARGIN = { x: 40, top: 18, bottom: 26 };

/** Room kept between two nodes, and the least that a node may measure, units. */
const NODE_GAP = 2;
const DIAMETER_MIN = 5;

/**
 * Diameters that keep nodes from touching where they are: on a reduced picture the nodes that would touch are drawn
 * smaller, in proportion, rather than moved, since places are those of the screen.
 */
const shrinkToFit = (places: readonly Point[], diameters: readonly number[], unit: number): number[] => {
  const fitted = [...diameters];
  const order = places.map((place, index) => ({ ...place, index })).sort((a, b) => a.x - b.x);
  const reach = Math.max(0, ...diameters) + NODE_GAP * unit;
  order.forEach((a, rank) => {
    for (const b of order.slice(rank + 1)) {
      if (b.x - a.x > reach) break;
      const room = Math.hypot(b.x - a.x, b.y - a.y) - NODE_GAP * unit;
      const share = (2 * room) / ((diameters[a.index] ?? 0) + (diameters[b.index] ?? 0));
      if (share >= 1) continue;
      for (const { index } of [a, b])
        fitted[index] = Math.min(fitted[index] ?? 0, (diameters[index] ?? 0) * share);
    }
  });
  return fitted.map((diameter) => Math.max(DIAMETER_MIN * unit, diameter));
};

/** Turn of a sunflower's seeds: points at the same place spread evenly around it. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Nodes that are in the very same place on screen are fanned out around it, the first one staying. */
const fanOut = (
  places: readonly Point[],
  diameters: readonly number[],
  frame: Box,
  unit: number,
): Point[] => {
  const seen = new Map<string, number>();
  const within = (value: number, low: number, size: number) =>
    clamp(value, low + DIAMETER_MIN * unit, low + size - DIAMETER_MIN * unit);
  return places.map((place, index) => {
    const key = `${place.x.toFixed(2)} ${place.y.toFixed(2)}`;
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    if (rank === 0) return place;
    const distance = Math.sqrt(rank) * ((diameters[index] ?? 0) + NODE_GAP * unit);
    const angle = rank * GOLDEN_ANGLE;
    return {
      x: within(place.x + distance * Math.cos(angle), frame.x, frame.width),
      y: within(place.y + distance * Math.sin(angle), frame.y, frame.height),
    };
  });
};

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Points per pixel of the screen: one scale for both axes, so that the picture stays the one people know. */
const scaleOf = (extent: Extent, width: number, height: number, unit: number): number =>
  Math.min(
    extent.width > 0 ? width / extent.width : Number.POSITIVE_INFINITY,
    extent.height > 0 ? height / extent.height : Number.POSITIVE_INFINITY,
    1.1 * unit,
  );

/** From the coordinates of positions to those of the page. */
export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The screen's places in a frame, at one scale. */
const transformInto = (points: readonly Point[], inner: Box, unit: number): Transform => {
  const { centre, width, height } = extentOf(points);
  const scale = scaleOf({ centre, width, height }, inner.width, inner.height, unit);
  return {
    x: inner.x + inner.width / 2 - centre.x * scale,
    y: inner.y + inner.height / 2 - centre.y * scale,
    scale,
  };
};
const applyTransform = ({ x, y }: Point, by: Transform): Point => ({
  x: by.x + x * by.scale,
  y: by.y + y * by.scale,
});

const diametersOf = (sizes: readonly number[], frame: Box, unit: number): number[] => {
  const area = sizes.reduce((sum, size) => sum + (size * size * Math.PI) / 4, 0);
  const least = SCALE_MIN * unit * Math.min(1, Math.sqrt(MANY / sizes.length));
  const pixel = clamp(Math.sqrt((frame.width * frame.height * COVER) / area), least, SCALE_MAX * unit);
  return sizes.map((size) => size * pixel);
};

/** Where the middles of nodes may be: the largest stay inside, and names have room. */
const innerOf = (frame: Box, diameters: readonly number[], unit: number): Box => {
  const reach = (Math.max(...diameters) * BADGE_ROOM) / 2 + 3 * unit;
  const [x, top, bottom] = [MARGIN.x, MARGIN.top, MARGIN.bottom].map((margin) =>
    Math.min(frame.height / 3, Math.max(margin * unit, reach)),
  ) as [number, number, number];
  return {
    x: frame.x + x,
    y: frame.y + top,
    width: frame.width - 2 * x,
    height: frame.height - top - bottom,
  };
};

/** The screen's picture inside a frame: its places at one scale, sizes in points. */
export const fitNodes = (
  { drawing, positions, entities }: SheetInput,
  frame: Box,
  unit: number,
): { readonly nodes: Node[]; readonly transform: Transform } => {
  if (drawing.nodes.length === 0) return { nodes: [], transform: { x: 0, y: 0, scale: 1 } };
  const points = drawing.nodes.map(({ id }) => positions.get(id) ?? { x: 0, y: 0 });
  const wanted = diametersOf(
    drawing.nodes.map(({ size }) => size),
    frame,
    unit,
  );
  const inner = innerOf(frame, wanted, unit);
  const transform = transformInto(points, inner, unit);
  const put = points.map((point) => applyTransform(point, transform));
  const places = fanOut(put, wanted, frame, unit);
  const diameters = shrinkToFit(places, wanted, unit);
  const shortNames = new Map<NodeId, string | null>(entities.map(({ id, shortName }) => [id, shortName]));
  const nodes = drawing.nodes.map((drawn, index) => {
    const shortName = shortNames.get(drawn.id) ?? null;
    return toNode(drawn, shortName, places[index] ?? inner, diameters[index] ?? 0);
  });
  return { nodes, transform };
};

export const toNode = (drawn: DrawnNode, shortName: string | null, centre: Point, diameter: number): Node => {
  const room = diameter * (badgesOfNode(drawn).length > 0 || isGroupId(drawn.id) ? BADGE_ROOM : 1) + 1;
  return {
    drawn,
    shortName,
    centre,
    diameter,
    shape: LOOKS[drawn.look].shape,
    degree: drawn.degree,
    faded: drawn.faded,
    box: boxAround(centre, room, room),
  };
};

/** Marks that paper shows: the pin is a matter of the screen. */
export const badgesOfNode = ({ badges }: DrawnNode): string[] =>
  badges.split(' ').filter((badge) => badge !== '' && badge !== 'pinned');

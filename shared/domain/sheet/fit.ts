import type { EntitySummary, RelationSummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { badgesOf, LOOKS, lookOf, nodeSize } from '../look.ts';
import { type Box, boxAround, type Point } from './geometry.ts';
import type { SheetInput } from './input.ts';
import type { Shape } from './shapes.ts';

/** An entity on the picture. */
export interface Node {
  readonly entity: EntitySummary;
  readonly centre: Point;
  readonly diameter: number;
  readonly shape: Shape;
  readonly degree: number;
  readonly faded: boolean;
  /** Room that it takes, badges included. */
  readonly box: Box;
}

/** Links of each entity on this picture. */
const countLinks = (relations: readonly RelationSummary[]): ReadonlyMap<EntityId, number> => {
  const counts = new Map<EntityId, number>();
  for (const { from, to } of relations)
    for (const id of new Set([from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

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

/** Nodes cover this share of the frame, within bounds of what they are on screen (24–64 px): units a pixel. */
const COVER = 0.045;
const SCALE_MIN = 0.34;
/** Beyond so many, nodes go on shrinking, so that the most linked keep room for their names. */
const MANY = 250;
const SCALE_MAX = 0.6;

/** Room left around the nodes for names, units. */
const MARGIN = { x: 40, top: 18, bottom: 26 };

interface Disc {
  /** Of the node itself. */
  readonly node: number;
  /** With the room that it keeps for itself. */
  readonly radius: number;
  x: number;
  y: number;
}
const SEPARATION_ROUNDS = 60;

/** Moves apart the nodes that the reduction made touch, as little as it takes; who is left, right, above stays so. */
const separate = (discs: readonly Disc[], gap: number, frame: Box): void => {
  const order = discs.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const reach = Math.max(...order.map((disc) => disc.radius));
  for (let round = 0; round < SEPARATION_ROUNDS; round++) {
    let moved = false;
    order.forEach((a, index) => {
      for (let next = index + 1; next < order.length; next++) {
        const b = order[next];
        if (!b || b.x - a.x > a.radius + reach + gap + 40) break;
        moved = pushApart(a, b, gap, next) || moved;
      }
    });
    for (const disc of order) keepWithin(disc, frame);
    if (!moved) return;
  }
};
/** Directions that spread evenly, for discs that are in the very same place. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const directionOf = (turn: number): [number, number] => [
  Math.cos(turn * GOLDEN_ANGLE),
  Math.sin(turn * GOLDEN_ANGLE),
];
const pushApart = (a: Disc, b: Disc, gap: number, turn: number): boolean => {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.hypot(dx, dy);
  const missing = a.radius + b.radius + gap - distance;
  if (missing <= 0.01) return false;
  const [ux, uy] = distance > 0.01 ? [dx / distance, dy / distance] : directionOf(turn);
  a.x -= (ux * missing) / 2;
  a.y -= (uy * missing) / 2;
  b.x += (ux * missing) / 2;
  b.y += (uy * missing) / 2;
  return true;
};
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
const keepWithin = (disc: Disc, frame: Box): void => {
  const inset = disc.radius + 3;
  disc.x = clamp(disc.x, frame.x + inset, frame.x + frame.width - inset);
  disc.y = clamp(disc.y, frame.y + inset, frame.y + frame.height - inset);
};

/** Points per pixel of the screen: one scale for both axes, so that the picture stays the one people know. */
const scaleOf = (extent: Extent, width: number, height: number, unit: number): number =>
  Math.min(
    extent.width > 0 ? width / extent.width : Number.POSITIVE_INFINITY,
    extent.height > 0 ? height / extent.height : Number.POSITIVE_INFINITY,
    1.1 * unit,
  );

/** Rank of each value among all, 0–1; equal values share the rank in their middle. */
const ranksOf = (values: readonly number[]): number[] => {
  const sorted = values.toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index);
    last.set(value, index);
  });
  const top = Math.max(1, values.length - 1);
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2 / top);
};

/**
 * Places in a frame: with `spread` 0 the screen's, at one scale; up to 1, room is taken from empty parts and given to
 * crowded ones, each axis by itself, so that who is left, right, above or below of whom stays as on screen.
 */
const placesIn = (points: readonly Point[], inner: Box, unit: number, spread: number): Point[] => {
  const extent = extentOf(points);
  const scale = scaleOf(extent, inner.width, inner.height, unit);
  const middle = { x: inner.x + inner.width / 2, y: inner.y + inner.height / 2 };
  const ranks = { x: ranksOf(points.map(({ x }) => x)), y: ranksOf(points.map(({ y }) => y)) };
  const blend = (linear: number, even: number) => linear * (1 - spread) + even * spread;
  return points.map((point, index) => ({
    x: blend(middle.x + (point.x - extent.centre.x) * scale, inner.x + inner.width * (ranks.x[index] ?? 0.5)),
    y: blend(
      middle.y + (point.y - extent.centre.y) * scale,
      inner.y + inner.height * (ranks.y[index] ?? 0.5),
    ),
  }));
};

/** On a crowded sheet, room kept around the most linked for their names, units. */
const HUB_CLEARANCE = 11;
const HUBS = 8;
const HUB_LINKS_MIN = 6;
const hubIndices = ({ entities }: SheetInput, links: ReadonlyMap<EntityId, number>): ReadonlySet<number> => {
  const counts = entities.map(({ id }, index) => ({ index, count: links.get(id) ?? 0 }));
  const hubs = counts.filter(({ count }) => count >= HUB_LINKS_MIN).sort((a, b) => b.count - a.count);
  return new Set(hubs.slice(0, HUBS).map(({ index }) => index));
};

/** The screen's picture inside a frame: sizes in points, places by `spread` (see placesIn). */
export const fitNodes = (input: SheetInput, frame: Box, unit: number, spread: number): Node[] => {
  if (input.entities.length === 0) return [];
  const inner = {
    x: frame.x + MARGIN.x * unit,
    y: frame.y + MARGIN.top * unit,
    width: frame.width - 2 * MARGIN.x * unit,
    height: frame.height - (MARGIN.top + MARGIN.bottom) * unit,
  };
  const points = input.entities.map(({ id }) => input.positions.get(id) ?? { x: 0, y: 0 });
  const places = placesIn(points, inner, unit, spread);
  const links = countLinks(input.relations);
  const most = Math.max(0, ...links.values());
  const sizes = input.entities.map(({ id }) => nodeSize(links.get(id) ?? 0, most));
  const area = sizes.reduce((sum, size) => sum + (size * size * Math.PI) / 4, 0);
  const pixel = clamp(
    Math.sqrt((frame.width * frame.height * COVER) / area),
    SCALE_MIN * unit * Math.min(1, Math.sqrt(MANY / sizes.length)),
    SCALE_MAX * unit,
  );
  const hubs = spread === 0 ? new Set<number>() : hubIndices(input, links);
  const discs = places.map((place, index): Disc => {
    const node = ((sizes[index] ?? 24) * pixel) / 2;
    return { ...place, node, radius: node + (hubs.has(index) ? HUB_CLEARANCE * unit : 0) };
  });
  separate(discs, 3 * unit, frame);
  return input.entities.map((entity, index) => {
    const { x, y, node } = discs[index] as Disc;
    return toNode(entity, { x, y }, node * 2, links.get(entity.id) ?? 0, input.fadedIds.has(entity.id));
  });
};

/** A badge stands out of its node's corner by this share of the diameter. */
const BADGE_ROOM = 1.2;
const toNode = (
  entity: EntitySummary,
  centre: Point,
  diameter: number,
  degree: number,
  faded: boolean,
): Node => {
  const marked = entity.toCheck || badgesOf(entity).length > 0;
  const room = diameter * (marked ? BADGE_ROOM : 1) + 1;
  const { shape } = LOOKS[lookOf(entity)];
  return { entity, centre, diameter, shape, degree, faded, box: boxAround(centre, room, room) };
};

import type { DrawnEdge, NodeId } from '../drawing/drawing.ts';
import { fundingWidth, RELATION_LOOKS } from '../look.ts';
import type { RelationStatus, RelationType } from '../vocabulary.ts';
import type { Node } from './fit.ts';
import type { Point } from './geometry.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';
import type { PathItem } from './scene.ts';
import { reachOf, shapePath } from './shapes.ts';

export interface LinkStyle {
  readonly colour: string;
  readonly width: number;
  readonly arrow: boolean;
  readonly status: RelationStatus;
  readonly toCheck: boolean;
  readonly opacity: number;
  readonly unit: number;
  /** Dashed whatever its status says. */
  readonly isDashed?: boolean;
}
/** Half a point for a pixel of the screen. */
const POINTS_PER_PIXEL = 0.5;
/** Between two that are not put forward, and from one to one that is. */
const FADED = [1, 0.3, 0.14] as const;
const OPACITY: Readonly<Record<RelationStatus, number>> = {
  existing: 0.85,
  'in-discussion': 0.5,
  proposed: 0.9,
  ended: 0.5,
};
export type LinkLook = Pick<DrawnEdge, 'type' | 'status' | 'width' | 'toCheck'>;

/** Relations of several types in one line have a look of their own. */
const SEVERAL = { colour: RELATION_LOOKS['partners-with'].colour, arrow: false } as const;

/** As on screen: what is only proposed is drawn as a suggestion, dashed; what is discussed is pale, its arrow hollow. */
export const linkStyle = (
  { type, status, width, toCheck }: LinkLook,
  theme: Theme,
  unit: number,
  fadedEnds: 0 | 1 | 2 = 0,
): LinkStyle => {
  const { colour, arrow } = type === 'several' ? SEVERAL : RELATION_LOOKS[type];
  return {
    colour: status === 'proposed' ? PALETTES[theme].suggestion : colour[theme],
    width: width * POINTS_PER_PIXEL * unit,
    arrow,
    status,
    toCheck,
    opacity: OPACITY[status] * FADED[fadedEnds],
    unit,
  };
};

/** What one relation of a type looks like, for a legend. */
export const lookOfRelation = (type: RelationType, amountCents: number | null = null): LinkLook => ({
  type,
  status: 'existing',
  width: type === 'funds' ? fundingWidth(amountCents) : RELATION_LOOKS[type].widthPx,
  toCheck: false,
});

const round = (value: number): number => Math.round(value * 100) / 100;
const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const move = (from: Point, along: Point, distance: number): Point => ({
  x: from.x + along.x * distance,
  y: from.y + along.y * distance,
});
const direction = (from: Point, to: Point): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
};

/** A curve from `start` to `end` bent towards `control`, with its arrow and its marks. */
export const drawCurve = (
  start: Point,
  control: Point,
  end: Point,
  style: LinkStyle,
  palette: Palette,
): PathItem[] => {
  const heading = direction(control, end);
  const arrow = style.arrow ? 3.6 * style.unit + style.width * 1.1 : 0;
  const neck = move(end, heading, -arrow * 0.8);
  const line: PathItem = {
    item: 'path',
    d: `M${pair(start)}Q${pair(control)} ${pair(neck)}`,
    stroke: style.colour,
    strokeWidth: round(style.width),
    opacity: style.opacity,
    ...(style.status === 'proposed' || style.isDashed ? { dash: [3 * style.unit, 2 * style.unit] } : {}),
  };
  const middle = {
    x: (start.x + 2 * control.x + end.x) / 4,
    y: (start.y + 2 * control.y + end.y) / 4,
  };
  const cross = move(end, heading, -arrow - 4.5 * style.unit);
  return [
    line,
    ...(style.arrow ? [arrowHead(end, heading, arrow, style, palette)] : []),
    ...(style.status === 'ended' ? [endCross(cross, style)] : []),
    ...(style.status === 'proposed' ? questionMark(middle, style, palette) : []),
    ...(style.toCheck && style.status !== 'proposed' ? [checkRing(middle, style, palette)] : []),
  ];
};

const arrowHead = (
  tip: Point,
  heading: Point,
  length: number,
  style: LinkStyle,
  palette: Palette,
): PathItem => {
  const base = move(tip, heading, -length);
  const across = { x: -heading.y, y: heading.x };
  const half = length * 0.42;
  const isHollow = style.status === 'in-discussion';
  return {
    item: 'path',
    d: `M${pair(tip)}L${pair(move(base, across, half))}L${pair(move(base, across, -half))}Z`,
    fill: isHollow ? palette.canvas : style.colour,
    ...(isHollow ? { stroke: style.colour, strokeWidth: 0.6 * style.unit } : {}),
    opacity: style.opacity,
  };
};
const endCross = (at: Point, style: LinkStyle): PathItem => ({
  item: 'path',
  d: 'M-2 -2L2 2M2 -2L-2 2',
  stroke: style.colour,
  strokeWidth: 0.9,
  place: { ...at, scale: style.unit },
});
/** « À vérifier », in the middle of the link. */
const checkRing = (at: Point, style: LinkStyle, palette: Palette): PathItem => ({
  item: 'path',
  d: shapePath('ellipse', at, 3.6 * style.unit),
  fill: palette.canvas,
  stroke: palette.caution,
  strokeWidth: 0.8 * style.unit,
  opacity: style.opacity,
});
const questionMark = (at: Point, style: LinkStyle, palette: Palette): PathItem[] => [
  {
    item: 'path',
    d: shapePath('ellipse', at, 7.5 * style.unit),
    fill: palette.canvas,
    stroke: style.colour,
    strokeWidth: 0.7 * style.unit,
    opacity: style.opacity,
  },
  {
    item: 'path',
    d: 'M-1.2 -1a1.2 1.2 0 1 1 1.8 1c-.5 .3 -.6 .5 -.6 .9M0 2.1l0 .1',
    stroke: style.colour,
    strokeWidth: 0.8,
    place: { ...at, scale: style.unit },
    opacity: style.opacity,
  },
];

/** A link from a node to itself. */
const drawLoop = (node: Node, style: LinkStyle, palette: Palette): PathItem[] => {
  const radius = node.diameter / 2;
  const at = (dx: number, dy: number) => ({ x: node.centre.x + dx * radius, y: node.centre.y + dy * radius });
  return drawCurve(at(-0.6, -0.8), at(0, -3), at(0.6, -0.8), style, palette);
};

/** Each further link between the same two nodes bends more, to alternate sides. */
const bendOf = (rank: number, count: number): number => rank - (count - 1) / 2;

const drawLink = (from: Node, to: Node, bend: number, style: LinkStyle, palette: Palette): PathItem[] => {
  if (from === to) return drawLoop(from, style, palette);
  const along = direction(from.centre, to.centre);
  // The same side whichever way the link goes, so that two opposite links do not meet.
  const side = from.drawn.id < to.drawn.id ? 1 : -1;
  const shift = bend * side * 7 * style.unit;
  const control = {
    x: (from.centre.x + to.centre.x) / 2 - along.y * shift * 2,
    y: (from.centre.y + to.centre.y) / 2 + along.x * shift * 2,
  };
  const leaving = direction(from.centre, control);
  const arriving = direction(to.centre, control);
  const start = move(from.centre, leaving, reachOf(from.shape, from.diameter, leaving));
  const end = move(to.centre, arriving, reachOf(to.shape, to.diameter, arriving) + 0.8 * style.unit);
  return drawCurve(start, control, end, style, palette);
};

const fadedEndsOf = (from: Node, to: Node): 0 | 1 | 2 =>
  from.faded && to.faded ? 2 : from.faded || to.faded ? 1 : 0;

export interface LinkSetting {
  readonly theme: Theme;
  readonly unit: number;
  readonly palette: Palette;
  /** Drawn otherwise than its type and its status say. */
  readonly restyle?: (edge: DrawnEdge, usual: LinkStyle) => LinkStyle;
}

/** All links, the strongest drawn last. */
export const drawLinks = (
  edges: readonly DrawnEdge[],
  nodes: ReadonlyMap<NodeId, Node>,
  { theme, unit, palette, restyle }: LinkSetting,
): PathItem[] => {
  const pairs = Map.groupBy(edges, ({ source, target }) => [source, target].sort().join(' '));
  const drawn = [...pairs.values()].flatMap((together) =>
    together.map((edge, rank) => {
      const from = nodes.get(edge.source);
      const to = nodes.get(edge.target);
      if (!from || !to) return { order: 0, items: [] };
      const usual = linkStyle(edge, theme, unit, fadedEndsOf(from, to));
      const style = restyle?.(edge, usual) ?? usual;
      const items = drawLink(from, to, bendOf(rank, together.length), style, palette);
      return { order: style.opacity * 100 + style.width, items };
    }),
  );
  return drawn.sort((a, b) => a.order - b.order).flatMap(({ items }) => items);
};

import type { ChangeMark } from '../comparison/comparison.ts';
import type { Drawing, DrawnEdge, NodeId } from '../drawing/drawing.ts';
import type { LinkStyle } from './draw-link.ts';
import { drawNode } from './draw-node.ts';
import type { Node } from './fit.ts';
import { type Box, boxAround, type Point } from './geometry.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';
import type { Pen } from './pen.ts';
import type { PathItem } from './scene.ts';
import { shapePath } from './shapes.ts';

export type Marks = ReadonlyMap<string, ChangeMark>;

/** Signs within a box of 6 by 6 around the origin: « + », « − », « Δ ». They say it without colour. */
const SIGNS: Readonly<Record<ChangeMark, string>> = {
  added: 'M-2.6 0H2.6M0 -2.6V2.6',
  removed: 'M-2.6 0H2.6',
  changed: 'M0 -2.5L2.7 2.1H-2.7Z',
};
const GREEN: Readonly<Record<Theme, string>> = { light: '#1A7A3C', dark: '#6CCB8A' };
const REMOVED_FILL: Readonly<Record<Theme, string>> = { light: '#E7E5E1', dark: '#2A3038' };

export const changeColour = (mark: ChangeMark, theme: Theme): string => {
  const palette = PALETTES[theme];
  return { added: GREEN[theme], removed: palette.ink3, changed: palette.caution }[mark];
};

/** A sign in a small disc. */
export const drawSign = (mark: ChangeMark, at: Point, diameter: number, theme: Theme): PathItem[] => {
  const colour = changeColour(mark, theme);
  return [
    {
      item: 'path',
      d: shapePath('ellipse', at, diameter),
      fill: PALETTES[theme].paper,
      stroke: colour,
      strokeWidth: Math.max(0.6, diameter * 0.09),
    },
    { item: 'path', d: SIGNS[mark], stroke: colour, strokeWidth: 1.2, place: { ...at, scale: diameter / 9 } },
  ];
};

/** Of a line of several relations: what happened to all of them, else that something changed. */
export const markOfEdge = ({ relations }: Pick<DrawnEdge, 'relations'>, marks: Marks): ChangeMark | null => {
  const found = relations.map((id) => marks.get(id) ?? null);
  const [first = null] = found;
  if (found.every((mark) => mark === first)) return first;
  return found.some((mark) => mark !== null) ? 'changed' : null;
};

/** What did not change makes room for what did. */
const UNCHANGED_SIZE = 0.7;

/** Roles and doubts are not what a comparison is about: each symbol wears what happened to it, and fades where nothing did. */
export const markDrawing = (drawing: Drawing, marks: Marks, theme: Theme): Drawing => ({
  ...drawing,
  edges: drawing.edges.map((edge) => ({ ...edge, toCheck: false })),
  nodes: drawing.nodes.map((node) => {
    const mark = marks.get(node.id) ?? null;
    const isGone = mark === 'removed';
    return {
      ...node,
      badges: mark ?? '',
      faded: mark === null,
      size: mark === null ? node.size * UNCHANGED_SIZE : node.size,
      sizeUnknown: false,
      ...(isGone ? { fill: REMOVED_FILL[theme], iconColour: PALETTES[theme].ink3 } : {}),
    };
  }),
});

/** What changed, and whom a changed link joins: those that are named; where nothing changed, everybody. */
export const namedNodes = (
  nodes: readonly Node[],
  edges: readonly DrawnEdge[],
  marks: Marks,
): readonly Node[] => {
  const ends = new Set(
    edges
      .filter((edge) => markOfEdge(edge, marks) !== null)
      .flatMap(({ source, target }) => [source, target]),
  );
  const named = nodes.filter(({ drawn: { id } }) => marks.has(id) || ends.has(id));
  return named.length > 0 ? named : nodes;
};

const isMark = (badge: string): badge is ChangeMark => Object.hasOwn(SIGNS, badge);
const markOfNode = ({ drawn: { badges } }: Node): ChangeMark | null => (isMark(badges) ? badges : null);

/** Share of the diameter by which the ring and the dashed outline stand off. */
const RING = 1.22;

/** Added: a ring and « + »; removed: grey, a dashed outline and « − »; changed: « Δ ». */
export const drawComparedNode = (
  node: Node,
  palette: Palette,
  withoutIcon: boolean,
  theme: Theme,
): PathItem[] => {
  const mark = markOfNode(node);
  const drawn = drawNode(node, palette, withoutIcon);
  if (mark === null) return drawn;
  const { shape, centre, diameter } = node;
  const width = Math.max(0.9, diameter * 0.07);
  const ring: PathItem = {
    item: 'path',
    d: shapePath(shape, centre, diameter * RING),
    fill: palette.canvas,
    stroke: changeColour(mark, theme),
    strokeWidth: width,
    ...(mark === 'removed' ? { dash: [width * 2.4, width * 1.8] } : {}),
  };
  const out = diameter * 0.44;
  const corner = { x: centre.x + out, y: centre.y - out };
  const sign = drawSign(mark, corner, Math.max(6.5, diameter * 0.4), theme);
  const [outline, ...rest] = drawn;
  // The outline of what is gone is the dashed one.
  const body =
    mark === 'removed' && outline ? [{ ...outline, strokeWidth: 0.4, stroke: palette.ink3 }, ...rest] : drawn;
  return [...(mark === 'changed' ? [] : [ring]), ...body, ...sign];
};

const FADED = 0.22;
/** A line that is new or gone says so before it says its type. */
export const styleOfChange = (mark: ChangeMark | null, usual: LinkStyle, theme: Theme): LinkStyle => {
  if (mark === null) return { ...usual, opacity: FADED };
  if (mark === 'changed') return { ...usual, opacity: 0.85 };
  const width = Math.max(usual.width, 0.9 * usual.unit);
  const colour = changeColour(mark, theme);
  return { ...usual, colour, width, opacity: 0.95, isDashed: mark === 'removed' };
};
export const restyleChanges =
  (marks: Marks, theme: Theme) =>
  (edge: DrawnEdge, usual: LinkStyle): LinkStyle =>
    styleOfChange(markOfEdge(edge, marks), usual, theme);

export interface LinkSign {
  readonly mark: ChangeMark;
  readonly box: Box;
}
const SIGN = 6.2;
/** In the middle of each line that changed. */
export const placeLinkSigns = (
  edges: readonly DrawnEdge[],
  nodes: ReadonlyMap<NodeId, Node>,
  { input, unit }: Pen,
): LinkSign[] => {
  const { marks } = input;
  if (!marks) return [];
  return edges.flatMap((edge): LinkSign[] => {
    const mark = markOfEdge(edge, marks);
    const [from, to] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (mark === null || !from || !to || from === to) return [];
    const middle = { x: (from.centre.x + to.centre.x) / 2, y: (from.centre.y + to.centre.y) / 2 };
    return [{ mark, box: boxAround(middle, SIGN * unit, SIGN * unit) }];
  });
};
export const drawLinkSigns = (signs: readonly LinkSign[], theme: Theme): PathItem[] =>
  signs.flatMap(({ mark, box }) =>
    drawSign(mark, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, box.width, theme),
  );

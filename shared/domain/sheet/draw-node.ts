import type { EntitySummary } from '../ecosystem.ts';
import { ICON_PATHS, ICON_STROKE } from '../icons.ts';
import { badgesOf, LOOKS, type Look, type LookId, lookOf } from '../look.ts';
import type { Node } from './fit.ts';
import type { Point } from './geometry.ts';
import type { Palette } from './palette.ts';
import type { PathItem } from './scene.ts';
import { OUTLINES, shapePath } from './shapes.ts';

/** Faded is still readable. */
const FADED = 0.32;

const drawIcon = (look: Look, centre: Point, diameter: number, opacity: number | undefined): PathItem => {
  const [share, down] = OUTLINES[look.shape].icon;
  const side = diameter * share;
  return {
    item: 'path',
    d: ICON_PATHS[look.icon] ?? '',
    stroke: look.iconColour,
    strokeWidth: ICON_STROKE,
    place: { x: centre.x - side / 2, y: centre.y - side / 2 + down * diameter, scale: side / 24 },
    ...(opacity === undefined ? {} : { opacity }),
  };
};

interface Symbol {
  readonly look: LookId;
  readonly centre: Point;
  readonly diameter: number;
  /** A class of actors has a dotted outline. */
  readonly generic?: boolean;
  readonly faded?: boolean;
  /** A number is written there instead. */
  readonly withoutIcon?: boolean;
}

/** Shape, outline and icon of a category: the same in the picture and in its legend. */
export const drawSymbol = (symbol: Symbol, palette: Palette): PathItem[] => {
  const look = LOOKS[symbol.look];
  const opacity = symbol.faded ? FADED : undefined;
  const strokeWidth = Math.max(0.7, symbol.diameter * 0.055);
  return [
    {
      item: 'path',
      d: shapePath(look.shape, symbol.centre, symbol.diameter - strokeWidth),
      fill: look.fill,
      stroke: symbol.generic ? palette.ink2 : palette.outline,
      strokeWidth,
      ...(symbol.generic ? { dash: [0.01, strokeWidth * 2.2] } : {}),
      ...(opacity === undefined ? {} : { opacity }),
    },
    ...(symbol.withoutIcon ? [] : [drawIcon(look, symbol.centre, symbol.diameter, opacity)]),
  ];
};

export type Badge = ReturnType<typeof badgesOf>[number];
const BADGE_LOOKS: Readonly<Record<Badge, LookId>> = {
  catalyst: 'catalyst',
  'third-place': 'cluster',
  carrier: 'initiative',
  funder: 'funder',
};

const BADGE_ICON = 0.62;
const inRing = (
  icon: string,
  centre: Point,
  diameter: number,
  { fill, rim, pen }: { readonly fill: string; readonly rim: string; readonly pen: string },
): PathItem[] => {
  const side = diameter * BADGE_ICON;
  return [
    {
      item: 'path',
      d: shapePath('ellipse', centre, diameter),
      fill,
      stroke: rim,
      strokeWidth: Math.max(0.5, diameter * 0.08),
    },
    {
      item: 'path',
      d: ICON_PATHS[icon] ?? '',
      stroke: pen,
      strokeWidth: 2.4,
      place: { x: centre.x - side / 2, y: centre.y - side / 2, scale: side / 24 },
    },
  ];
};

/** A role that is worn: its category's colour and icon in a small disc, as on screen. */
export const drawBadge = (badge: Badge, centre: Point, diameter: number, palette: Palette): PathItem[] => {
  const { fill, icon } = LOOKS[BADGE_LOOKS[badge]];
  return inRing(icon, centre, diameter, { fill, rim: palette.outline, pen: '#111111' });
};

/** « À vérifier »: a magnifying glass. */
export const drawToCheck = (centre: Point, diameter: number, palette: Palette): PathItem[] =>
  inRing('search', centre, diameter, { fill: palette.paper, rim: palette.caution, pen: palette.caution });

const CORNERS = [
  [1, 1],
  [-1, 1],
  [-1, -1],
] as const;
const marksOf = (entity: EntitySummary, node: Node, palette: Palette): PathItem[] => {
  const side = Math.max(5.8, node.diameter * 0.34);
  const out = node.diameter * 0.38;
  const at = (dx: number, dy: number) => ({ x: node.centre.x + dx * out, y: node.centre.y + dy * out });
  return [
    ...badgesOf(entity)
      .slice(0, CORNERS.length)
      .flatMap((badge, index) => {
        const [dx, dy] = CORNERS[index] ?? [1, 1];
        return drawBadge(badge, at(dx, dy), side, palette);
      }),
    ...(entity.toCheck ? drawToCheck(at(1, -1), side, palette) : []),
  ];
};

export const drawNode = (node: Node, palette: Palette, withoutIcon = false): PathItem[] => {
  const { entity, centre, diameter, faded } = node;
  const symbol = {
    look: lookOf(entity),
    centre,
    diameter,
    generic: entity.type === 'group',
    faded,
    withoutIcon,
  };
  const marks = marksOf(entity, node, palette);
  return [
    ...(faded
      ? [{ item: 'path', d: shapePath(node.shape, centre, diameter), fill: palette.canvas } as const]
      : []),
    ...drawSymbol(symbol, palette),
    ...(faded ? marks.map((mark) => ({ ...mark, opacity: FADED })) : marks),
  ];
};

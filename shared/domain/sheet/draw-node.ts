import { isGroupId } from '../drawing/drawing.ts';
import { ICON_PATHS, ICON_STROKE } from '../icons.ts';
import { type badgesOf, LOOKS, type Look, type LookId } from '../look.ts';
import { badgesOfNode, type Node } from './fit.ts';
import type { Point } from './geometry.ts';
import type { Palette } from './palette.ts';
import type { PathItem } from './scene.ts';
import { OUTLINES, shapePath } from './shapes.ts';

/** Faded is still readable. */
const FADED = 0.32;

const drawIcon = (
  look: Look,
  stroke: string,
  { centre, diameter }: Pick<Symbol, 'centre' | 'diameter'>,
  opacity: number | undefined,
): PathItem => {
  const [share, down] = OUTLINES[look.shape].icon;
  const side = diameter * share;
  return {
    item: 'path',
    d: ICON_PATHS[look.icon] ?? '',
    stroke,
    strokeWidth: ICON_STROKE,
    place: { x: centre.x - side / 2, y: centre.y - side / 2 + down * diameter, scale: side / 24 },
    ...(opacity === undefined ? {} : { opacity }),
  };
};

interface Symbol {
  readonly look: LookId;
  /** What colours say, when it is not the category. */
  readonly fill?: string;
  readonly iconColour?: string;
  /** Of a shape without a colour of its own. */
  readonly outline?: string;
  /** What colours say is not known: hatched. */
  readonly unknown?: boolean;
  readonly centre: Point;
  readonly diameter: number;
  /** A class of actors has a dotted outline. */
  readonly generic?: boolean;
  /** What sizes say is not known: a dashed outline. */
  readonly sizeUnknown?: boolean;
  readonly faded?: boolean;
  /** A number is written there instead. */
  readonly withoutIcon?: boolean;
}

/** Diagonal lines within the largest disc of a shape: « non renseigné ». */
const hatch = ({ centre, diameter, faded }: Symbol, palette: Palette): PathItem[] => {
  const radius = diameter * 0.38;
  const lines = [-0.6, -0.2, 0.2, 0.6].map((share) => {
    const offset = share * radius;
    const half = Math.sqrt(radius * radius - offset * offset) * Math.SQRT1_2;
    const [x, y] = [centre.x + offset * Math.SQRT1_2, centre.y + offset * Math.SQRT1_2];
    return `M${(x - half).toFixed(2)} ${(y + half).toFixed(2)}L${(x + half).toFixed(2)} ${(y - half).toFixed(2)}`;
  });
  return [
    {
      item: 'path',
      d: lines.join(''),
      stroke: palette.ink3,
      strokeWidth: Math.max(0.4, diameter * 0.03),
      ...(faded ? { opacity: FADED } : {}),
    },
  ];
};

const dashOf = ({ generic, sizeUnknown, unknown }: Symbol, width: number): Pick<PathItem, 'dash'> => {
  if (generic) return { dash: [0.01, width * 2.2] };
  return sizeUnknown || unknown ? { dash: [width * 3, width * 2] } : {};
};

/** Shape, outline and icon of a category: the same in the picture and in its legend. */
export const drawSymbol = (symbol: Symbol, palette: Palette): PathItem[] => {
  const look = LOOKS[symbol.look];
  const opacity = symbol.faded ? FADED : undefined;
  const strokeWidth = Math.max(0.7, symbol.diameter * 0.055);
  return [
    {
      item: 'path',
      d: shapePath(look.shape, symbol.centre, symbol.diameter - strokeWidth),
      fill: symbol.unknown ? palette.canvas : (symbol.fill ?? look.fill),
      stroke: symbol.generic || symbol.unknown ? palette.ink2 : (symbol.outline ?? palette.outline),
      strokeWidth,
      ...dashOf(symbol, strokeWidth),
      ...(opacity === undefined ? {} : { opacity }),
    },
    ...(symbol.unknown ? hatch(symbol, palette) : []),
    ...(symbol.withoutIcon
      ? []
      : [
          drawIcon(
            look,
            symbol.unknown ? palette.ink2 : (symbol.iconColour ?? look.iconColour),
            symbol,
            opacity,
          ),
        ]),
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
const isBadge = (badge: string): badge is Badge => Object.hasOwn(BADGE_LOOKS, badge);
const marksOf = (node: Node, palette: Palette): PathItem[] => {
  const side = Math.max(5.8, node.diameter * 0.34);
  const out = node.diameter * 0.38;
  const at = (dx: number, dy: number) => ({ x: node.centre.x + dx * out, y: node.centre.y + dy * out });
  const badges = badgesOfNode(node.drawn);
  return [
    ...badges
      .filter(isBadge)
      .slice(0, CORNERS.length)
      .flatMap((badge, index) => {
        const [dx, dy] = CORNERS[index] ?? [1, 1];
        return drawBadge(badge, at(dx, dy), side, palette);
      }),
    ...(badges.includes('to-check') ? drawToCheck(at(1, -1), side, palette) : []),
  ];
};

/** The second outline of a group. */
const drawGroupRing = ({ shape, centre, diameter, faded }: Node, palette: Palette): PathItem => ({
  item: 'path',
  d: shapePath(shape, centre, diameter * 1.16),
  fill: palette.canvas,
  stroke: palette.outline,
  strokeWidth: Math.max(0.6, diameter * 0.03),
  ...(faded ? { opacity: FADED } : {}),
});

export const drawNode = (node: Node, palette: Palette, withoutIcon = false): PathItem[] => {
  const { drawn, centre, diameter, faded } = node;
  const { look, fill, iconColour, unknown, generic, sizeUnknown } = drawn;
  const isGroup = isGroupId(drawn.id);
  const symbol = { look, fill, iconColour, unknown, generic, sizeUnknown, centre, diameter, faded };
  const marks = marksOf(node, palette);
  return [
    ...(isGroup ? [drawGroupRing(node, palette)] : []),
    ...(faded
      ? [{ item: 'path', d: shapePath(node.shape, centre, diameter), fill: palette.canvas } as const]
      : []),
    ...drawSymbol({ ...symbol, withoutIcon: withoutIcon || isGroup }, palette),
    ...(faded ? marks.map((mark) => ({ ...mark, opacity: FADED })) : marks),
  ];
};

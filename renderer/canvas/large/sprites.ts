import { UNKNOWN } from '../../../shared/domain/appearance/palette.ts';
import type { DrawnNode } from '../../../shared/domain/drawing/drawing.ts';
import { ICON_PATHS, ICON_STROKE } from '../../../shared/domain/icons.ts';
import { LOOKS, OUTLINE } from '../../../shared/domain/look.ts';
import { OUTLINES, shapePath } from '../../../shared/domain/sheet/shapes.ts';
import { BADGES, MARKS } from '../images.ts';
import type { GraphTheme } from '../stylesheet.ts';

/** Sizes at which nodes are kept as pictures, px: the next greater one is shrunk. */
const SIZES = [8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 96, 128, 192] as const;
/** Room around a node for its outline and badges, share of its diameter. */
const MARGIN = 0.3;
/** Smaller than this an icon is a blot. */
const ICON_MIN_PX = 14;
const BADGE_MIN_PX = 20;

type Look = Pick<
  DrawnNode,
  'look' | 'fill' | 'iconColour' | 'unknown' | 'sizeUnknown' | 'generic' | 'closed' | 'badges' | 'count'
>;

const drawIcon = (pen: CanvasRenderingContext2D, node: Look, size: number): void => {
  const { shape, icon } = LOOKS[node.look];
  const [share, down] = OUTLINES[shape].icon;
  const side = size * share;
  pen.save();
  pen.translate(-side / 2, -side / 2 + down * size);
  pen.scale(side / 24, side / 24);
  pen.lineWidth = ICON_STROKE;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = node.iconColour;
  pen.stroke(new Path2D(ICON_PATHS[icon] ?? ''));
  pen.restore();
};

/** « non renseigné » is hatched, here as everywhere. */
const drawHatching = (pen: CanvasRenderingContext2D, outline: Path2D, size: number, colour: string): void => {
  pen.save();
  pen.clip(outline);
  pen.lineWidth = Math.max(1, size / 24);
  pen.strokeStyle = colour;
  pen.beginPath();
  for (let at = -size; at <= size; at += Math.max(3, size / 7)) {
    pen.moveTo(at, size / 2);
    pen.lineTo(at + size, -size / 2);
  }
  pen.stroke();
  pen.restore();
};

const drawBadges = (pen: CanvasRenderingContext2D, badges: string, size: number): void => {
  const radius = Math.max(4, size * 0.17);
  for (const [index, badge] of badges.split(' ').entries()) {
    pen.beginPath();
    pen.arc(size / 2 - index * radius * 1.7, -size / 2 + radius * 0.4, radius, 0, 2 * Math.PI);
    pen.fillStyle = BADGES[badge]?.fill ?? MARKS[badge]?.colour ?? '#FFFFFF';
    pen.fill();
    pen.lineWidth = 1;
    pen.strokeStyle = '#333333';
    pen.stroke();
  }
};

/** A node in the middle of its place, as the small picture draws it. */
const drawNode = (pen: CanvasRenderingContext2D, node: Look, size: number, theme: GraphTheme): void => {
  const border = Math.max(1, size / 16);
  const outline = new Path2D(shapePath(LOOKS[node.look].shape, { x: 0, y: 0 }, size - border));
  pen.globalAlpha = node.closed ? 0.55 : 1;
  pen.fillStyle = node.fill;
  pen.fill(outline);
  pen.globalAlpha = 1;
  if (node.unknown) drawHatching(pen, outline, size, UNKNOWN[theme].outline);
  pen.lineWidth = border;
  pen.strokeStyle = node.unknown ? UNKNOWN[theme].outline : OUTLINE[theme];
  if (node.unknown || node.sizeUnknown) pen.setLineDash([border * 3, border * 2]);
  if (node.generic) pen.setLineDash([border, border * 1.5]);
  pen.stroke(outline);
  pen.setLineDash([]);
  if (size >= ICON_MIN_PX) drawIcon(pen, node, size);
  if (node.badges !== '' && size >= BADGE_MIN_PX) drawBadges(pen, node.badges, size);
};

const keyOf = (node: Look, size: number): string =>
  `${size} ${node.look} ${node.fill} ${node.unknown} ${node.sizeUnknown} ${node.generic} ${node.closed} ${node.badges}`;

export interface Sprites {
  /** Draws a node of that diameter around a point; `pxPerUnit`: pixels of the screen for one unit of the pen. */
  draw(
    pen: CanvasRenderingContext2D,
    node: Look,
    place: { readonly x: number; readonly y: number; readonly diameter: number; readonly pxPerUnit: number },
  ): void;
}

/** Nodes that look the same are drawn once and copied: copying a picture costs a tenth of drawing it. */
export const createSprites = (page: Document, theme: GraphTheme): Sprites => {
  const kept = new Map<string, HTMLCanvasElement>();
  const spriteOf = (node: Look, size: number): HTMLCanvasElement => {
    const key = keyOf(node, size);
    const known = kept.get(key);
    if (known) return known;
    const side = Math.ceil(size * (1 + 2 * MARGIN));
    const canvas = Object.assign(page.createElement('canvas'), { width: side, height: side });
    const pen = canvas.getContext('2d');
    if (pen) {
      pen.translate(side / 2, side / 2);
      drawNode(pen, node, size, theme);
    }
    kept.set(key, canvas);
    return canvas;
  };
  return {
    draw: (pen, node, { x, y, diameter, pxPerUnit }) => {
      const wanted = diameter * pxPerUnit;
      const size = SIZES.find((known) => known >= wanted) ?? SIZES[SIZES.length - 1] ?? 192;
      const sprite = spriteOf(node, size);
      const side = (diameter * sprite.width) / size;
      pen.drawImage(sprite, x - side / 2, y - side / 2, side, side);
    },
  };
};

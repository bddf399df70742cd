import type { DrawnNode } from '../../shared/domain/drawing/drawing.ts';
import { drawNode } from '../../shared/domain/sheet/draw-node.ts';
import { toNode } from '../../shared/domain/sheet/fit.ts';
import type { Palette } from '../../shared/domain/sheet/palette.ts';
import { paintItem } from './paths.ts';

/** Diameters at which nodes are kept as pictures, px of the canvas: the next greater one is shrunk. */
const SIZES = [6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 96, 128, 192, 256] as const;
const LARGEST = 256;
/** Side of a picture for a diameter of one: outline, badges and ring stand out of it. */
const ROOM = 1.5;

const keyOf = (node: DrawnNode, size: number): string =>
  [
    size,
    node.look,
    node.fill,
    node.iconColour,
    node.unknown,
    node.generic,
    node.sizeUnknown,
    node.badges,
    node.id.startsWith('group:'),
  ].join(' ');

export interface Sprites {
  /** Draws a node of that diameter around a point, both px of the canvas. */
  draw(pen: CanvasRenderingContext2D, node: DrawnNode, x: number, y: number, diameter: number): void;
}

/** Nodes that look the same are drawn once and copied: copying a picture costs a tenth of drawing it. */
export const createSprites = (palette: Palette): Sprites => {
  const kept = new Map<string, HTMLCanvasElement>();
  const spriteOf = (node: DrawnNode, size: number): HTMLCanvasElement => {
    const key = keyOf(node, size);
    const known = kept.get(key);
    if (known) return known;
    const canvas = document.createElement('canvas');
    const side = Math.ceil(size * ROOM);
    canvas.width = side;
    canvas.height = side;
    const pen = canvas.getContext('2d');
    const centre = { x: side / 2, y: side / 2 };
    // Faded nodes are copied with less ink, not drawn otherwise.
    const drawn = toNode({ ...node, faded: false }, null, centre, size);
    if (pen) for (const item of drawNode(drawn, palette)) paintItem(pen, item);
    kept.set(key, canvas);
    return canvas;
  };
  return {
    draw: (pen, node, x, y, diameter) => {
      const size = SIZES.find((known) => known >= diameter) ?? LARGEST;
      const sprite = spriteOf(node, size);
      const side = (diameter * sprite.width) / size;
      pen.drawImage(sprite, x - side / 2, y - side / 2, side, side);
    },
  };
};

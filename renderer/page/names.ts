import { wrapLabel } from '../canvas/label-text.ts';
import {
  ALL_LABELS_MAX,
  type Box,
  type LabelledNode,
  type LabelSide,
  labelBox,
  placeLabels,
  TOP_LABELS,
} from '../canvas/labels.ts';
import { type Camera, type Size, toScreen } from './camera.ts';
import { diameterAt, type Scene, type SceneNode } from './scene.ts';

export const FAMILY = "'Source Sans 3', system-ui, sans-serif";
const LINE_HEIGHT = 1.15;
const HALO_PX = 5;
const IMPORTANT = 1_000;
/** In a crowd only the most important compete for room. */
const CROWD_MAX = 250;
const EDGE_PX = 4;
/** So few are all named, whatever they cover. */
const FORCED_MAX = 24;
/** Outside the outline, and outside the ring of the chosen one, px. */
const ROOM_PX = { outline: 4, ring: 18 } as const;

/** About the same size whatever the zoom: 12.5 px from afar, 16 px from near. */
const fontPx = (zoom: number): number => Math.min(16, Math.max(12.5, 12.5 * Math.sqrt(zoom)));

export interface PlacedName {
  readonly place: number;
  readonly side: LabelSide;
  readonly lines: readonly string[];
  readonly width: number;
  readonly font: number;
  readonly isBold: boolean;
}
export interface NameWish {
  readonly camera: Camera;
  readonly size: Size;
  readonly covered: readonly Box[];
  /** Those that stand out; null when nobody does. */
  readonly lit: ReadonlySet<number> | null;
  readonly chosen: number | null;
}

/** Px of the screen that a name keeps away from; a chosen one, whose name is bold, has a ring. */
const sizeAt = (node: SceneNode, zoom: number, isBold: boolean): number =>
  diameterAt(node, zoom) * zoom + (isBold ? ROOM_PX.ring : ROOM_PX.outline);

const fontOf = (font: number, isBold: boolean): string => `${isBold ? 600 : 400} ${font}px ${FAMILY}`;

/** Widths of lines, measured once each. */
export const createMeasure = (pen: CanvasRenderingContext2D) => {
  const widths = new Map<string, number>();
  return (line: string, font: number, isBold: boolean): number => {
    const key = `${isBold}${line}`;
    const known = widths.get(key);
    if (known !== undefined) return known * font;
    pen.font = fontOf(100, isBold);
    const width = pen.measureText(line).width / 100;
    widths.set(key, width);
    return width * font;
  };
};
export type MeasureName = ReturnType<typeof createMeasure>;

/** Names that find room beside their nodes, the chosen one first, then those that stand out, then the most linked. */
export const placeNames = (scene: Scene, wish: NameWish, measure: MeasureName): PlacedName[] => {
  const { camera, size, lit, chosen } = wish;
  const font = fontPx(camera.zoom);
  const found = scene.nodes.flatMap((node) => {
    // Dimmed ones keep their node, not their name, and may be written over.
    if (lit !== null && !lit.has(node.place)) return [];
    const at = toScreen(node, camera);
    if (at.x < 0 || at.y < 0 || at.x > size.width || at.y > size.height) return [];
    const importance =
      node.drawn.degree +
      (node.place === chosen ? 3 * IMPORTANT : 0) -
      (node.drawn.faded ? IMPORTANT / 2 : 0);
    return [{ node, at, importance }];
  });
  found.sort((a, b) => b.importance - a.importance || a.node.place - b.node.place);
  const names = new Map<string, Omit<PlacedName, 'side'>>();
  const isBold = ({ place, drawn }: Scene['nodes'][number]) =>
    place === chosen || drawn.id.startsWith('group:');
  const labelled = found.map(({ node, at, importance }, rank): LabelledNode => {
    const isWritten = rank < CROWD_MAX;
    const lines = isWritten ? wrapLabel(node.drawn.name) : [];
    const width = Math.max(0, ...lines.map((line) => measure(line, font, isBold(node))));
    const id = String(node.place);
    if (isWritten) names.set(id, { place: node.place, lines, width, font, isBold: isBold(node) });
    const text = { width, height: lines.length * font * LINE_HEIGHT };
    const isForced = node.place === chosen || (lit !== null && lit.size <= FORCED_MAX && lit.has(node.place));
    return { id, ...at, size: sizeAt(node, camera.zoom, isBold(node)), text, importance, isForced };
  });
  const window = { left: EDGE_PX, top: EDGE_PX, right: size.width - EDGE_PX, bottom: size.height - EDGE_PX };
  const written = labelled.length > ALL_LABELS_MAX ? labelled.slice(0, TOP_LABELS) : labelled;
  const sides = placeLabels(written, { window, covered: wish.covered });
  return [...sides].flatMap(([id, side]) => {
    const known = names.get(id);
    return known ? [{ ...known, side }] : [];
  });
};

/** Writes names where their nodes are now, px of the screen. */
export const writeNames = (
  pen: CanvasRenderingContext2D,
  scene: Scene,
  names: readonly PlacedName[],
  camera: Camera,
  colours: { readonly ink: string; readonly halo: string },
): void => {
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  pen.lineJoin = 'round';
  pen.lineWidth = HALO_PX;
  pen.strokeStyle = colours.halo;
  pen.fillStyle = colours.ink;
  for (const { place, side, lines, width, font, isBold } of names) {
    const node = scene.byPlace.get(place);
    if (!node) continue;
    const at = toScreen(node, camera);
    const text = { width, height: lines.length * font * LINE_HEIGHT };
    const size = sizeAt(node, camera.zoom, isBold);
    const box = labelBox({ id: '', ...at, size, text, importance: 0 }, side);
    pen.font = fontOf(font, isBold);
    lines.forEach((line, index) => {
      const [x, y] = [(box.left + box.right) / 2, box.top + (index + 0.8) * font * LINE_HEIGHT];
      pen.strokeText(line, x, y);
      pen.fillText(line, x, y);
    });
  }
};

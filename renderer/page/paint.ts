import type { DrawnEdge } from '../../shared/domain/drawing/drawing.ts';
import type { PageData } from '../../shared/domain/export/html-data.ts';
import { PALETTES, type Palette } from '../../shared/domain/sheet/palette.ts';
import { nodeScale } from '../canvas/drawn-sizes.ts';
import { type Camera, type Extent, type Size, toPicture, toScreen } from './camera.ts';
import { type Ends, strokeLines } from './lines.ts';
import { FAMILY } from './names.ts';
import { paintBatches } from './paths.ts';
import { batchEdges, batchHulls, DETAILED_MAX, diameterAt, type Scene, type SceneNode } from './scene.ts';
import { createSprites, type Sprites } from './sprites.ts';
import { placeOfKey } from './visible.ts';

/** What is dimmed stays readable. */
const DIMMED = 0.22;
const FADED = 0.38;
const LINE_MIN_PX = 0.6;
/** With more lines than this they pale, so that nodes and the densest parts are still seen. */
const PALE_FROM = 1_200;
const PALEST = 0.2;

export interface Painter {
  /** Paints all but names; `lit`: places of the nodes that stand out, the rest being dimmed. */
  paint(pen: CanvasRenderingContext2D, view: PaintedView): void;
}
export interface PaintedView {
  readonly camera: Camera;
  readonly size: Size;
  /** Pixels of the canvas for one of the screen. */
  readonly ratio: number;
  readonly lit: ReadonlySet<number> | null;
  /** Its links are drawn over what is dimmed. */
  readonly chosen: number | null;
}

const inPicture = (pen: CanvasRenderingContext2D, { camera, ratio }: PaintedView): void =>
  pen.setTransform(camera.zoom * ratio, 0, 0, camera.zoom * ratio, camera.x * ratio, camera.y * ratio);
const inPixels = (pen: CanvasRenderingContext2D): void => pen.setTransform(1, 0, 0, 1, 0, 0);

const writeCount = (
  pen: CanvasRenderingContext2D,
  node: SceneNode,
  at: { x: number; y: number },
  px: number,
) => {
  pen.font = `600 ${Math.max(9, px * 0.36)}px ${FAMILY}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = node.drawn.iconColour;
  pen.fillText(String(node.drawn.count), at.x, at.y + px * (node.drawn.look === 'academic' ? 0.14 : 0.02));
};

const paintNodes = (
  pen: CanvasRenderingContext2D,
  nodes: Iterable<SceneNode>,
  sprites: Sprites,
  { camera, size, ratio }: PaintedView,
): void => {
  inPixels(pen);
  const alpha = pen.globalAlpha;
  for (const node of nodes) {
    const { x, y } = toScreen(node, camera);
    const diameter = diameterAt(node, camera.zoom) * camera.zoom;
    if (x < -diameter || y < -diameter || x > size.width + diameter || y > size.height + diameter) continue;
    pen.globalAlpha = alpha * (node.drawn.faded ? FADED : 1);
    sprites.draw(pen, node.drawn, x * ratio, y * ratio, diameter * ratio);
    if (node.drawn.id.startsWith('group:'))
      writeCount(pen, node, { x: x * ratio, y: y * ratio }, diameter * ratio);
  }
  pen.globalAlpha = alpha;
};

const paintRing = (
  pen: CanvasRenderingContext2D,
  node: SceneNode,
  palette: Palette,
  view: PaintedView,
): void => {
  inPixels(pen);
  const { x, y } = toScreen(node, view.camera);
  const radius = (diameterAt(node, view.camera.zoom) * view.camera.zoom) / 2 + 6;
  pen.beginPath();
  pen.arc(x * view.ratio, y * view.ratio, radius * view.ratio, 0, 2 * Math.PI);
  pen.lineWidth = 3 * view.ratio;
  pen.strokeStyle = palette.accent;
  pen.stroke();
};

/** What of the picture is on the screen. */
const seenExtent = ({ camera, size }: PaintedView): Extent => {
  const [low, high] = [
    toPicture({ x: 0, y: 0 }, camera),
    toPicture({ x: size.width, y: size.height }, camera),
  ];
  return { left: low.x, top: low.y, right: high.x, bottom: high.y };
};

/** A line with both ends on the same side of the screen does not cross it. */
const crosses = ({ left, top, right, bottom }: Extent, [a, b]: readonly [SceneNode, SceneNode]): boolean =>
  !(
    (a.x < left && b.x < left) ||
    (a.x > right && b.x > right) ||
    (a.y < top && b.y < top) ||
    (a.y > bottom && b.y > bottom)
  );

const endsOf = ({ edges, byPlace }: Scene): Ends =>
  new Map(
    edges.flatMap((edge) => {
      const [source, target] = [edge.source, edge.target].map((id) => byPlace.get(placeOfKey(id)));
      return source && target ? [[edge, [source, target] as const] as const] : [];
    }),
  );

/** Paints those of some edges that cross the screen: as on the sheet when they are few, as plain lines in a crowd. */
const createEdgePainter = (scene: Scene) => {
  const ends = endsOf(scene);
  const { theme } = scene;
  return (pen: CanvasRenderingContext2D, among: readonly DrawnEdge[], view: PaintedView): void => {
    const extent = seenExtent(view);
    const { zoom } = view.camera;
    const edges = among.filter((edge) => {
      const own = ends.get(edge);
      return own !== undefined && crosses(extent, own);
    });
    inPicture(pen, view);
    if (edges.length > DETAILED_MAX) {
      const paling = Math.max(PALEST, Math.min(1, PALE_FROM / edges.length));
      strokeLines(pen, edges, ends, { theme, zoom, widthMinPx: LINE_MIN_PX, paling });
      return;
    }
    const { lines, marks } = batchEdges(scene, edges, nodeScale(zoom));
    paintBatches(pen, lines, { widthMin: LINE_MIN_PX / zoom });
    paintBatches(pen, marks);
  };
};

const touches =
  (place: number) =>
  ({ source, target }: DrawnEdge): boolean =>
    placeOfKey(source) === place || placeOfKey(target) === place;

/** A painter of a scene: what is costly to prepare is kept. */
export const createPainter = (data: PageData, scene: Scene): Painter => {
  const palette = PALETTES[scene.theme];
  const sprites = createSprites(palette);
  const hulls = batchHulls(data);
  const paintEdges = createEdgePainter(scene);
  const paintStanding = (pen: CanvasRenderingContext2D, view: PaintedView, lit: ReadonlySet<number>) => {
    const { chosen } = view;
    if (chosen !== null) paintEdges(pen, scene.edges.filter(touches(chosen)), view);
    const standing = scene.nodes.filter(({ place }) => lit.has(place));
    paintNodes(pen, standing, sprites, view);
    const node = chosen === null ? undefined : scene.byPlace.get(chosen);
    if (node) paintRing(pen, node, palette, view);
  };
  return {
    paint: (pen, view) => {
      inPixels(pen);
      pen.fillStyle = palette.canvas;
      pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
      pen.globalAlpha = view.lit === null ? 1 : DIMMED;
      inPicture(pen, view);
      paintBatches(pen, hulls);
      paintEdges(pen, scene.edges, view);
      paintNodes(pen, scene.nodes, sprites, view);
      pen.globalAlpha = 1;
      if (view.lit !== null) paintStanding(pen, view, view.lit);
    },
  };
};

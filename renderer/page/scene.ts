import type { DrawnEdge, DrawnNode, NodeId } from '../../shared/domain/drawing/drawing.ts';
import { HULL_OPACITY } from '../../shared/domain/drawing/shape-hulls.ts';
import type { PageData } from '../../shared/domain/export/html-data.ts';
import { drawLinks } from '../../shared/domain/sheet/draw-link.ts';
import { type Node, toNode } from '../../shared/domain/sheet/fit.ts';
import { PALETTES, type Theme } from '../../shared/domain/sheet/palette.ts';
import type { PathItem } from '../../shared/domain/sheet/scene.ts';
import { nodeScale } from '../canvas/drawn-sizes.ts';
import type { Extent } from './camera.ts';
import { batchItems } from './paths.ts';
import { nodeKey, type Visible } from './visible.ts';

/** Lengths of the sheet are points, of which a pixel is worth half of one. */
export const UNIT = 2;
/** With more lines, arrows and marks would be a crowd, and lines go from middle to middle. */
export const DETAILED_MAX = 900;

export interface SceneNode {
  readonly place: number;
  readonly drawn: DrawnNode;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}
/** What is drawn in a theme, of what is visible. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly byPlace: ReadonlyMap<number, SceneNode>;
  readonly edges: readonly DrawnEdge[];
  readonly theme: Theme;
  readonly counts: Visible['counts'];
  readonly isCrowded: boolean;
}

const toDrawn = (data: PageData, place: number, count: number, theme: Theme): DrawnNode | null => {
  const node = data.nodes[place];
  const paint = data.paints[node?.paint ?? -1];
  if (!node || !paint) return null;
  return {
    id: nodeKey(data, place),
    name: node.name,
    look: node.look,
    ...paint[theme],
    unknown: paint.unknown === true,
    size: node.size,
    sizeUnknown: node.sizeUnknown === true,
    degree: node.degree,
    count,
    badges: node.badges ?? '',
    generic: node.generic === true,
    closed: node.closed === true,
    faded: node.faded === true,
  };
};

export const createScene = (data: PageData, visible: Visible, theme: Theme): Scene => {
  const nodes = [...visible.nodes]
    .sort((a, b) => a - b)
    .flatMap((place): SceneNode[] => {
      const drawn = toDrawn(data, place, visible.counts.get(place) ?? 1, theme);
      const { x = 0, y = 0, size = 0 } = data.nodes[place] ?? {};
      return drawn ? [{ place, drawn, x, y, size }] : [];
    });
  return {
    nodes,
    byPlace: new Map(nodes.map((node) => [node.place, node])),
    edges: visible.edges,
    theme,
    counts: visible.counts,
    isCrowded: visible.edges.length > DETAILED_MAX,
  };
};

/** Seen from afar nodes shrink less than the picture, as in the application. */
export const diameterAt = ({ size }: SceneNode, zoom: number): number => size * nodeScale(zoom);

const sheetNodes = (nodes: Iterable<SceneNode>, scale: number): ReadonlyMap<NodeId, Node> =>
  new Map(
    [...nodes].map(
      ({ drawn, x, y, size }) => [drawn.id, toNode(drawn, null, { x, y }, size * scale)] as const,
    ),
  );

/** Lines as on the sheet, their ends at the outlines of nodes of this scale. */
export const batchEdges = (scene: Scene, edges: readonly DrawnEdge[], scale: number) => {
  const { theme } = scene;
  return batchItems(
    drawLinks(edges, sheetNodes(scene.nodes, scale), { theme, unit: UNIT, palette: PALETTES[theme] }),
  );
};

export const batchHulls = ({ hulls }: PageData) =>
  batchItems(
    hulls.flatMap(({ paths, tint, strokeWidth }) =>
      paths.map(
        (d): PathItem => ({
          item: 'path',
          d,
          fill: tint,
          stroke: tint,
          strokeWidth,
          cap: 'round',
          opacity: HULL_OPACITY,
        }),
      ),
    ),
  ).marks;

/** Of all that could be shown, so that hiding a category moves nothing. */
export const extentOf = ({ nodes }: Pick<PageData, 'nodes'>): Extent => {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, size } of nodes) {
    extent.left = Math.min(extent.left, x - size / 2);
    extent.top = Math.min(extent.top, y - size / 2);
    extent.right = Math.max(extent.right, x + size / 2);
    extent.bottom = Math.max(extent.bottom, y + size / 2);
  }
  return nodes.length === 0 ? { left: 0, top: 0, right: 1, bottom: 1 } : extent;
};

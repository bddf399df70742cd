import type { Core } from 'cytoscape';
import { nodeAt } from './nearest.ts';
import {
  type Extent,
  type Painting,
  paintEdges,
  paintLabels,
  paintLit,
  paintMarks,
  paintNodes,
} from './paint.ts';
import {
  type Element,
  insideOf,
  type RendererInside,
  type Replaced,
  type SortedElements,
} from './renderer-inside.ts';
import type { Scene } from './scene.ts';
import type { Snapshot } from './snapshot.ts';

interface MethodParts {
  readonly now: () => Scene;
  readonly paintingWith: (pen: CanvasRenderingContext2D, pixelRatio: number, extent: Extent) => Painting;
  readonly snapshot: Snapshot;
}

const NODE_REACH_PX = 2;
const TOUCH_PX = 12;

/** A link being drawn by hand is Cytoscape's: it has no data of ours. */
const isTemporary = (element: Element): boolean => element.isEdge() || element.data('look') === undefined;

/** What a hand is moving, with its lines, or all the rest. */
const partOf = (scene: Scene, moving: ReadonlySet<string>, isMoving: boolean): Scene => ({
  ...scene,
  nodes: new Map([...scene.nodes].filter(([id]) => moving.has(id) === isMoving)),
  edges: scene.edges.filter(({ edge }) => (moving.has(edge.source) || moving.has(edge.target)) === isMoving),
});

const isMovingCamera = (cy: Core, { pinching, hoverData, swipePanning, data }: RendererInside): boolean =>
  Boolean(pinching || hoverData.dragging || swipePanning || data.wheelZooming || cy.animated());

const createPaint = (cy: Core, { now, paintingWith, snapshot }: MethodParts) => {
  const inside = insideOf(cy);
  const ownDraw = inside.drawCachedElements.bind(inside);
  const paintGround = (painting: Painting, scene: Scene): void => {
    paintEdges(painting, scene.edges);
    paintNodes(painting, scene.nodes.values());
  };
  /** The whole ground, or the copy of it that serves. */
  const layGround = (painting: Painting, scene: Scene): void => {
    const camera = { ...cy.pan(), zoom: cy.zoom() };
    const { pen, pixelRatio } = painting;
    if (snapshot.copy(pen, camera, { pixelRatio, isMoving: isMovingCamera(cy, inside) })) return;
    paintGround(painting, scene);
    snapshot.take(pen, camera);
  };
  const paint: Replaced['drawCachedElements'] = (pen, drawn, pixelRatio, extent) => {
    const scene = now();
    const painting = paintingWith(pen, pixelRatio, extent);
    const { drag } = inside.getCachedZSortedEles();
    const moving = new Set(drag.map((element) => element.id()));
    // The layer of what a hand moves is empty: everything is on the other.
    if (drawn === drag && moving.size === 0) return;
    const part = moving.size === 0 ? scene : partOf(scene, moving, drawn === drag);
    if (moving.size === 0) layGround(painting, part);
    else paintGround(painting, part);
    paintLit(painting, part);
    paintMarks(painting, part);
    paintLabels(painting, part);
    const temporary = drawn.filter(isTemporary);
    if (temporary.length > 0) ownDraw(pen, temporary, pixelRatio, extent);
  };
  return paint;
};

/** What is put over Cytoscape's own methods while the picture is large. */
export const createMethods = (cy: Core, parts: MethodParts): Replaced => {
  const inside = insideOf(cy);
  const paint = createPaint(cy, parts);
  return {
    drawLayeredElements: paint,
    drawCachedElements: paint,
    drawCachedNodes: paint,
    findNearestElements: (x, y, _isInteractive, isTouch) => {
      const zoom = cy.zoom();
      const reach = (isTouch ? TOUCH_PX : NODE_REACH_PX) / zoom;
      const found = nodeAt(parts.now().nodes.values(), { x, y }, { zoom, reach });
      return found ? cy.getElementById(found.node.id).toArray() : [];
    },
    // As Cytoscape's, without sorting thousands: the order of drawing is ours.
    getCachedZSortedEles: (isForced) => {
      if (inside.cachedZSortedEles && !isForced) return inside.cachedZSortedEles;
      const all = cy.elements().toArray() as unknown as SortedElements;
      all.interactive = all;
      inside.cachedZSortedEles = all;
      inside.updateCachedGrabbedEles();
      return all;
    },
  };
};

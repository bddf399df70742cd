import type { Core } from 'cytoscape';
import type { Positions } from '../apply-difference.ts';
import type { GraphElements } from '../elements.ts';
import type { Emphasis } from '../emphasis.ts';
import type { Point } from '../gestures.ts';
import type { GraphTheme } from '../stylesheet.ts';
import { type LabelWish, labelsOf } from './large-labels.ts';
import { edgeAt, nodeAt } from './nearest.ts';
import {
  type Extent,
  type Painting,
  paintEdges,
  paintLabels,
  paintLitEdges,
  paintMarks,
  paintNodes,
} from './paint.ts';
import {
  type Element,
  insideOf,
  type Replaced,
  replaceMethods,
  type SortedElements,
} from './renderer-inside.ts';
import { emptyScene, type Scene, type SceneEdge, type SceneNode } from './scene.ts';
import { createSprites } from './sprites.ts';

/** A large picture, drawn by the window itself on Cytoscape's canvas: Cytoscape keeps the gestures and the camera. */
export interface LargeLayer {
  isOn(): boolean;
  turn(isOn: boolean): void;
  /** Places are those given until Cytoscape has the nodes, then those of its nodes, which a hand may be moving. */
  show(elements: GraphElements, positions: Positions): void;
  follow(): void;
  emphasise(emphasis: Emphasis): void;
  refreshLabels(wish: LabelWish): void;
  setTheme(theme: GraphTheme): void;
  /** The line under a point, in the coordinates of positions. */
  lineAt(point: Point): string | null;
}

const NODE_REACH_PX = 2;
const LINE_REACH_PX = 5;
const TOUCH_PX = 12;
/** A canvas of three pixels for one costs nine times as much, and nobody sees it in a crowd. */
const PIXEL_RATIO_MAX = 1.5;
/** With more, lines wait until the picture rests (interface.md 2.3). */
const MOVING_LINES_MAX = 2_500;

const sceneOf = (
  elements: GraphElements,
  placeOf: (id: string) => () => Point,
): Pick<Scene, 'nodes' | 'edges'> => {
  const nodes = new Map(
    [...elements.nodes.values()].map((node): [string, SceneNode] => [
      node.id,
      { node, at: placeOf(node.id) },
    ]),
  );
  const edges = [...elements.edges.values()].flatMap((edge): SceneEdge[] => {
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    return source && target ? [{ edge, source, target }] : [];
  });
  return { nodes, edges };
};

const ORIGIN: Point = { x: 0, y: 0 };

export const createLargeLayer = (cy: Core, page: Document, startTheme: GraphTheme): LargeLayer => {
  const inside = insideOf(cy);
  let isOn = false;
  let theme = startTheme;
  let sprites = createSprites(page, theme);
  let scene: Scene = emptyScene;
  let elements: GraphElements | null = null;
  const redraw = () => {
    if (!isOn) return;
    inside.redrawHint('eles', true);
    inside.redraw();
  };
  const change = (part: Partial<Scene>) => {
    scene = { ...scene, ...part };
    redraw();
  };
  const paintingWith = (pen: CanvasRenderingContext2D, pixelRatio: number, extent: Extent): Painting => ({
    pen,
    theme,
    sprites,
    zoom: cy.zoom(),
    pixelRatio,
    extent,
  });
  const methods = createMethods(cy, () => scene, paintingWith);
  return {
    isOn: () => isOn,
    turn: (next) => {
      if (next === isOn) return;
      isOn = next;
      replaceMethods(inside, next ? methods : null);
      inside.forcedPixelRatio = next
        ? Math.min(PIXEL_RATIO_MAX, page.defaultView?.devicePixelRatio ?? 1)
        : null;
      if (!next) inside.hideEdgesOnViewport = false;
      if (!next) [scene, elements] = [{ ...emptyScene, emphasis: scene.emphasis }, null];
      inside.redrawHint('eles', true);
      inside.redraw();
    },
    show: (next, positions) => {
      elements = next;
      inside.hideEdgesOnViewport = next.edges.size > MOVING_LINES_MAX;
      const known = scene.nodes;
      change(sceneOf(next, (id) => known.get(id)?.at ?? (() => positions.get(id as never) ?? ORIGIN)));
    },
    follow: () => {
      if (elements === null) return;
      const placeOf = (id: string) => {
        const node = cy.getElementById(id);
        return () => node.position();
      };
      change(sceneOf(elements, placeOf));
    },
    emphasise: (emphasis) => change({ emphasis }),
    refreshLabels: (wish) => change({ labels: labelsOf(cy, scene, wish), labelZoom: cy.zoom() }),
    setTheme: (next) => {
      theme = next;
      sprites = createSprites(page, theme);
      redraw();
    },
    lineAt: (point) => edgeAt(scene.edges, point, LINE_REACH_PX / cy.zoom())?.edge.id ?? null,
  };
};

/** A link being drawn by hand is Cytoscape's: it has no data of ours. */
const isTemporary = (element: Element): boolean => element.isEdge() || element.data('look') === undefined;

/** What a hand is moving, with its lines, or all the rest. */
const partOf = (scene: Scene, moving: ReadonlySet<string>, isMoving: boolean): Scene => ({
  ...scene,
  nodes: new Map([...scene.nodes].filter(([id]) => moving.has(id) === isMoving)),
  edges: scene.edges.filter(({ edge }) => (moving.has(edge.source) || moving.has(edge.target)) === isMoving),
});

/** What is put over Cytoscape's own methods while the picture is large. */
const createMethods = (
  cy: Core,
  now: () => Scene,
  paintingWith: (pen: CanvasRenderingContext2D, pixelRatio: number, extent: Extent) => Painting,
): Replaced => {
  const inside = insideOf(cy);
  const ownDraw = inside.drawCachedElements.bind(inside);
  const isMoving = (drag: readonly Element[] | undefined) => new Set(drag?.map((element) => element.id()));
  const paint = (
    [pen, drawn, pixelRatio, extent]: Parameters<Replaced['drawCachedNodes']>,
    hasEdges: boolean,
  ): void => {
    const scene = now();
    const painting = paintingWith(pen, pixelRatio, extent);
    const { drag } = inside.getCachedZSortedEles();
    const moving = isMoving(drag);
    const isMovingLayer = drawn === drag;
    const part = moving.size === 0 ? scene : partOf(scene, moving, isMovingLayer);
    if (hasEdges || isMovingLayer) {
      paintEdges(painting, part.edges);
      paintLitEdges(painting, part);
    }
    paintNodes(painting, part.nodes.values());
    paintMarks(painting, part);
    paintLabels(painting, part);
    const temporary = drawn.filter(isTemporary);
    if (temporary.length > 0) ownDraw(pen, temporary, pixelRatio, extent);
  };
  return {
    drawLayeredElements: (...asked) => paint(asked, true),
    drawCachedElements: (...asked) => paint(asked, true),
    drawCachedNodes: (...asked) => paint(asked, false),
    findNearestElements: (x, y, _isInteractive, isTouch) => {
      const zoom = cy.zoom();
      const reach = (isTouch ? TOUCH_PX : NODE_REACH_PX) / zoom;
      const found = nodeAt(now().nodes.values(), { x, y }, { zoom, reach });
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

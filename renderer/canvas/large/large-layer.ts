import type { Core } from 'cytoscape';
import type { Positions } from '../apply-difference.ts';
import type { GraphElements } from '../elements.ts';
import type { Emphasis } from '../emphasis.ts';
import type { Point } from '../gestures.ts';
import type { GraphTheme } from '../stylesheet.ts';
import { type LabelWish, labelsOf } from './large-labels.ts';
import { createMethods } from './large-methods.ts';
import { edgeAt } from './nearest.ts';
import type { Extent, Painting } from './paint.ts';
import { insideOf, replaceMethods } from './renderer-inside.ts';
import { emptyScene, type Scene, type SceneEdge, type SceneNode } from './scene.ts';
import { createSnapshot } from './snapshot.ts';
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

const LINE_REACH_PX = 5;
/** A canvas of three pixels for one costs nine times as much, and nobody sees it in a crowd. */
const PIXEL_RATIO_MAX = 1.5;

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

/** What is drawn, with what, and the wish to have it drawn again. */
const createState = (cy: Core, page: Document, startTheme: GraphTheme) => {
  const inside = insideOf(cy);
  const snapshot = createSnapshot(page);
  const state = {
    isOn: false,
    theme: startTheme,
    sprites: createSprites(page, startTheme),
    scene: emptyScene,
  };
  const redraw = () => {
    if (!state.isOn) return;
    inside.redrawHint('eles', true);
    inside.redraw();
  };
  return {
    state,
    snapshot,
    redraw,
    change: (part: Partial<Scene>) => {
      state.scene = { ...state.scene, ...part };
      if (part.nodes) snapshot.forget();
      redraw();
    },
    paintingWith: (pen: CanvasRenderingContext2D, pixelRatio: number, extent: Extent): Painting => ({
      pen,
      theme: state.theme,
      sprites: state.sprites,
      zoom: cy.zoom(),
      pixelRatio,
      extent,
    }),
  };
};

export const createLargeLayer = (cy: Core, page: Document, startTheme: GraphTheme): LargeLayer => {
  const inside = insideOf(cy);
  const { state, snapshot, redraw, change, paintingWith } = createState(cy, page, startTheme);
  const methods = createMethods(cy, { now: () => state.scene, paintingWith, snapshot });
  let elements: GraphElements | null = null;
  cy.on('position', 'node', snapshot.forget);
  return {
    isOn: () => state.isOn,
    turn: (isOn) => {
      if (isOn === state.isOn) return;
      const pixelRatio = page.defaultView?.devicePixelRatio ?? 1;
      replaceMethods(inside, isOn ? methods : null);
      inside.forcedPixelRatio = isOn ? Math.min(PIXEL_RATIO_MAX, pixelRatio) : null;
      snapshot.forget();
      if (!isOn) [state.scene, elements] = [{ ...emptyScene, emphasis: state.scene.emphasis }, null];
      state.isOn = isOn;
      inside.redrawHint('eles', true);
      inside.redraw();
    },
    show: (next, positions) => {
      elements = next;
      const known = state.scene.nodes;
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
    refreshLabels: (wish) => change({ labels: labelsOf(cy, state.scene, wish), labelZoom: cy.zoom() }),
    setTheme: (theme) => {
      Object.assign(state, { theme, sprites: createSprites(page, theme) });
      snapshot.forget();
      redraw();
    },
    lineAt: (point) => edgeAt(state.scene.edges, point, LINE_REACH_PX / cy.zoom())?.edge.id ?? null,
  };
};

import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Extent } from './paint.ts';

export type Element = NodeSingular | EdgeSingular;
export interface SortedElements extends Array<Element> {
  interactive: Element[];
  drag: Element[];
  nondrag: Element[];
}
type Draw = (
  pen: CanvasRenderingContext2D,
  elements: readonly Element[],
  pixelRatio: number,
  extent: Extent,
) => void;

/**
 * What the window asks of Cytoscape's renderer beyond its documented interface. The version of the library is exact in
 * package.json; test/end-to-end/chromium/large-picture.test.ts says when one of these is gone.
 */
export interface RendererInside {
  /** A hand or a wheel is moving the camera. */
  readonly pinching?: boolean;
  readonly swipePanning?: boolean;
  readonly hoverData: { readonly dragging: boolean };
  readonly data: { readonly wheelZooming?: boolean };
  forcedPixelRatio: number | null;
  cachedZSortedEles: SortedElements | null;
  getCachedZSortedEles(isForced?: boolean): SortedElements;
  updateCachedGrabbedEles(): void;
  /** In the coordinates of positions: one node at most, and one edge. */
  findNearestElements(x: number, y: number, isInteractiveOnly?: boolean, isTouch?: boolean): Element[];
  drawLayeredElements: Draw;
  drawCachedElements: Draw;
  drawCachedNodes: Draw;
  redrawHint(group: 'eles' | 'drag', isNeeded: boolean): void;
  redraw(): void;
}

export const insideOf = (cy: Core): RendererInside =>
  (cy as unknown as { renderer(): RendererInside }).renderer();

export type Replaced = Pick<
  RendererInside,
  | 'getCachedZSortedEles'
  | 'findNearestElements'
  | 'drawLayeredElements'
  | 'drawCachedElements'
  | 'drawCachedNodes'
>;
export const REPLACED = [
  'getCachedZSortedEles',
  'findNearestElements',
  'drawLayeredElements',
  'drawCachedElements',
  'drawCachedNodes',
] as const satisfies readonly (keyof Replaced)[];

/** Methods of the renderer's class come back once those put over them are taken away. */
export const replaceMethods = (inside: RendererInside, methods: Replaced | null): void => {
  for (const name of REPLACED) {
    if (methods) Object.defineProperty(inside, name, { value: methods[name], configurable: true });
    else delete (inside as Partial<RendererInside>)[name];
  }
  inside.cachedZSortedEles = null;
};

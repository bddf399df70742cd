import cytoscape, { type Core } from 'cytoscape';
import edgehandles from 'cytoscape-edgehandles';
import type { NodeId } from '../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import type { Positions } from './apply-difference.ts';
import type { GraphElements } from './elements.ts';
import { createElementsLayer } from './elements-layer.ts';
import { createEmphasis, type Emphasis } from './emphasis.ts';
import { type GraphListeners, listenToGestures, type Point } from './gestures.ts';
import { createHullLayer, type HullLayer } from './hull-layer.ts';
import { keepInSight } from './keep-in-sight.ts';
import { refreshLabels, refreshSizes } from './label-layer.ts';
import type { Box } from './labels.ts';
import { createLargeLayer, type LargeLayer } from './large/large-layer.ts';
import { createMeasure } from './measure-text.ts';
import { isInside } from './polygon.ts';
import { createSavedCamera } from './saved-camera.ts';
import { createSettler } from './settler.ts';
import { createLargeStylesheet, createStylesheet, type GraphTheme } from './stylesheet.ts';
import { type Camera, type Margins, showAll, ZOOM_MAX, ZOOM_MIN, zoomAround } from './viewport.ts';

/** One picture on the screen: what the React component may ask of Cytoscape. */
export interface Picture {
  /** Draws these elements; what is already drawn is only changed where it differs. */
  draw(elements: GraphElements, positions: Positions): void;
  emphasise(emphasis: Emphasis): void;
  setTheme(theme: GraphTheme): void;
  setTool(tool: 'select' | 'link'): void;
  fit(): void;
  /** Goes where a view was saved, when it was closer than what shows everything; otherwise shows everything. False while there is nothing. */
  show(camera: Camera | null): boolean;
  fitTo(ids: readonly NodeId[]): void;
  /** What has its middle in an outline, px in the window of the picture. */
  idsIn(polygon: readonly Point[]): NodeId[];
  zoomBy(factor: number): void;
  /** Where a node is in the window of the picture, px, with its radius; null when it is not drawn. */
  placeOf(id: NodeId): (Point & { readonly radius: number }) | null;
  /** Where every node is, in the coordinates of the project. */
  places(): { readonly id: NodeId; readonly x: number; readonly y: number }[];
  /** Starts drawing a link from an entity, as if its handle were held. */
  startLink(from: EntityId): void;
  destroy(): void;
}

export interface Covered extends Margins {
  readonly boxes: readonly Box[];
}

export interface PictureOptions {
  readonly container: HTMLElement;
  readonly theme: GraphTheme;
  readonly camera: Camera | null;
  readonly reduceMotion: () => boolean;
  /** Labels of a presentation. */
  readonly largeLabels: () => boolean;
  /** What floats over the picture, px in its window. */
  readonly covered: () => Covered;
  readonly listeners: GraphListeners;
}

const createCore = ({ container, theme, camera }: PictureOptions): Core =>
  cytoscape({
    container,
    style: createStylesheet(theme),
    minZoom: ZOOM_MIN,
    maxZoom: ZOOM_MAX,
    boxSelectionEnabled: true,
    // The store holds the selection; Cytoscape only reports gestures.
    autounselectify: true,
    ...(camera ? { zoom: camera.zoom, pan: { x: camera.x, y: camera.y } } : {}),
  });

const createLinking = (cy: Core, listeners: GraphListeners) => {
  // Once for all pictures: Cytoscape complains when an extension is registered twice.
  if (!('edgehandles' in cy)) cytoscape.use(edgehandles);
  const idOf = (node: cytoscape.NodeSingular) => node.id() as EntityId;
  const handles = cy.edgehandles({
    canConnect: (from, to) => !from.same(to) && listeners.canLink(idOf(from), idOf(to)),
    edgeParams: () => ({ data: {} }) as cytoscape.ElementDefinition,
    snap: true,
    snapThreshold: 20,
    noEdgeEventsInDraw: true,
  });
  cy.on('ehcomplete', (_event, from, to, added) => {
    added.remove();
    listeners.linked(idOf(from), idOf(to));
  });
  return handles;
};

interface SettledParts {
  readonly page: Window;
  readonly large: LargeLayer;
  readonly outlines: HullLayer;
  readonly rested: () => void;
  readonly isFramed: () => boolean;
}

/** Which labels are drawn, and what is remembered of the camera, once things are quiet. */
const createSettled = (
  cy: Core,
  options: PictureOptions,
  { page, large, outlines, rested, isFramed }: SettledParts,
) => {
  const measure = createMeasure(page.document);
  return createSettler(page, () => {
    rested();
    if (!large.isOn()) refreshSizes(cy);
    outlines.refresh();
    const covered = [...options.covered().boxes, ...outlines.boxes()];
    const isPresented = options.largeLabels();
    if (large.isOn()) large.refreshLabels({ measure, covered, isPresented });
    else refreshLabels(cy, measure, covered, isPresented);
    if (isFramed()) options.listeners.cameraMoved({ ...cy.pan(), zoom: cy.zoom() });
  });
};

/** Longest wait for nodes that glide, ms: then the picture is framed as it is. */
const STILL_MS = 2_000;
const whenStill = async (page: Window, isMoving: () => boolean): Promise<void> => {
  const lastMs = page.performance.now() + STILL_MS;
  while (isMoving() && page.performance.now() < lastMs)
    await new Promise((resolve) => page.setTimeout(resolve, 16));
};

const createSights = (
  cy: Core,
  { reduceMotion, covered }: PictureOptions,
  saved: ReturnType<typeof createSavedCamera>,
  still: () => Promise<void>,
) => {
  const showIds = async (ids: readonly NodeId[] | null): Promise<void> => {
    await still();
    if (cy.destroyed()) return;
    const nodes = cy.nodes('[look]');
    const chosen = ids === null ? nodes : nodes.filter((node) => ids.includes(node.id() as NodeId));
    showAll(cy, chosen, { animated: !reduceMotion(), covered: covered() });
  };
  const fit = () => void showIds(null);
  const { framed } = keepInSight(cy, fit);
  return {
    fit,
    show: (camera: Camera | null): boolean => {
      const isShown = saved.show(camera, covered());
      if (isShown) framed();
      return isShown;
    },
    fitTo: (ids: readonly NodeId[]) => void showIds(ids),
    zoomBy: (factor: number) => zoomAround(cy, factor),
    idsIn: (polygon: readonly Point[]) =>
      cy
        .nodes('[look]')
        .filter((node) => isInside(polygon, node.renderedPosition()))
        .map((node) => node.id() as NodeId),
    places: () => cy.nodes('[look]').map((node) => ({ id: node.id() as NodeId, ...node.position() })),
    placeOf: (id: NodeId) => {
      const node = cy.getElementById(id);
      if (node.empty()) return null;
      return { ...node.renderedPosition(), radius: (node.width() * cy.zoom()) / 2 };
    },
  };
};

const createTools = (cy: Core, listeners: GraphListeners, page: Window) => {
  const handles = createLinking(cy, listeners);
  return {
    setTool: (tool: 'select' | 'link') =>
      tool === 'link' ? handles.enableDrawMode() : handles.disableDrawMode(),
    startLink: (from: EntityId) => {
      handles.start(cy.getElementById(from));
      // The button went down outside Cytoscape, which then does not hear it come up.
      page.addEventListener('mouseup', () => handles.stop(), { once: true });
    },
  };
};

export const createPicture = (options: PictureOptions): Picture => {
  const page = options.container.ownerDocument.defaultView ?? window;
  const cy = createCore(options);
  const saved = createSavedCamera(cy, options.largeLabels);
  const large = createLargeLayer(cy, page.document, options.theme);
  const outlines = createHullLayer(cy, options.container);
  const isFramed = () => layer.isFramed();
  const settled = createSettled(cy, options, { page, large, outlines, ...saved, isFramed });
  let theme = options.theme;
  const restyle = (isLarge: boolean) =>
    void cy.style((isLarge ? createLargeStylesheet : createStylesheet)(theme));
  const emphasis = createEmphasis(cy);
  const layer = createElementsLayer(cy, {
    page,
    reduceMotion: options.reduceMotion,
    covered: options.covered,
    hasCamera: options.camera !== null,
    large,
    restyle,
    settle: () => {
      if (!large.isOn()) emphasis.again();
      settled.touch();
    },
  });
  listenToGestures(cy, options.listeners, large.lineAt);
  cy.on('viewport resize dragfree', settled.touch);
  void page.document.fonts.ready.then(settled.touch);
  return {
    ...createSights(cy, options, saved, () => whenStill(page, layer.isMoving)),
    ...createTools(cy, options.listeners, page),
    draw: (elements, positions) => {
      outlines.draw(elements);
      layer.draw(elements, positions);
    },
    emphasise: (next) => {
      large.emphasise(next);
      emphasis.show(next, !large.isOn());
      settled.touch();
    },
    setTheme: (next) => {
      theme = next;
      large.setTheme(next);
      restyle(large.isOn());
    },
    destroy: () => {
      for (const part of [settled, layer, outlines]) part.stop();
      cy.destroy();
    },
  };
};

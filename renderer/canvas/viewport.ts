import type { Core, NodeCollection } from 'cytoscape';

/** Room left for what floats over the picture, px: the toolbar above, the zoom control and the legend below. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
const INSETS: Insets = { top: 80, right: 72, bottom: 48, left: 56 };
const FIT_ZOOM_MAX = 1.4;
export const ZOOM_MIN = 0.04;
export const ZOOM_MAX = 4;

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly w: number;
  readonly h: number;
}

/** The zoom and pan that put a box in the middle of the free part of a window, px. */
export const cameraFor = (
  box: Box,
  size: { readonly width: number; readonly height: number },
  insets: Insets = INSETS,
): Camera => {
  const width = Math.max(80, size.width - insets.left - insets.right);
  const height = Math.max(80, size.height - insets.top - insets.bottom);
  const wanted = Math.min(width / Math.max(1, box.w), height / Math.max(1, box.h));
  const zoom = Math.min(FIT_ZOOM_MAX, Math.max(ZOOM_MIN, wanted));
  return {
    zoom,
    x: insets.left + width / 2 - (box.x1 + box.w / 2) * zoom,
    y: insets.top + height / 2 - (box.y1 + box.h / 2) * zoom,
  };
};

/** The picture goes beside the legend while that leaves it this share of the window's width. */
const FREE_WIDTH_MIN = 0.4;

/** What floats over the picture, px: the legend at the left, the toolbar above, the zoom control or a card at the right. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Under the toolbar and beside the legend, so that nothing that matters hides; under the legend only where it fills the window. */
export const cameraBeside = (
  box: Box,
  size: { readonly width: number; readonly height: number },
  { left, right, top }: Margins,
): Camera => {
  const insets = { ...INSETS, top: Math.max(INSETS.top, top), right: Math.max(INSETS.right, right) };
  const isWide = size.width - left - insets.right >= size.width * FREE_WIDTH_MIN;
  return cameraFor(box, size, isWide ? { ...insets, left: Math.max(INSETS.left, left) } : insets);
};

/** Shows all of these elements. */
export const showAll = (
  cy: Core,
  elements: NodeCollection,
  { animated, covered }: { readonly animated: boolean; readonly covered: Margins },
): void => {
  if (elements.empty() || cy.width() === 0) return;
  const box = elements.boundingBox({ includeLabels: false, includeOverlays: false });
  const { x, y, zoom } = cameraBeside(box, { width: cy.width(), height: cy.height() }, covered);
  if (animated) cy.animate({ zoom, pan: { x, y } }, { duration: 180 });
  else cy.viewport({ zoom, pan: { x, y } });
};

/** Zooms around the middle of the window. */
export const zoomAround = (cy: Core, factor: number): void => {
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
};

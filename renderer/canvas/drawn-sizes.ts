import { BADGE_PX } from './images.ts';

const SELECTED_GROWTH = 1.18;

/** Seen from afar nodes shrink less than the picture, so that shapes and icons stay legible; in steps of a tenth. */
export const nodeScale = (zoom: number): number =>
  Math.round(Math.min(1.9, Math.max(1, 1 / Math.sqrt(zoom))) * 10) / 10;

/** Sizes of a node at a scale, in the coordinates of positions. */
export const drawnSizes = (size: number, scale: number) => ({
  scale,
  drawn: Math.round(size * scale),
  drawnSelected: Math.round(size * scale * SELECTED_GROWTH),
  badge: Math.round(BADGE_PX * scale),
});

/** Width of a link at a scale. */
export const drawnWidth = (width: number, scale: number) => ({ scale, drawn: width * scale });

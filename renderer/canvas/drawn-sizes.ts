import { BADGE_PX } from './images.ts';

const SELECTED_GROWTH = 1.18;
const BORDER_PX = 2;
const RING_PX = 3;

/** Seen from afar nodes shrink less than the picture, so that shapes and icons stay legible; in steps of a tenth. */
export const nodeScale = (zoom: number): number =>
  Math.round(Math.min(2.2, Math.max(1, zoom ** -0.55)) * 10) / 10;

/** Sizes of a node at a scale, in the coordinates of positions. */
export const drawnSizes = (size: number, scale: number) => ({
  scale,
  drawn: Math.round(size * scale),
  drawnSelected: Math.round(size * scale * SELECTED_GROWTH),
  badge: Math.round(BADGE_PX * scale),
  border: BORDER_PX * scale,
  ring: RING_PX * scale ** 1.5,
});

const LINE_SCALE_MAX = 1.9;
/** Width of a link that stands out, px at zoom 1. */
const LIT_PX = 7;
/** What is written on a link keeps about this size on the screen, px, as far as scales go. */
const MARK_PX = 12.5;
const markFont = (scale: number): number => Math.round(MARK_PX * scale ** (1 / 0.55));
/** Width of a link at a scale: links stay thinner than nodes grow. */
export const drawnWidth = (width: number, scale: number) => ({
  scale,
  drawn: width * Math.min(LINE_SCALE_MAX, scale),
  markFont: markFont(scale),
  lit: Math.max(width * LINE_SCALE_MAX, LIT_PX * scale),
});

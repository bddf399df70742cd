/** A rectangle of the window, px. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP_PX = 12;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Where the bubble stands: under what it speaks of, else above, else beside, and inside at the bottom of what fills the
 * window; always whole in the window.
 */
export const placeBubble = (target: Rect, bubble: Size, page: Size): { left: number; top: number } => {
  const within = (left: number, top: number) => ({
    left: clamp(left, GAP_PX, Math.max(GAP_PX, page.width - bubble.width - GAP_PX)),
    top: clamp(top, GAP_PX, Math.max(GAP_PX, page.height - bubble.height - GAP_PX)),
  });
  const middle = target.left + target.width / 2 - bubble.width / 2;
  const under = target.top + target.height + GAP_PX;
  if (under + bubble.height + GAP_PX <= page.height) return within(middle, under);
  const above = target.top - bubble.height - GAP_PX;
  if (above >= GAP_PX) return within(middle, above);
  const before = target.left - bubble.width - GAP_PX;
  if (before >= GAP_PX && target.width < page.width / 2) return within(before, target.top + GAP_PX);
  return within(middle, target.top + target.height - bubble.height - 2 * GAP_PX);
};

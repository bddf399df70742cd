import type { Point } from './gestures.ts';

/** Whether a point lies in a polygon, its last corner joined to its first (even and odd crossings). */
export const isInside = (polygon: readonly Point[], { x, y }: Point): boolean => {
  let inside = false;
  for (const [index, a] of polygon.entries()) {
    const b = polygon[(index + polygon.length - 1) % polygon.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
};

/** A trait followed by hand with fewer points: those nearer than `least` to the one before are left out. */
export const thinTrace = (trace: readonly Point[], least: number): Point[] => {
  const kept: Point[] = [];
  for (const point of trace) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= least) kept.push(point);
  }
  return kept;
};

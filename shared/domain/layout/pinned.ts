import type { LayoutInput, Point } from './layout-input.ts';
import { removeOverlaps } from './overlap.ts';

/** Pinned nodes keep their place: the picture is moved onto them, then they are put back and the others make room. */
export const respectPinned = (input: LayoutInput, points: Point[]): Point[] => {
  const pinned = input.nodes.flatMap(({ pinned, at }, index) => (pinned && at ? [{ index, at }] : []));
  if (pinned.length === 0) return points;
  const shift = (axis: 'x' | 'y') =>
    pinned.reduce((sum, { index, at }) => sum + at[axis] - (points[index]?.[axis] ?? 0), 0) / pinned.length;
  const [dx, dy] = [shift('x'), shift('y')];
  const moved = points.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  for (const { index, at } of pinned) moved[index] = { ...at };
  removeOverlaps(
    moved,
    input.nodes.map(({ width, height, pinned, at }) => ({ width, height, fixed: pinned && at !== null })),
  );
  return moved;
};

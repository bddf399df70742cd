import type { Point } from './layout-input.ts';

export interface Box {
  readonly width: number;
  readonly height: number;
  readonly fixed: boolean;
}

const ROUNDS = 30;
const ATTEMPTS = 14;
const GROWTH = 1.08;

/** Pairs of boxes that may touch, found on a grid of cells as large as the largest box. */
const nearPairs = (
  points: readonly Point[],
  boxes: readonly Box[],
  visit: (i: number, j: number) => void,
): void => {
  const cell = Math.max(1, ...boxes.map(({ width, height }) => Math.max(width, height)));
  const cells = new Map<string, number[]>();
  points.forEach(({ x, y }, index) => {
    const key = `${Math.floor(x / cell)},${Math.floor(y / cell)}`;
    const list = cells.get(key);
    if (list) list.push(index);
    else cells.set(key, [index]);
  });
  for (const [key, members] of cells) {
    const [column = 0, row = 0] = key.split(',').map(Number);
    members.forEach((i, rank) => {
      for (const j of members.slice(rank + 1)) visit(i, j);
    });
    for (const [dc, dr] of [
      [1, 0],
      [0, 1],
      [1, 1],
      [1, -1],
    ] as const) {
      for (const i of members) for (const j of cells.get(`${column + dc},${row + dr}`) ?? []) visit(i, j);
    }
  }
};

/** Pushes two boxes apart along the axis of least overlap; false when they do not overlap. */
const separate = (points: readonly Point[], boxes: readonly Box[], i: number, j: number): boolean => {
  const [a, b, boxA, boxB] = [points[i], points[j], boxes[i], boxes[j]];
  if (!a || !b || !boxA || !boxB || (boxA.fixed && boxB.fixed)) return false;
  const overlapX = (boxA.width + boxB.width) / 2 - Math.abs(a.x - b.x);
  const overlapY = (boxA.height + boxB.height) / 2 - Math.abs(a.y - b.y);
  if (overlapX <= 0.01 || overlapY <= 0.01) return false;
  const shareA = boxA.fixed ? 0 : boxB.fixed ? 1 : 0.5;
  // Relative to the box, so that wide labels do not always move sideways.
  const alongX = overlapX / (boxA.width + boxB.width) < overlapY / (boxA.height + boxB.height);
  const push = (alongX ? overlapX : overlapY) * 1.02;
  const axis = alongX ? 'x' : 'y';
  const sign = a[axis] < b[axis] || (a[axis] === b[axis] && i < j) ? -1 : 1;
  a[axis] += sign * push * shareA;
  b[axis] -= sign * push * (1 - shareA);
  return true;
};

/** One pass over the pairs that are near; true when something moved. */
const pushRound = (points: readonly Point[], boxes: readonly Box[]): boolean => {
  let moved = false;
  nearPairs(points, boxes, (i, j) => {
    moved = separate(points, boxes, i, j) || moved;
  });
  return moved;
};

/** Moves boxes as little as needed so that none overlaps; fixed ones stay. Changes `points` in place. */
export const removeOverlaps = (points: readonly Point[], boxes: readonly Box[]): void => {
  const canGrow = !boxes.some(({ fixed }) => fixed);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    for (let round = 0; round < ROUNDS; round++) if (!pushRound(points, boxes)) return;
    // Too crowded to settle by pushing: give everything more room, which keeps the shape.
    if (canGrow)
      for (const point of points) {
        point.x *= GROWTH;
        point.y *= GROWTH;
      }
  }
};

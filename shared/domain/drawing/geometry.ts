export interface Point {
  readonly x: number;
  readonly y: number;
}

/** On which side of a→b the point c lies: positive on the left where y goes up. */
const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const halfHull = (points: readonly Point[]): Point[] => {
  const half: Point[] = [];
  for (const point of points) {
    while (half.length > 1 && turn(half.at(-2) as Point, half.at(-1) as Point, point) <= 0) half.pop();
    half.push(point);
  }
  return half.slice(0, -1);
};

/** The smallest convex outline around points (Andrew's monotone chain); fewer than three when they lie on a line. */
export const convexHull = (points: readonly Point[]): Point[] => {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  return [...halfHull(sorted), ...halfHull(sorted.reverse())];
};

export const isInPolygon = ({ x, y }: Point, polygon: readonly Point[]): boolean => {
  let isInside = false;
  polygon.forEach((a, index) => {
    const b = polygon[(index + 1) % polygon.length] as Point;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside;
  });
  return isInside;
};

export const distanceToSegment = (point: Point, a: Point, b: Point): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const along =
    squared === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
};

export const areaOf = (polygon: readonly Point[]): number =>
  Math.abs(
    polygon.reduce((sum, a, index) => {
      const b = polygon[(index + 1) % polygon.length] as Point;
      return sum + a.x * b.y - b.x * a.y;
    }, 0),
  ) / 2;

import type { Box, Point } from '../sheet/geometry.ts';

/** A closed line: x and y in turn, units of the map. */
export type Ring = readonly number[];

const pointAt = (ring: Ring, index: number): Point => ({ x: ring[index] ?? 0, y: ring[index + 1] ?? 0 });

/** Twice the signed area. */
const spanOf = (ring: Ring): number => {
  let sum = 0;
  for (let index = 0; index < ring.length; index += 2) {
    const a = pointAt(ring, index);
    const b = pointAt(ring, (index + 2) % ring.length);
    sum += a.x * b.y - b.x * a.y;
  }
  return sum;
};

/** Even-odd: holes are rings like the others. */
export const contains = (rings: readonly Ring[], { x, y }: Point): boolean => {
  let inside = false;
  for (const ring of rings)
    for (let index = 0, before = ring.length - 2; index < ring.length; before = index, index += 2) {
      const a = pointAt(ring, index);
      const b = pointAt(ring, before);
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    }
  return inside;
};

export const boxOf = (rings: readonly Ring[]): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (let index = 0; index < ring.length; index += 2) {
      const { x, y } = pointAt(ring, index);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  return { x: left, y: top, width: right - left, height: bottom - top };
};

const centroidOf = (ring: Ring): Point => {
  const span = spanOf(ring);
  const { x, y, width, height } = boxOf([ring]);
  if (Math.abs(span) < 1e-9) return { x: x + width / 2, y: y + height / 2 };
  let [sumX, sumY] = [0, 0];
  for (let index = 0; index < ring.length; index += 2) {
    const a = pointAt(ring, index);
    const b = pointAt(ring, (index + 2) % ring.length);
    const cross = a.x * b.y - b.x * a.y;
    sumX += (a.x + b.x) * cross;
    sumY += (a.y + b.y) * cross;
  }
  return { x: sumX / (3 * span), y: sumY / (3 * span) };
};

/** Middle of the widest stretch of the surface at a height; null when the line misses it. */
const widestAt = (
  rings: readonly Ring[],
  y: number,
): { readonly x: number; readonly width: number } | null => {
  const crossings: number[] = [];
  for (const ring of rings)
    for (let index = 0; index < ring.length; index += 2) {
      const a = pointAt(ring, index);
      const b = pointAt(ring, (index + 2) % ring.length);
      if (a.y > y !== b.y > y) crossings.push(a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y));
    }
  crossings.sort((a, b) => a - b);
  let best: { x: number; width: number } | null = null;
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [left = 0, right = 0] = [crossings[index], crossings[index + 1]];
    if (!best || right - left > best.width) best = { x: (left + right) / 2, width: right - left };
  }
  return best;
};

const LINES = 9;

/** A point inside the surface: the centroid of its largest piece, else the middle of its widest stretch. */
export const pointInside = (rings: readonly Ring[]): Point => {
  const largest = rings.toSorted((a, b) => Math.abs(spanOf(b)) - Math.abs(spanOf(a)))[0];
  if (!largest) return { x: 0, y: 0 };
  const centroid = centroidOf(largest);
  if (contains(rings, centroid)) return centroid;
  const { y, height } = boxOf([largest]);
  const stretches = Array.from({ length: LINES }, (_, index) => {
    const at = y + (height * (index + 0.5)) / LINES;
    return { y: at, ...(widestAt(rings, at) ?? { x: centroid.x, width: -1 }) };
  });
  const best = stretches.toSorted((a, b) => b.width - a.width)[0];
  return best && best.width > 0 ? { x: best.x, y: best.y } : centroid;
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** Rings as the data of an SVG path. */
export const ringsPath = (rings: readonly Ring[]): string =>
  rings
    .map((ring) => {
      let path = `M${round(ring[0] ?? 0)} ${round(ring[1] ?? 0)}`;
      for (let index = 2; index < ring.length; index += 2)
        path += `L${round(ring[index] ?? 0)} ${round(ring[index + 1] ?? 0)}`;
      return `${path}Z`;
    })
    .join('');

/** The same lines with fewer points: those nearer to the last kept one than a distance are left out. */
export const lighten = (rings: readonly Ring[], distance: number): Ring[] =>
  rings.flatMap((ring) => {
    const kept: number[] = [];
    for (let index = 0; index < ring.length; index += 2) {
      const { x, y } = pointAt(ring, index);
      const [lastX, lastY] = [kept.at(-2), kept.at(-1)];
      const isFar =
        lastX === undefined || lastY === undefined || Math.hypot(x - lastX, y - lastY) >= distance;
      if (isFar) kept.push(x, y);
    }
    return kept.length >= 6 ? [kept] : [];
  });

import type { Box, Point } from './geometry.ts';

/** A closed line. */
export type Line = readonly Point[];

interface Edge {
  readonly isInside: (point: Point) => boolean;
  readonly cross: (a: Point, b: Point) => Point;
}
const edgesOf = ({ x, y, width, height }: Box): Edge[] => {
  const vertical = (at: number) => (a: Point, b: Point) => ({
    x: at,
    y: a.y + ((b.y - a.y) * (at - a.x)) / (b.x - a.x),
  });
  const horizontal = (at: number) => (a: Point, b: Point) => ({
    x: a.x + ((b.x - a.x) * (at - a.y)) / (b.y - a.y),
    y: at,
  });
  return [
    { isInside: (point) => point.x >= x, cross: vertical(x) },
    { isInside: (point) => point.x <= x + width, cross: vertical(x + width) },
    { isInside: (point) => point.y >= y, cross: horizontal(y) },
    { isInside: (point) => point.y <= y + height, cross: horizontal(y + height) },
  ];
};

/** What of a closed line is in a box (Sutherland–Hodgman); empty when nothing is. */
export const clipLine = (line: Line, box: Box): Line => {
  let kept = line;
  for (const { isInside, cross } of edgesOf(box)) {
    const next: Point[] = [];
    kept.forEach((point, index) => {
      const before = kept.at(index - 1) ?? point;
      if (isInside(point) !== isInside(before)) next.push(cross(before, point));
      if (isInside(point)) next.push(point);
    });
    kept = next;
    if (kept.length === 0) return kept;
  }
  return kept;
};

const round = (value: number): number => Math.round(value * 100) / 100;
export const linesPath = (lines: readonly Line[]): string =>
  lines
    .filter((line) => line.length > 2)
    .map((line) => `M${line.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`)
    .join('');

/** Diagonals inside closed lines, so far from each other: what says « non renseigné » without a colour. */
export const hatchPath = (lines: readonly Line[], gap: number): string => {
  const turned = lines.map((line) => line.map(({ x, y }) => ({ along: x - y, across: x + y })));
  const all = turned.flat().map(({ across }) => across);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const step = gap * Math.SQRT2;
  let path = '';
  for (let at = Math.ceil(low / step) * step; at < high; at += step) {
    const crossings: number[] = [];
    for (const line of turned)
      line.forEach((b, index) => {
        const a = line.at(index - 1) ?? b;
        if (a.across > at !== b.across > at)
          crossings.push(a.along + ((b.along - a.along) * (at - a.across)) / (b.across - a.across));
      });
    crossings.sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from = 0, to = 0] = [crossings[index], crossings[index + 1]];
      path += `M${round((at + from) / 2)} ${round((at - from) / 2)}L${round((at + to) / 2)} ${round((at - to) / 2)}`;
    }
  }
  return path;
};

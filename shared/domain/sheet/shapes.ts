import type { Look } from '../look.ts';
import type { Point } from './geometry.ts';

export type Shape = Look['shape'];
interface Outline {
  /** Corners on the square −1…1, clockwise. */
  readonly points: readonly (readonly [number, number])[];
  /** How far from a corner its rounding starts, on the same square. */
  readonly corner: number;
  /** Side of the icon, and how far it goes down, as shares of the diameter. */
  readonly icon: readonly [number, number];
}

const SQUARE = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;

/** A regular polygon stretched to fill the square, as Cytoscape does: flat side down. */
const polygon = (sides: number): (readonly [number, number])[] => {
  const start = -Math.PI / 2 + (sides % 2 === 0 ? Math.PI / sides : 0);
  return fillSquare(
    Array.from({ length: sides }, (_, index) => {
      const angle = start + (index * 2 * Math.PI) / sides;
      return [Math.cos(angle), Math.sin(angle)] as const;
    }),
  );
};
const star = (): (readonly [number, number])[] =>
  fillSquare(
    Array.from({ length: 10 }, (_, index) => {
      const angle = -Math.PI / 2 + (index * Math.PI) / 5;
      const radius = index % 2 === 0 ? 1 : 0.5;
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    }),
  );
const fillSquare = (points: readonly (readonly [number, number])[]): (readonly [number, number])[] => {
  const stretch = (values: number[]) => {
    const low = Math.min(...values);
    const high = Math.max(...values);
    return (value: number) => (2 * (value - low)) / (high - low) - 1;
  };
  const sx = stretch(points.map(([x]) => x));
  const sy = stretch(points.map(([, y]) => y));
  return points.map(([x, y]) => [sx(x), sy(y)] as const);
};

const ellipse = polygon(48);
const TAG = [
  [-1, -0.85],
  [0.4, -0.85],
  [1, 0],
  [0.4, 0.85],
  [-1, 0.85],
] as const;
const BARREL = [
  [-0.95, -0.8],
  [-0.5, -0.95],
  [0.5, -0.95],
  [0.95, -0.8],
  [0.95, 0.8],
  [0.5, 0.95],
  [-0.5, 0.95],
  [-0.95, 0.8],
] as const;
const CUT = [
  [-0.9, -0.5],
  [-0.5, -0.9],
  [0.5, -0.9],
  [0.9, -0.5],
  [0.9, 0.5],
  [0.5, 0.9],
  [-0.5, 0.9],
  [-0.9, 0.5],
] as const;
const scaled = (points: readonly (readonly [number, number])[], by: number) =>
  points.map(([x, y]) => [x * by, y * by] as const);

/** The same outlines as Cytoscape draws for these names; squares are a little smaller so that all weigh alike to the eye. */
export const OUTLINES: Readonly<Record<Shape, Outline>> = {
  'round-hexagon': { points: polygon(6), corner: 0.22, icon: [0.54, 0] },
  'round-rectangle': { points: scaled(SQUARE, 0.88), corner: 0.4, icon: [0.56, 0] },
  diamond: {
    points: [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
    corner: 0,
    icon: [0.46, 0],
  },
  rectangle: { points: scaled(SQUARE, 0.86), corner: 0, icon: [0.58, 0] },
  ellipse: { points: ellipse, corner: 0, icon: [0.56, 0] },
  'round-triangle': { points: polygon(3), corner: 0.2, icon: [0.42, 0.17] },
  star: { points: star(), corner: 0, icon: [0.4, 0.05] },
  octagon: { points: polygon(8), corner: 0, icon: [0.56, 0] },
  'round-tag': { points: TAG, corner: 0.2, icon: [0.5, 0] },
  barrel: { points: BARREL, corner: 0.35, icon: [0.56, 0] },
  'round-pentagon': { points: polygon(5), corner: 0.2, icon: [0.5, 0.04] },
  'cut-rectangle': { points: CUT, corner: 0, icon: [0.56, 0] },
  'round-heptagon': { points: polygon(7), corner: 0.15, icon: [0.54, 0.02] },
};

const round = (value: number): number => Math.round(value * 100) / 100;
const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

const towards = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(0.5, distance / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

/** SVG path of a shape of that diameter. */
export const shapePath = (shape: Shape, centre: Point, diameter: number): string => {
  const radius = diameter / 2;
  if (shape === 'ellipse') {
    const side = `a${round(radius)} ${round(radius)} 0 1 0`;
    return `M${pair({ x: centre.x - radius, y: centre.y })}${side} ${round(diameter)} 0${side} ${round(-diameter)} 0Z`;
  }
  const { points, corner } = OUTLINES[shape];
  const corners = points.map(([x, y]) => ({ x: centre.x + x * radius, y: centre.y + y * radius }));
  if (corner === 0) return `M${corners.map(pair).join('L')}Z`;
  const parts = corners.map((vertex, index) => {
    const before = corners.at(index - 1) ?? vertex;
    const after = corners[(index + 1) % corners.length] ?? vertex;
    const cut = corner * radius;
    return `${pair(towards(vertex, before, cut))}Q${pair(vertex)} ${pair(towards(vertex, after, cut))}`;
  });
  return `M${parts.join('L')}Z`;
};

/** Distance from the centre to the outline in a direction, for a shape of that diameter. */
export const reachOf = (shape: Shape, diameter: number, direction: Point): number => {
  const length = Math.hypot(direction.x, direction.y) || 1;
  const ux = direction.x / length;
  const uy = direction.y / length;
  const { points } = OUTLINES[shape];
  const reaches = points.map(([ax, ay], index) => {
    const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
    const across = ux * (by - ay) - uy * (bx - ax);
    if (Math.abs(across) < 1e-9) return 0;
    const along = (ax * (by - ay) - ay * (bx - ax)) / across;
    const share = (ax * uy - ay * ux) / across;
    return along > 0 && share >= -1e-6 && share <= 1 + 1e-6 ? along : 0;
  });
  return (Math.max(...reaches, 0.5) * diameter) / 2;
};

import type { EntityId } from '../entity.ts';
import { removeOverlaps } from '../layout/overlap.ts';

export interface PlacedBox {
  readonly id: EntityId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** So many keep the shape that they had; more are put in rows, in the order of their places. */
const FREE_MAX = 60;
/** Times the area of the boxes that free members are spread over. */
const SPREAD = 1.8;

/** Shape kept, size reduced to what the boxes need. */
const gatherFreely = (boxes: readonly PlacedBox[]): PlacedBox[] => {
  const mean = (axis: 'x' | 'y') => boxes.reduce((sum, box) => sum + box[axis], 0) / boxes.length;
  const [mx, my] = [mean('x'), mean('y')];
  const squares = boxes.reduce((sum, { x, y }) => sum + (x - mx) ** 2 + (y - my) ** 2, 0);
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const spread = Math.sqrt(squares / boxes.length);
  const wanted = Math.sqrt((SPREAD * area) / (2 * Math.PI));
  const scale = spread > wanted ? wanted / spread : 1;
  const points = boxes.map(({ x, y }) => ({ x: (x - mx) * scale, y: (y - my) * scale }));
  removeOverlaps(
    points,
    boxes.map(({ width, height }) => ({ width, height, fixed: false })),
  );
  return boxes.map((box, index) => ({ ...box, ...points[index] }));
};

/** Rows from top to bottom, in each from left to right, as wide as high. */
const gatherInRows = (boxes: readonly PlacedBox[]): PlacedBox[] => {
  const [width, height] = [
    Math.max(...boxes.map((box) => box.width)),
    Math.max(...boxes.map((box) => box.height)),
  ];
  const columns = Math.max(1, Math.round(Math.sqrt((boxes.length * 1.3 * height) / width)));
  const byRow = [...boxes].sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
  return Array.from({ length: Math.ceil(boxes.length / columns) }, (_, row) =>
    byRow
      .slice(row * columns, (row + 1) * columns)
      .sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1))
      .map((box, column) => ({ ...box, x: column * width, y: row * height })),
  ).flat();
};

/** Boxes around the origin, near to each other, none on top of another, each about where it was among them. */
export const gatherMembers = (boxes: readonly PlacedBox[]): readonly PlacedBox[] => {
  const gathered = boxes.length > FREE_MAX ? gatherInRows(boxes) : gatherFreely(boxes);
  const middle = (axis: 'x' | 'y', size: 'width' | 'height') =>
    (Math.max(...gathered.map((box) => box[axis] + box[size] / 2)) +
      Math.min(...gathered.map((box) => box[axis] - box[size] / 2))) /
    2;
  const [cx, cy] = [middle('x', 'width'), middle('y', 'height')];
  return gathered.map((box) => ({ ...box, x: box.x - cx, y: box.y - cy }));
};

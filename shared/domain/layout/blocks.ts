import type { LayoutInput, LayoutNode, Point } from './layout-input.ts';
import { packRows } from './packing.ts';
import { respectPinned } from './pinned.ts';

const GAP = 140;
const CELL_GAP = 16;

export const degreesOf = (input: Pick<LayoutInput, 'nodes' | 'edges'>): number[] => {
  const degrees = input.nodes.map(() => 0);
  for (const [a, b] of input.edges) {
    degrees[a] = (degrees[a] ?? 0) + 1;
    degrees[b] = (degrees[b] ?? 0) + 1;
  }
  return degrees;
};

/** Room for the largest box of the members, and a little between two. */
export const cellOf = (input: LayoutInput, members: readonly number[]): { width: number; height: number } => {
  const largest = (size: 'width' | 'height') =>
    members.reduce((most, member) => Math.max(most, input.nodes[member]?.[size] ?? 0), 0) + CELL_GAP;
  return { width: largest('width'), height: largest('height') };
};

interface Block {
  readonly members: readonly number[];
  readonly columns: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly width: number;
  readonly height: number;
}

interface BlocksOptions {
  /** Null: apart, under all others. */
  readonly keyOf: (node: LayoutNode) => string | null;
  /** Room above each block for its name, px. */
  readonly titleRoom: number;
}

const blockOf = (input: LayoutInput, members: readonly number[], titleRoom: number): Block => {
  const cell = cellOf(input, members);
  const columns = Math.max(1, Math.round(Math.sqrt((members.length * 1.4 * cell.height) / cell.width)));
  return {
    members,
    cell,
    columns,
    width: columns * cell.width,
    height: Math.ceil(members.length / columns) * cell.height + titleRoom,
  };
};

const cornersOf = (blocks: readonly Block[], hasApart: boolean, aspect: number): Point[] => {
  if (blocks.length === 0) return [];
  const packed = hasApart ? blocks.slice(0, -1) : blocks;
  const corners = packed.length === 0 ? [] : packRows(packed, aspect, GAP);
  const bottom = packed.reduce(
    (most, { height }, index) => Math.max(most, (corners[index]?.y ?? 0) + height),
    0,
  );
  return hasApart ? [...corners, { x: 0, y: packed.length === 0 ? 0 : bottom + 1.5 * GAP }] : corners;
};

/** One block a key, largest first, in each the most linked first; blocks in rows that fill the place. */
export const layoutInBlocks = (input: LayoutInput, { keyOf, titleRoom }: BlocksOptions): Point[] => {
  const degrees = degreesOf(input);
  const keys = Map.groupBy(input.nodes.keys(), (index) => keyOf(input.nodes[index] as LayoutNode));
  const apart = keys.get(null);
  const keyed = [...keys].flatMap(([key, members]) => (key === null ? [] : [{ key, members }]));
  keyed.sort((a, b) => b.members.length - a.members.length || (a.key < b.key ? -1 : 1));
  const blocks = [...keyed.map(({ members }) => members), ...(apart ? [apart] : [])].map((members) =>
    blockOf(
      input,
      members.sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b),
      titleRoom,
    ),
  );
  const corners = cornersOf(blocks, apart !== undefined, input.aspect);
  const points: Point[] = input.nodes.map(() => ({ x: 0, y: 0 }));
  blocks.forEach(({ members, columns, cell }, index) => {
    const corner = corners[index] ?? { x: 0, y: 0 };
    members.forEach((member, place) => {
      points[member] = {
        x: corner.x + ((place % columns) + 0.5) * cell.width,
        y: corner.y + titleRoom + (Math.floor(place / columns) + 0.5) * cell.height,
      };
    });
  });
  return respectPinned(input, points);
};

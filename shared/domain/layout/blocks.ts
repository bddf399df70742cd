import type { LayoutInput, LayoutNode, Point } from './layout-input.ts';
import { packRows } from './packing.ts';
import { respectPinned } from './pinned.ts';

const GAP = 140;
const CELL_GAP = 16;
const APART_GAP = 210;
/** A named block is at least as wide as most names seen from afar. */
const TITLE_WIDTH = 300;
/** Widths of rows to try, in times the width that the area asks for. */
const SHAPES = [0.7, 1, 1.3, 1.7, 2.2, 3, 4, 6] as const;

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

/** About as wide as high, or `columns` wide. */
const blockOf = ({ input, titleRoom }: BlockParts, members: readonly number[], columns?: number): Block => {
  const cell = cellOf(input, members);
  const square = Math.round(Math.sqrt((members.length * 1.4 * cell.height) / cell.width));
  const across = Math.max(1, columns ?? square);
  return {
    members,
    cell,
    columns: across,
    width: Math.max(across * cell.width, titleRoom > 0 ? TITLE_WIDTH : 0),
    height: Math.ceil(members.length / across) * cell.height + titleRoom,
  };
};

interface BlockParts {
  readonly input: LayoutInput;
  readonly titleRoom: number;
}
interface PlacedBlock extends Block {
  readonly corner: Point;
}

const extentOf = (blocks: readonly PlacedBlock[]): { width: number; height: number } => ({
  width: blocks.reduce((most, { corner, width }) => Math.max(most, corner.x + width), 0),
  height: blocks.reduce((most, { corner, height }) => Math.max(most, corner.y + height), 0),
});

/** Blocks in rows, and under them, as wide as they are, those that are apart. */
const placeInRows = (
  parts: BlockParts,
  { blocks, apart }: { readonly blocks: readonly Block[]; readonly apart: readonly number[] },
  aspect: number,
): PlacedBlock[] => {
  const corners = blocks.length === 0 ? [] : packRows(blocks, aspect, GAP);
  const placed = blocks.map((block, index) => ({ ...block, corner: corners[index] ?? { x: 0, y: 0 } }));
  if (apart.length === 0) return placed;
  const { width, height } = extentOf(placed);
  const fitting = Math.floor(width / cellOf(parts.input, apart).width);
  const block = blockOf(parts, apart, fitting > 0 ? fitting : undefined);
  return [...placed, { ...block, corner: { x: 0, y: height === 0 ? 0 : height + APART_GAP } }];
};

/** One block a key, largest first, in each the most linked first; blocks in rows that fill the place. */
export const layoutInBlocks = (input: LayoutInput, { keyOf, titleRoom }: BlocksOptions): Point[] => {
  const degrees = degreesOf(input);
  const keys = Map.groupBy(input.nodes.keys(), (index) => keyOf(input.nodes[index] as LayoutNode));
  const keyed = [...keys].flatMap(([key, members]) => (key === null ? [] : [{ key, members }]));
  keyed.sort((a, b) => b.members.length - a.members.length || (a.key < b.key ? -1 : 1));
  const ranked = (members: number[]) =>
    members.sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
  const parts = { input, titleRoom };
  const wanted = {
    blocks: keyed.map(({ members }) => blockOf(parts, ranked(members))),
    apart: ranked(keys.get(null) ?? []),
  };
  // Of the shapes that rows may give, the one that is seen the largest in the place.
  const sizeOf = (blocks: readonly PlacedBlock[]) => {
    const { width, height } = extentOf(blocks);
    return Math.max(width / input.aspect, height);
  };
  const placed = SHAPES.map((shape) => placeInRows(parts, wanted, input.aspect * shape)).reduce(
    (best, tried) => (sizeOf(tried) < sizeOf(best) ? tried : best),
  );
  const points: Point[] = input.nodes.map(() => ({ x: 0, y: 0 }));
  for (const { members, columns, cell, corner } of placed)
    members.forEach((member, place) => {
      points[member] = {
        x: corner.x + ((place % columns) + 0.5) * cell.width,
        y: corner.y + titleRoom + (Math.floor(place / columns) + 0.5) * cell.height,
      };
    });
  return respectPinned(input, points);
};

import type { LayoutInput, OnProgress, Point } from './layout-input.ts';
import { removeOverlaps } from './overlap.ts';
import { packRows } from './packing.ts';

const GAP = 140;
const CELL_GAP = 16;

interface Block {
  readonly members: readonly number[];
  readonly columns: number;
  readonly cell: { readonly width: number; readonly height: number };
}

const degreesOf = (input: LayoutInput): number[] => {
  const degrees = input.nodes.map(() => 0);
  for (const [a, b] of input.edges) {
    degrees[a] = (degrees[a] ?? 0) + 1;
    degrees[b] = (degrees[b] ?? 0) + 1;
  }
  return degrees;
};

const blockOf = (input: LayoutInput, members: readonly number[]): Block => {
  const largest = (size: 'width' | 'height') =>
    Math.max(...members.map((member) => input.nodes[member]?.[size] ?? 0)) + CELL_GAP;
  const cell = { width: largest('width'), height: largest('height') };
  return {
    members,
    cell,
    columns: Math.max(1, Math.round(Math.sqrt((members.length * 1.4 * cell.height) / cell.width))),
  };
};

/** « Par type »: one block a group, largest first, in each the most linked first; blocks in rows that fill the place. */
export const layoutByKind = (input: LayoutInput, onProgress: OnProgress): Point[] => {
  const degrees = degreesOf(input);
  const groups = Map.groupBy(input.nodes.keys(), (index) => input.nodes[index]?.group ?? '');
  const sorted = [...groups].sort(
    ([a, membersA], [b, membersB]) => membersB.length - membersA.length || (a < b ? -1 : 1),
  );
  const blocks = sorted.map(([, members]) =>
    blockOf(
      input,
      members.sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b),
    ),
  );
  const sizes = blocks.map(({ members, columns, cell }) => ({
    width: columns * cell.width,
    height: Math.ceil(members.length / columns) * cell.height,
  }));
  const corners = blocks.length === 0 ? [] : packRows(sizes, input.aspect, GAP);
  const points: Point[] = input.nodes.map(() => ({ x: 0, y: 0 }));
  blocks.forEach(({ members, columns, cell }, index) => {
    const corner = corners[index] ?? { x: 0, y: 0 };
    members.forEach((member, place) => {
      points[member] = {
        x: corner.x + ((place % columns) + 0.5) * cell.width,
        y: corner.y + (Math.floor(place / columns) + 0.5) * cell.height,
      };
    });
  });
  const pinned = input.nodes.map(({ at, pinned }, index) => {
    if (pinned && at) points[index] = { ...at };
    return pinned && at !== null;
  });
  removeOverlaps(
    points,
    input.nodes.map(({ width, height }, index) => ({ width, height, fixed: pinned[index] ?? false })),
  );
  onProgress(1);
  return points;
};

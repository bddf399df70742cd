/** Level of detail of interface.md 2.3: all labels up to 800 shown, the 60 most linked above. */
export const ALL_LABELS_MAX = 800;
export const TOP_LABELS = 60;
export const PROMPTED_START_MIN = 3000;

const SIDES = [
  'bottom',
  'right',
  'left',
  'top',
  'bottom-right',
  'bottom-left',
  'top-right',
  'top-left',
] as const;
export type LabelSide = (typeof SIDES)[number];
/** Space between a node and its label, px on the screen. */
export const LABEL_GAP_PX = 4;

/** A rectangle on the screen, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A node as it lies on the screen, px; `text` is the size of its label. */
export interface LabelledNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: { readonly width: number; readonly height: number };
  /** The greater, the sooner it gets its label. */
  readonly importance: number;
  /** Chosen: its label is drawn even where it covers something. */
  readonly isForced?: boolean;
}

const CELL_PX = 80;

/** Boxes by cell, so that a collision is looked for among neighbours only. */
const createGrid = () => {
  const cells = new Map<string, { box: Box; id: string }[]>();
  const cellsOf = (box: Box): string[] => {
    const keys: string[] = [];
    for (let column = Math.floor(box.left / CELL_PX); column <= Math.floor(box.right / CELL_PX); column++)
      for (let row = Math.floor(box.top / CELL_PX); row <= Math.floor(box.bottom / CELL_PX); row++)
        keys.push(`${column} ${row}`);
    return keys;
  };
  const overlaps = (a: Box, b: Box) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return {
    add: (box: Box, id: string) => {
      for (const key of cellsOf(box)) {
        const cell = cells.get(key);
        if (cell) cell.push({ box, id });
        else cells.set(key, [{ box, id }]);
      }
    },
    isFree: (box: Box, except: string): boolean =>
      cellsOf(box).every((key) =>
        (cells.get(key) ?? []).every((other) => other.id === except || !overlaps(box, other.box)),
      ),
  };
};

const nodeBox = ({ x, y, size }: LabelledNode): Box => ({
  left: x - size / 2,
  top: y - size / 2,
  right: x + size / 2,
  bottom: y + size / 2,
});

/** Where the label of a node lies on each of its sides: how far its middle is from the node's, in half sizes. */
const DIRECTIONS: Readonly<Record<LabelSide, readonly [x: -1 | 0 | 1, y: -1 | 0 | 1]>> = {
  bottom: [0, 1],
  top: [0, -1],
  right: [1, 0],
  left: [-1, 0],
  'bottom-right': [1, 1],
  'bottom-left': [-1, 1],
  'top-right': [1, -1],
  'top-left': [-1, -1],
};

export const labelBox = (node: LabelledNode, side: LabelSide): Box => {
  const { width, height } = node.text;
  const [right, down] = DIRECTIONS[side];
  // At a corner the label touches the box of the node, whose shape leaves room there.
  const reach = node.size / 2 + (right !== 0 && down !== 0 ? 0 : LABEL_GAP_PX);
  const x = node.x + right * (reach + width / 2);
  const y = node.y + down * (reach + height / 2);
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
};

/** Nodes that may have a label: all, or the most important ones when there are too many. */
const eligible = (nodes: readonly LabelledNode[]): readonly LabelledNode[] => {
  const ranked = [...nodes].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  return nodes.length > ALL_LABELS_MAX ? ranked.slice(0, TOP_LABELS) : ranked;
};

/** Where labels may be: in the window, and not under what floats over the picture. */
export interface LabelRoom {
  readonly window: Box;
  readonly covered: readonly Box[];
}

const isInside = (box: Box, room: Box): boolean =>
  box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
/** The label of a node in sight must be whole; those that are out of sight are ready for when one moves there. */
const fitsRoom = (box: Box, { x, y }: LabelledNode, { window }: LabelRoom): boolean =>
  x < window.left || x > window.right || y < window.top || y > window.bottom || isInside(box, window);

/** The side of each label that can be drawn without covering a node or another label, the most important ones first. */
export const placeLabels = (
  nodes: readonly LabelledNode[],
  room: LabelRoom,
): ReadonlyMap<string, LabelSide> => {
  const all = createGrid();
  const labels = createGrid();
  for (const node of nodes) all.add(nodeBox(node), node.id);
  for (const [index, box] of room.covered.entries()) {
    all.add(box, `covered ${index}`);
    labels.add(box, `covered ${index}`);
  }
  const placed = new Map<string, LabelSide>();
  for (const node of eligible(nodes)) {
    const freeSide = (grid: ReturnType<typeof createGrid>) =>
      SIDES.find((candidate) => {
        const box = labelBox(node, candidate);
        return fitsRoom(box, node, room) && grid.isFree(box, node.id);
      });
    const side = freeSide(all) ?? (node.isForced ? (freeSide(labels) ?? 'bottom') : undefined);
    if (side === undefined) continue;
    placed.set(node.id, side);
    all.add(labelBox(node, side), `${node.id} label`);
    labels.add(labelBox(node, side), `${node.id} label`);
  }
  return placed;
};

/** Level of detail of interface.md 2.3: all labels up to 800 shown, the 60 most linked above. */
export const ALL_LABELS_MAX = 800;
const TOP_LABELS = 60;
export const PROMPTED_START_MIN = 3000;

export type LabelSide = 'bottom' | 'top' | 'right' | 'left';
const SIDES: readonly LabelSide[] = ['bottom', 'right', 'left', 'top'];
/** Space between a node and its label, px on the screen. */
export const LABEL_GAP_PX = 4;

interface Box {
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

/** Where the label of a node lies on each of its sides. */
export const labelBox = (node: LabelledNode, side: LabelSide): Box => {
  const { width, height } = node.text;
  const reach = node.size / 2 + LABEL_GAP_PX;
  const [x, y] = {
    bottom: [node.x, node.y + reach + height / 2],
    top: [node.x, node.y - reach - height / 2],
    right: [node.x + reach + width / 2, node.y],
    left: [node.x - reach - width / 2, node.y],
  }[side] as [number, number];
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
};

/** Nodes that may have a label: all, or the most important ones when there are too many. */
const eligible = (nodes: readonly LabelledNode[]): readonly LabelledNode[] => {
  const ranked = [...nodes].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  return nodes.length > ALL_LABELS_MAX ? ranked.slice(0, TOP_LABELS) : ranked;
};

/** The side of each label that can be drawn without covering a node or another label, the most important ones first. */
export const placeLabels = (nodes: readonly LabelledNode[]): ReadonlyMap<string, LabelSide> => {
  const grid = createGrid();
  for (const node of nodes) grid.add(nodeBox(node), node.id);
  const placed = new Map<string, LabelSide>();
  for (const node of eligible(nodes)) {
    const side = SIDES.find((candidate) => grid.isFree(labelBox(node, candidate), node.id));
    if (side === undefined) continue;
    placed.set(node.id, side);
    grid.add(labelBox(node, side), `${node.id} label`);
  }
  return placed;
};

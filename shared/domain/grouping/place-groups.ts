import {
  type Drawing,
  type DrawnGroup,
  type DrawnNode,
  GROUP_GROWTH_MAX,
  type NodeId,
} from '../drawing/drawing.ts';
import { removeOverlaps } from '../layout/overlap.ts';
import { gatherMembers, type PlacedBox } from './gather-members.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}
type Places = ReadonlyMap<NodeId, Point>;

/** Room of a label under its node, px: what 24 characters on two lines take. */
const CHARACTER_PX = 7;
const LABEL_WIDTH_MAX = 168;
const LABEL_HEIGHT = 34;
const MARGIN = 26;
/** An open group keeps room around its members for its outline, and above for its name. */
const OUTLINE_ROOM = 44;
const TITLE_ROOM = 30;
/** Times the area of all cells that they are spread over. */
const SPREAD = 6;
/** So many groups make room for each other by pushing. */
const PUSHED_MAX = 120;

/** Room of a node with its name. */
export const boxOfNode = ({ name, size }: Pick<DrawnNode, 'name' | 'size'>) => ({
  width: Math.max(size, Math.min(LABEL_WIDTH_MAX, Math.ceil(name.length / 1.7) * CHARACTER_PX)) + MARGIN,
  height: size + LABEL_HEIGHT + MARGIN,
});

const meanOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** A group with the room that it takes, closed, and open when it is. */
interface Cell {
  readonly group: DrawnGroup;
  readonly centre: { x: number; y: number };
  readonly closed: { readonly width: number; readonly height: number };
  /** Members around the middle of the cell. */
  readonly members: readonly PlacedBox[];
  readonly width: number;
  readonly height: number;
}

const cellOf = (group: DrawnGroup, nodes: ReadonlyMap<NodeId, DrawnNode>, places: Places): Cell | null => {
  const placed = group.members.flatMap((id) => {
    const place = places.get(id);
    return place ? [{ id, x: place.x, y: place.y }] : [];
  });
  if (placed.length === 0) return null;
  const centre = meanOf(placed);
  const node = nodes.get(group.id);
  const closed = boxOfNode({ name: group.name, size: (node?.size ?? 64) * GROUP_GROWTH_MAX });
  if (!group.isOpen) return { group, centre, closed, members: [], ...closed };
  const members = gatherMembers(
    placed.map((place) => ({
      ...place,
      ...boxOfNode(nodes.get(place.id) ?? { name: '', size: 48 }),
    })),
  );
  const reach = (axis: 'x' | 'y', size: 'width' | 'height') =>
    2 * Math.max(...members.map((member) => Math.abs(member[axis]) + member[size] / 2));
  return {
    group,
    centre,
    closed,
    members,
    width: Math.max(closed.width, reach('x', 'width') + OUTLINE_ROOM),
    height: reach('y', 'height') + OUTLINE_ROOM + 2 * TITLE_ROOM,
  };
};

type SizeOf = (cell: Cell) => { readonly width: number; readonly height: number };
const closedSize: SizeOf = ({ closed }) => closed;
const presentSize: SizeOf = (cell) => cell;

/** Draws the middles together until the cells fill their share of the picture: far apart they would be specks. */
const compact = (cells: readonly Cell[], sizeOf: SizeOf): void => {
  const middle = meanOf(cells.map(({ centre }) => centre));
  const area = cells.reduce((sum, cell) => sum + sizeOf(cell).width * sizeOf(cell).height, 0);
  const squares = cells.reduce(
    (sum, { centre }) => sum + (centre.x - middle.x) ** 2 + (centre.y - middle.y) ** 2,
    0,
  );
  const spread = Math.sqrt(squares / cells.length);
  const wanted = Math.sqrt((SPREAD * area) / (2 * Math.PI));
  const scale = spread > wanted ? wanted / spread : 1;
  for (const { centre } of cells) {
    centre.x = middle.x + (centre.x - middle.x) * scale;
    centre.y = middle.y + (centre.y - middle.y) * scale;
  }
};

const widthOf = (cells: readonly Cell[], sizeOf: SizeOf): number =>
  cells.reduce((sum, cell) => sum + sizeOf(cell).width, 0);

/** As many of the cells from a place on as fit, at least one. */
const rowFrom = (cells: readonly Cell[], start: number, fits: (row: readonly Cell[]) => boolean): Cell[] => {
  const row = cells.slice(start, start + 1);
  for (const cell of cells.slice(start + 1)) {
    if (!fits([...row, cell])) break;
    row.push(cell);
  }
  return row;
};

/** Rows from top to bottom, in each from left to right: what many groups are read in, and no time is spent pushing them. */
const settleInRows = (cells: readonly Cell[], sizeOf: SizeOf): void => {
  const middle = meanOf(cells.map(({ centre }) => centre));
  const area = cells.reduce((sum, cell) => sum + sizeOf(cell).width * sizeOf(cell).height, 0);
  const wanted = Math.sqrt(area * 1.6);
  const byRow = [...cells].sort((a, b) => a.centre.y - b.centre.y || (a.group.id < b.group.id ? -1 : 1));
  let top = middle.y - wanted / 3.2;
  for (let start = 0; start < byRow.length; ) {
    const row = rowFrom(byRow, start, (cells) => widthOf(cells, sizeOf) <= wanted);
    row.sort((a, b) => a.centre.x - b.centre.x);
    const height = row.reduce((most, cell) => Math.max(most, sizeOf(cell).height), 0);
    let left = middle.x - widthOf(row, sizeOf) / 2;
    for (const cell of row) {
      const own = sizeOf(cell).width;
      cell.centre.x = left + own / 2;
      cell.centre.y = top + height / 2;
      left += own;
    }
    top += height;
    start += row.length;
  }
};

/** Nothing on top of anything, each as near as can be to where it is. */
const settle = (cells: readonly Cell[], sizeOf: SizeOf): void => {
  if (cells.length > PUSHED_MAX) {
    settleInRows(cells, sizeOf);
    return;
  }
  removeOverlaps(
    cells.map(({ centre }) => centre),
    cells.map((cell) => {
      const { width, height } = sizeOf(cell);
      return { width, height, fixed: false };
    }),
  );
};

/** An open group stays where it was closed; the others make room, each in its own direction. */
const makeRoom = (cells: readonly Cell[]): void => {
  for (const open of cells) {
    if (!open.group.isOpen) continue;
    const { centre } = open;
    const [growX, growY] = [
      Math.max(0, open.width - open.closed.width) / 2,
      Math.max(0, open.height - open.closed.height) / 2,
    ];
    for (const other of cells) {
      if (other === open) continue;
      const [dx, dy] = [other.centre.x - centre.x, other.centre.y - centre.y];
      const distance = Math.hypot(dx, dy) || 1;
      other.centre.x += (dx / distance) * growX;
      other.centre.y += (dy / distance) * growY;
    }
  }
};

/**
 * Where everything of a grouped drawing is: each closed group near the middle of its members' places, those of an open
 * one gathered around its own, nothing on top of anything. Without groups, the places as they are.
 */
export const placeGroups = (
  { nodes, groups }: Pick<Drawing, 'nodes' | 'groups'>,
  positions: Places,
): Places => {
  if (groups.length === 0) return positions;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const cells = groups.flatMap((group) => cellOf(group, byId, positions) ?? []);
  if (cells.length === 0) return new Map();
  compact(cells, closedSize);
  settle(cells, closedSize);
  if (cells.length <= PUSHED_MAX) makeRoom(cells);
  // Several that are open push the same ones away, each for itself.
  compact(cells, presentSize);
  settle(cells, presentSize);
  return new Map(
    cells.flatMap(({ group, centre, members }): [NodeId, Point][] =>
      group.isOpen
        ? members.map(({ id, x, y }) => [id, { x: centre.x + x, y: centre.y + y }])
        : [[group.id, { ...centre }]],
    ),
  );
};

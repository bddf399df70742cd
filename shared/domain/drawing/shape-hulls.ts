import type { DrawnHull, GroupId, NodeId } from './drawing.ts';
import { areaOf, convexHull, distanceToSegment, isInPolygon, type Point } from './geometry.ts';

/** Fills of outlines, at HULL_OPACITY on any ground: told apart by their names first. */
export const HULL_TINTS = [
  '#0072B2',
  '#E69F00',
  '#009E73',
  '#CC79A7',
  '#D55E00',
  '#56B4E9',
  '#8A7A00',
  '#7A5195',
] as const;
export const HULL_OPACITY = 0.18;

/** An outline as it is drawn: paths with a round stroke of twice the radius, filled, all in one tint. */
export interface HullShape {
  readonly id: GroupId;
  readonly name: string;
  readonly tint: string;
  /** Data of SVG paths, in the coordinates of positions: one for each part that lies together. */
  readonly paths: readonly string[];
  readonly strokeWidth: number;
  /** Middle of the foot of the name, above each part that is large enough to be named. */
  readonly labels: readonly Point[];
}

/** A node as it is drawn, with its diameter. */
export interface PlacedNode extends Point {
  readonly id: NodeId;
  readonly size: number;
}

const ROOM_PX = 14;
const LABEL_GAP_PX = 6;
/** Beyond so many times the usual distance between nodes, members are not joined. */
const REACH = 2.2;
const [REACH_MIN, REACH_MAX] = [150, 520];
/** A part of so many members, and of this share of the group, has a name of its own. */
const NAMED_MIN = 4;
const NAMED_SHARE = 0.2;

/** How far apart members may be and still be joined: what separates nodes of this picture, more or less. */
const reachOf = (nodes: readonly Point[]): number => {
  const { left, top, right, bottom } = extentOf(nodes, 0);
  const usual = Math.sqrt(
    (Math.max(1, right - left) * Math.max(1, bottom - top)) / Math.max(1, nodes.length),
  );
  return Math.min(REACH_MAX, Math.max(REACH_MIN, usual * REACH));
};

/** Nodes by cell, to look for those that are near; `some` stops at the first that fits. */
const createGrid = (nodes: readonly PlacedNode[], cell: number) => {
  const cells = new Map<number, PlacedNode[]>();
  const keyOf = (column: number, row: number): number => column * 1_000_003 + row;
  for (const node of nodes) {
    const key = keyOf(Math.floor(node.x / cell), Math.floor(node.y / cell));
    const known = cells.get(key);
    if (known) known.push(node);
    else cells.set(key, [node]);
  }
  return {
    some: ({ left, top, right, bottom }: Extent, fits: (node: PlacedNode) => boolean): boolean => {
      for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++)
        for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++)
          if (cells.get(keyOf(column, row))?.some(fits)) return true;
      return false;
    },
  };
};
type Grid = ReturnType<typeof createGrid>;

interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const extentOf = (points: readonly Point[], room: number): Extent => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { left: left - room, top: top - room, right: right + room, bottom: bottom + room };
};

interface Surroundings {
  readonly grid: Grid;
  readonly isMember: (id: NodeId) => boolean;
  readonly radius: number;
}

/** Whether somebody else would lie inside. */
const hasStranger = (
  shape: readonly Point[],
  { grid, isMember, radius }: Surroundings,
  isNear: (node: PlacedNode) => boolean,
): boolean => grid.some(extentOf(shape, radius), (node) => !isMember(node.id) && isNear(node));

interface Part {
  readonly members: PlacedNode[];
  readonly joints: (readonly [PlacedNode, PlacedNode])[];
}

interface Way {
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  readonly length: number;
}
/** A member is joined to one of so many that are the nearest to it. */
const NEAREST = 6;

const shorter = (a: Way, b: Way): number =>
  a.length - b.length || (a.from.id < b.from.id ? -1 : 1) || (a.to.id < b.to.id ? -1 : 1);

/** From each member to those that are the nearest, the shortest first. */
const waysBetween = (members: readonly PlacedNode[], reach: number): Way[] => {
  const own = createGrid(members, reach);
  const ways = members.flatMap((from) => {
    const near: Way[] = [];
    own.some(extentOf([from], reach), (to) => {
      const length = Math.hypot(from.x - to.x, from.y - to.y);
      if (to.id !== from.id && length <= reach) near.push({ from, to, length });
      return false;
    });
    return near.sort(shorter).slice(0, NEAREST);
  });
  return ways.sort(shorter);
};

/** Members in parts that lie together, joined by the shortest ways that pass over nobody else. */
const partsOf = (members: readonly PlacedNode[], around: Surroundings, reach: number): Part[] => {
  if (isTogether(members, around, reach)) return [{ members: [...members], joints: [] }];
  const partOf = new Map<NodeId, Part>(members.map((node) => [node.id, { members: [node], joints: [] }]));
  for (const { from, to } of waysBetween(members, reach)) {
    const [a, b] = [partOf.get(from.id), partOf.get(to.id)];
    if (!a || !b || a === b) continue;
    if (hasStranger([from, to], around, (node) => distanceToSegment(node, from, to) < around.radius))
      continue;
    const [large, small] = a.members.length >= b.members.length ? [a, b] : [b, a];
    large.members.push(...small.members);
    large.joints.push(...small.joints, [from, to]);
    for (const { id } of small.members) partOf.set(id, large);
  }
  return [...new Set(partOf.values())].sort((a, b) => b.members.length - a.members.length);
};

/** Members that a layout or an open group has gathered: close to each other, and nobody else among them. */
const isTogether = (members: readonly PlacedNode[], around: Surroundings, reach: number): boolean => {
  const hull = convexHull(members);
  if (hull.length < 3 || areaOf(hull) > members.length * reach * reach) return false;
  return !hasStranger(hull, around, (node) => isInPolygon(node, hull));
};

const at = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(y)}`;

/** The area between the members when nobody else is there, else the ways that join them. */
const pathOf = ({ members, joints }: Part, around: Surroundings): string => {
  const hull = convexHull(members);
  const isFree = !hasStranger(hull, around, (node) => isInPolygon(node, hull));
  if (hull.length > 2 && isFree) return `M${hull.map(at).join('L')}Z`;
  const alone = members.length === 1 ? members : [];
  return [
    ...joints.map(([from, to]) => `M${at(from)}L${at(to)}`),
    ...alone.map((node) => `M${at(node)}h0.01`),
  ].join('');
};

const labelOf = ({ members }: Part, radius: number): Point => {
  const { left, right, top } = extentOf(members, 0);
  return { x: (left + right) / 2, y: top - radius - LABEL_GAP_PX };
};

/** Outlines around the members of each group, where they are drawn now. */
export const shapeHulls = (hulls: readonly DrawnHull[], nodes: readonly PlacedNode[]): HullShape[] => {
  if (hulls.length === 0) return [];
  const reach = reachOf(nodes);
  const grid = createGrid(nodes, reach);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return hulls.map(({ id, name, members }, index): HullShape => {
    const ids = new Set<NodeId>(members);
    const placed = members.flatMap((member) => byId.get(member) ?? []);
    const radius = placed.reduce((most, { size }) => Math.max(most, size), 0) / 2 + ROOM_PX;
    const named = Math.max(NAMED_MIN, placed.length * NAMED_SHARE);
    const around = { grid, isMember: (other: NodeId) => ids.has(other), radius };
    const parts = partsOf(placed, around, reach);
    return {
      id,
      name,
      tint: HULL_TINTS[index % HULL_TINTS.length] ?? HULL_TINTS[0],
      paths: parts.map((part) => pathOf(part, around)),
      strokeWidth: radius * 2,
      labels: parts
        .filter((part, place) => place === 0 || part.members.length >= named)
        .map((part) => labelOf(part, radius)),
    };
  });
};

import type { DrawnHull, GroupId, NodeId } from './drawing.ts';
import { convexHull, distanceToSegment, isInPolygon, type Point } from './geometry.ts';

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
/** A part of so many members has a name of its own. */
const NAMED_MIN = 4;

/** How far apart members may be and still be joined: what separates nodes of this picture, more or less. */
const reachOf = (nodes: readonly Point[]): number => {
  const extent = (axis: 'x' | 'y') => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const node of nodes) [low, high] = [Math.min(low, node[axis]), Math.max(high, node[axis])];
    return Math.max(1, high - low);
  };
  const usual = Math.sqrt((extent('x') * extent('y')) / Math.max(1, nodes.length));
  return Math.min(REACH_MAX, Math.max(REACH_MIN, usual * REACH));
};

/** Nodes by cell, to look for those that are near. */
const createGrid = (nodes: readonly PlacedNode[], cell: number) => {
  const cells = Map.groupBy(nodes, ({ x, y }) => `${Math.floor(x / cell)} ${Math.floor(y / cell)}`);
  return {
    within: function* (left: number, top: number, right: number, bottom: number): Generator<PlacedNode> {
      for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++)
        for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++)
          yield* cells.get(`${column} ${row}`) ?? [];
    },
  };
};
type Grid = ReturnType<typeof createGrid>;

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
): boolean => {
  const xs = shape.map(({ x }) => x);
  const ys = shape.map(({ y }) => y);
  const around = grid.within(
    Math.min(...xs) - radius,
    Math.min(...ys) - radius,
    Math.max(...xs) + radius,
    Math.max(...ys) + radius,
  );
  for (const node of around) if (!isMember(node.id) && isNear(node)) return true;
  return false;
};

interface Part {
  readonly members: PlacedNode[];
  readonly joints: (readonly [PlacedNode, PlacedNode])[];
}

/** Members in parts that lie together, joined by the shortest ways that pass over nobody else. */
const partsOf = (members: readonly PlacedNode[], around: Surroundings, reach: number): Part[] => {
  const own = createGrid(members, reach);
  const ways = members.flatMap((from) =>
    [...own.within(from.x - reach, from.y - reach, from.x + reach, from.y + reach)]
      .filter(({ id }) => id > from.id)
      .map((to) => ({ from, to, length: Math.hypot(from.x - to.x, from.y - to.y) }))
      .filter(({ length }) => length <= reach),
  );
  ways.sort((a, b) => a.length - b.length || (a.from.id + a.to.id < b.from.id + b.to.id ? -1 : 1));
  const partOf = new Map<NodeId, Part>(members.map((node) => [node.id, { members: [node], joints: [] }]));
  for (const { from, to } of ways) {
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
  const left = Math.min(...members.map(({ x }) => x));
  const right = Math.max(...members.map(({ x }) => x));
  return { x: (left + right) / 2, y: Math.min(...members.map(({ y }) => y)) - radius - LABEL_GAP_PX };
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
    const radius = Math.max(0, ...placed.map(({ size }) => size)) / 2 + ROOM_PX;
    const around = { grid, isMember: (other: NodeId) => ids.has(other), radius };
    const parts = partsOf(placed, around, reach);
    return {
      id,
      name,
      tint: HULL_TINTS[index % HULL_TINTS.length] ?? HULL_TINTS[0],
      paths: parts.map((part) => pathOf(part, around)),
      strokeWidth: radius * 2,
      labels: parts
        .filter((part, place) => place === 0 || part.members.length >= NAMED_MIN)
        .map((part) => labelOf(part, radius)),
    };
  });
};

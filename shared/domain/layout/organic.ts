import { type Adjacency, buildAdjacency, componentsOf } from './graph.ts';
import type { LayoutInput, LayoutNode, OnProgress, Point } from './layout-input.ts';
import { removeOverlaps } from './overlap.ts';
import { packRows } from './packing.ts';
import { minimiseStress } from './stress.ts';

const GAP = 60;
const SEED = 20221117;

const boxesOf = (nodes: readonly LayoutNode[]) =>
  nodes.map(({ width, height, pinned, at }) => ({ width, height, fixed: pinned && at !== null }));

/** Turns the points so that their long axis lies along the wide side (principal axis of the cloud). */
const orient = (xs: Float64Array, ys: Float64Array, wide: boolean): Point[] => {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  let [sxx, syy, sxy] = [0, 0, 0];
  xs.forEach((x, i) => {
    const y = (ys[i] ?? 0) - my;
    sxx += (x - mx) ** 2;
    syy += y * y;
    sxy += (x - mx) * y;
  });
  const angle = 0.5 * Math.atan2(2 * sxy, sxx - syy) + (wide ? 0 : Math.PI / 2);
  const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
  return Array.from(xs, (x, i) => ({
    x: (x - mx) * cos - ((ys[i] ?? 0) - my) * sin,
    y: (x - mx) * sin + ((ys[i] ?? 0) - my) * cos,
  }));
};

/** Px per hop: room for the boxes at about a third of the area, never less than a box and a half. */
const unitLength = (nodes: readonly LayoutNode[], points: readonly Point[]): number => {
  const boxArea = nodes.reduce((sum, { width, height }) => sum + width * height, 0);
  const typical = Math.sqrt(boxArea / nodes.length);
  const bounds = boundsOf(points, []);
  const area = Math.max(1, bounds.width * bounds.height);
  return Math.max(1.35 * typical, Math.sqrt((boxArea * 2.6) / area));
};

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
const boundsOf = (points: readonly Point[], nodes: readonly LayoutNode[]): Bounds => {
  const edge = (sign: number, axis: 'x' | 'y', size: 'width' | 'height') =>
    points
      .map((point, i) => sign * point[axis] + (nodes[i]?.[size] ?? 0) / 2)
      .reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const [left, top] = [-edge(-1, 'x', 'width'), -edge(-1, 'y', 'height')];
  return { left, top, width: edge(1, 'x', 'width') - left, height: edge(1, 'y', 'height') - top };
};

const layoutComponent = (
  nodes: readonly LayoutNode[],
  adjacency: Adjacency,
  aspect: number,
  onProgress: OnProgress,
): Point[] => {
  if (nodes.length === 1) return [{ x: 0, y: 0 }];
  const { xs, ys } = minimiseStress(adjacency, SEED, onProgress);
  const unit = orient(xs, ys, aspect >= 1);
  const scale = unitLength(nodes, unit);
  const points = unit.map(({ x, y }) => ({
    x: x * scale * Math.sqrt(Math.min(1.6, Math.max(1, aspect))),
    y: y * scale,
  }));
  removeOverlaps(
    points,
    nodes.map(({ width, height }) => ({ width, height, fixed: false })),
  );
  return points;
};

const subgraph = (
  input: LayoutInput,
  members: readonly number[],
): { nodes: LayoutNode[]; adjacency: Adjacency } => {
  const local = new Map(members.map((member, index) => [member, index]));
  const edges = input.edges.flatMap(([a, b]) => {
    const [i, j] = [local.get(a), local.get(b)];
    return i === undefined || j === undefined ? [] : [[i, j] as const];
  });
  return {
    nodes: members.flatMap((member) => input.nodes[member] ?? []),
    adjacency: buildAdjacency(members.length, edges),
  };
};

/** Pinned nodes keep their place: the picture is moved onto them, then they are put back and the others make room. */
const respectPinned = (input: LayoutInput, points: Point[]): Point[] => {
  const pinned = input.nodes.flatMap(({ pinned, at }, index) => (pinned && at ? [{ index, at }] : []));
  if (pinned.length === 0) return points;
  const shift = (axis: 'x' | 'y') =>
    pinned.reduce((sum, { index, at }) => sum + at[axis] - (points[index]?.[axis] ?? 0), 0) / pinned.length;
  const [dx, dy] = [shift('x'), shift('y')];
  const moved = points.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  for (const { index, at } of pinned) moved[index] = { ...at };
  removeOverlaps(moved, boxesOf(input.nodes));
  return moved;
};

/** Places nodes that have none near their neighbours, the others staying where they are: the mental map is kept. */
const placeMissing = (input: LayoutInput): Point[] => {
  const adjacency = buildAdjacency(input.nodes.length, input.edges);
  const placed = input.nodes.flatMap(({ at }) => at ?? []);
  const centre = placed.reduce(
    (sum, { x, y }) => ({ x: sum.x + x / placed.length, y: sum.y + y / placed.length }),
    { x: 0, y: 0 },
  );
  const bottom = Math.max(...placed.map(({ y }) => y));
  const points = input.nodes.map(({ at }, index) => {
    if (at) return { ...at };
    const near = Array.from(
      adjacency.targets.subarray(adjacency.offsets[index], adjacency.offsets[index + 1]),
    ).flatMap((other) => input.nodes[other]?.at ?? []);
    if (near.length === 0) return { x: centre.x + (index % 7) * 40, y: bottom + 120 };
    // Just outside its neighbours, away from the centre, so that it does not land on a link.
    const mean = near.reduce(
      (sum, { x, y }) => ({ x: sum.x + x / near.length, y: sum.y + y / near.length }),
      { x: 0, y: 0 },
    );
    const away = Math.atan2(mean.y - centre.y, mean.x - centre.x) + (index % 5) * 0.35;
    return { x: mean.x + Math.cos(away) * 130, y: mean.y + Math.sin(away) * 110 };
  });
  removeOverlaps(
    points,
    input.nodes.map(({ width, height, at }) => ({ width, height, fixed: at !== null })),
  );
  return points;
};

/**
 * « Organique »: each component by stress, then packed side by side, no two boxes overlapping. When only some nodes
 * have no place, the others keep theirs.
 */
export const layoutOrganic = (input: LayoutInput, onProgress: OnProgress): Point[] => {
  const missing = input.nodes.filter(({ at }) => at === null).length;
  if (missing > 0 && missing < input.nodes.length) return placeMissing(input);
  if (input.nodes.length === 0) return [];
  const components = componentsOf(buildAdjacency(input.nodes.length, input.edges));
  const laid = components.map((members) => {
    const { nodes, adjacency } = subgraph(input, members);
    const points = layoutComponent(nodes, adjacency, input.aspect, (done) =>
      onProgress((done * members.length) / input.nodes.length),
    );
    return { members, points, bounds: boundsOf(points, nodes) };
  });
  const corners = packRows(
    laid.map(({ bounds }) => bounds),
    input.aspect,
    GAP,
  );
  const result: Point[] = input.nodes.map(() => ({ x: 0, y: 0 }));
  laid.forEach(({ members, points, bounds }, index) => {
    const corner = corners[index] ?? { x: 0, y: 0 };
    members.forEach((member, place) => {
      const point = points[place] ?? { x: 0, y: 0 };
      result[member] = { x: point.x - bounds.left + corner.x, y: point.y - bounds.top + corner.y };
    });
  });
  return respectPinned(input, result);
};

import { type Adjacency, buildAdjacency } from '../analysis/graph.ts';
import { boundsOf, layoutByComponent } from './components.ts';
import { createRoom } from './free-place.ts';
import type { LayoutInput, LayoutNode, OnProgress, Point } from './layout-input.ts';
import { removeOverlaps } from './overlap.ts';
import { respectPinned } from './pinned.ts';
import { minimiseStress } from './stress.ts';

const GAP = 60;
const SEED = 20221117;

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
  // Between two that stay, pushing may go to and fro: what still lies on something goes to the nearest free place.
  const room = createRoom();
  for (const node of input.nodes) if (node.at !== null) room.take(node.at, node);
  return points.map((point, index) => {
    const node = input.nodes[index];
    if (!node || node.at !== null) return point;
    const free = room.nearest(point, node);
    room.take(free, node);
    return free;
  });
};

/**
 * « Organique »: each component by stress, then packed side by side, no two boxes overlapping. When only some nodes
 * have no place, the others keep theirs.
 */
export const layoutOrganic = (input: LayoutInput, onProgress: OnProgress): Point[] => {
  const missing = input.nodes.filter(({ at }) => at === null).length;
  if (missing > 0 && missing < input.nodes.length) return placeMissing(input);
  if (input.nodes.length === 0) return [];
  const points = layoutByComponent(input, GAP, ({ nodes, edges }) =>
    layoutComponent(nodes, buildAdjacency(nodes.length, edges), input.aspect, (done) =>
      onProgress((done * nodes.length) / input.nodes.length),
    ),
  );
  return respectPinned(input, points);
};

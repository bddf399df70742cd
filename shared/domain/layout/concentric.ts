import { type Adjacency, buildAdjacency } from '../analysis/graph.ts';
import { degreesOf } from './blocks.ts';
import type { LayoutInput, OnProgress, Point } from './layout-input.ts';
import { respectPinned } from './pinned.ts';

const GAP = 12;

/** Hops from the nearest centre; what cannot be reached lies beyond all others. */
const hopsFrom = ({ size, offsets, targets }: Adjacency, centres: readonly number[]): number[] => {
  const hops = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
  for (const centre of centres) hops[centre] = 0;
  const queue = [...centres];
  for (const node of queue)
    for (const other of targets.subarray(offsets[node], offsets[node + 1]))
      if (hops[other] === Number.POSITIVE_INFINITY) {
        hops[other] = (hops[node] ?? 0) + 1;
        queue.push(other);
      }
  return hops;
};

/** Nodes by how far they are from the middle: by hops around a centre, else the most linked one and then all others. */
const levelsOf = (input: LayoutInput, adjacency: Adjacency): number[][] => {
  const degrees = degreesOf(input);
  const ranked = [...input.nodes.keys()].sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
  const centres = ranked.filter((index) => input.nodes[index]?.isCentre);
  if (centres.length === 0) return [ranked.slice(0, 1), ranked.slice(1)];
  const hops = hopsFrom(adjacency, centres);
  const levels = Map.groupBy(ranked, (index) => hops[index] ?? 0);
  return [...levels].sort(([a], [b]) => a - b).map(([, members]) => members);
};

const diagonalOf = (input: LayoutInput, index: number): number => {
  const { width = 0, height = 0 } = input.nodes[index] ?? {};
  return Math.hypot(width, height) + GAP;
};

interface Ring {
  readonly radius: number;
  readonly members: readonly number[];
}

/** The turn that a box takes on a circle: two that follow each other by half of each are apart by half of each diagonal. */
const turnOf = (input: LayoutInput, index: number, radius: number): number =>
  radius === 0 ? 2 * Math.PI : 2 * Math.asin(Math.min(1, diagonalOf(input, index) / (2 * radius)));

const largestOf = (input: LayoutInput, members: readonly number[]): number =>
  members.reduce((most, member) => Math.max(most, diagonalOf(input, member)), 0);

/** As many of the members as fit on a circle outside the last one. */
const nextRing = (input: LayoutInput, members: readonly number[], inner: number): Ring => {
  const isMiddle = inner === 0 && members.length === 1;
  const radius = isMiddle ? 0 : inner + largestOf(input, members) / 2;
  let turned = 0;
  const beyond = members.findIndex((member) => {
    turned += turnOf(input, member, radius);
    return turned > 2 * Math.PI;
  });
  return { radius, members: beyond <= 0 ? members : members.slice(0, beyond) };
};

const angleOf = ({ x, y }: Point): number => Math.atan2(y, x);

/** Where the neighbours that are already placed lie; null when there are none, or all around. */
const pullOf = (
  index: number,
  { offsets, targets }: Adjacency,
  placed: readonly (Point | null)[],
): number | null => {
  const sum = { x: 0, y: 0 };
  for (const other of targets.subarray(offsets[index], offsets[index + 1])) {
    const point = placed[other];
    const length = point ? Math.hypot(point.x, point.y) : 0;
    if (!point || length === 0) continue;
    sum.x += point.x / length;
    sum.y += point.y / length;
  }
  return Math.hypot(sum.x, sum.y) < 1e-6 ? null : angleOf(sum);
};

/** Puts a ring around the middle: each member about where its neighbours pull it, evenly apart. */
const placeRing = (
  input: LayoutInput,
  { radius, members }: Ring,
  adjacency: Adjacency,
  placed: (Point | null)[],
): void => {
  const pulled = members.map((index) => ({ index, pull: pullOf(index, adjacency, placed) }));
  // Those that nothing pulls fill the gaps at the end of the turn, like beside like.
  pulled.sort(
    (a, b) =>
      (a.pull ?? 4) - (b.pull ?? 4) ||
      ((input.nodes[a.index]?.group ?? '') < (input.nodes[b.index]?.group ?? '') ? -1 : 1),
  );
  const total = members.reduce((sum, index) => sum + turnOf(input, index, radius), 0);
  const turn = { x: 0, y: 0 };
  let done = 0;
  const angles = pulled.map(({ index, pull }) => {
    const share = turnOf(input, index, radius) / total;
    const angle = 2 * Math.PI * (done + share / 2);
    done += share;
    if (pull !== null) {
      turn.x += Math.cos(pull - angle);
      turn.y += Math.sin(pull - angle);
    }
    return angle;
  });
  const start = Math.hypot(turn.x, turn.y) < 1e-6 ? -Math.PI / 2 : angleOf(turn);
  pulled.forEach(({ index }, place) => {
    const angle = (angles[place] ?? 0) + start;
    placed[index] = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
};

/** « Cercles concentriques »: who is chosen, or the most linked, in the middle; the others around, the nearer the more linked. */
export const layoutConcentric = (input: LayoutInput, onProgress: OnProgress): Point[] => {
  const adjacency = buildAdjacency(input.nodes.length, input.edges);
  const placed: (Point | null)[] = input.nodes.map(() => null);
  let inner = 0;
  for (const level of levelsOf(input, adjacency)) {
    let left: readonly number[] = level;
    while (left.length > 0) {
      const ring = nextRing(input, left, inner);
      placeRing(input, ring, adjacency, placed);
      left = left.slice(ring.members.length);
      inner = ring.radius + largestOf(input, ring.members) / 2;
    }
  }
  onProgress(1);
  return respectPinned(
    input,
    placed.map((point) => point ?? { x: 0, y: 0 }),
  );
};

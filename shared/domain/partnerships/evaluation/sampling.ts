import { type WeightedGraph, weightBetween } from '../graph/weighted-graph.ts';

/** A number from 0 (included) to 1 (not), from a seeded generator. */
export type Random = () => number;
export type Pair = readonly [number, number];

/** Shuffled copy (Fisher–Yates). */
export const shuffle = <Item>(items: readonly Item[], random: Random): Item[] => {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [copy[i], copy[j]];
    if (a !== undefined && b !== undefined) [copy[i], copy[j]] = [b, a];
  }
  return copy;
};

/** Number of pairs of n nodes. */
export const pairCount = (size: number): number => (size * (size - 1)) / 2;

/** Fails this often in a row only where hardly anything is left to draw. */
const ATTEMPTS_EACH = 200;

/** Distinct pairs drawn until there are enough or a draw hardly ever gives a new one. */
const drawDistinct = (count: number, size: number, draw: () => Pair | null): Pair[] => {
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  for (let attempts = 0; pairs.length < count && attempts < ATTEMPTS_EACH * (count + 1); attempts++) {
    const pair = draw();
    if (!pair) continue;
    const [a, b] = pair[0] < pair[1] ? pair : [pair[1], pair[0]];
    const key = a * size + b;
    if (seen.has(key)) continue;
    seen.add(key);
    pairs.push([a, b]);
  }
  return pairs;
};

/** Pairs that are not linked, each as likely as any other; fewer than asked where there are fewer. */
export const drawNonEdges = (graph: WeightedGraph, count: number, random: Random): Pair[] =>
  drawDistinct(count, graph.size, () => {
    const a = Math.floor(random() * graph.size);
    const b = Math.floor(random() * graph.size);
    return a === b || weightBetween(graph, a, b) > 0 ? null : [a, b];
  });

/**
 * Pairs with a common neighbour in `seen` that are not linked in `whole` (« hard » ones): a node in the middle is drawn
 * by its number of pairs of neighbours, then two of them, kept with one chance in their number of common neighbours,
 * so that each pair is as likely as any other.
 */
export const drawDistanceTwo = (
  seen: WeightedGraph,
  whole: WeightedGraph,
  count: number,
  random: Random,
): Pair[] => {
  const { size, offsets, targets } = seen;
  const degree = (node: number): number => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  const upTo = new Float64Array(size);
  let total = 0;
  for (let node = 0; node < size; node++) {
    total += pairCount(degree(node));
    upTo[node] = total;
  }
  if (total === 0) return [];
  return drawDistinct(count, size, () => {
    const middle = firstAbove(upTo, random() * total);
    const among = degree(middle);
    const first = Math.floor(random() * among);
    const second = (first + 1 + Math.floor(random() * (among - 1))) % among;
    const neighbour = (place: number): number => targets[(offsets[middle] ?? 0) + place] ?? 0;
    const [a, b] = [neighbour(first), neighbour(second)];
    if (weightBetween(whole, a, b) > 0) return null;
    return random() * commonNeighbourCount(seen, a, b) < 1 ? [a, b] : null;
  });
};

const firstAbove = (rising: Float64Array, value: number): number => {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
};

const commonNeighbourCount = ({ offsets, targets }: WeightedGraph, a: number, b: number): number => {
  let i = offsets[a] ?? 0;
  let j = offsets[b] ?? 0;
  let count = 0;
  while (i < (offsets[a + 1] ?? 0) && j < (offsets[b + 1] ?? 0)) {
    const apart = (targets[i] ?? 0) - (targets[j] ?? 0);
    if (apart === 0) count++;
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return count;
};

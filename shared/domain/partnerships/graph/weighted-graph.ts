/**
 * Undirected simple graph in compressed rows: neighbours of i are targets[offsets[i]…offsets[i+1]), in rising
 * order, each with its weight; strength[i] is the sum of the weights of its row, in that order.
 */
export interface WeightedGraph {
  readonly size: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  readonly strength: Float64Array;
}

export type WeightedEdge = readonly [a: number, b: number, weight: number];

/** Far above any strength of a link; below it no product of three weights leaves the finite numbers. */
const MAX_WEIGHT = 1e9;

interface Rows {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Throws a RangeError for an end outside 0…size−1 or a weight that is not above 0 and at most 10⁹. */
const checkEdge = (size: number, [a, b, weight]: WeightedEdge): void => {
  for (const end of [a, b])
    if (!Number.isInteger(end) || end < 0 || end >= size) throw new RangeError(`No node ${end} of ${size}`);
  if (!(weight > 0 && weight <= MAX_WEIGHT)) throw new RangeError(`A weight cannot be ${weight}`);
};

const turnIntoOffsets = (offsets: Int32Array): void => {
  for (let i = 1; i < offsets.length; i++) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
};

/** Both directions of each edge, in the order given. */
const layOut = (size: number, edges: readonly WeightedEdge[]): Rows => {
  const offsets = new Int32Array(size + 1);
  for (const edge of edges) {
    checkEdge(size, edge);
    if (edge[0] === edge[1]) continue;
    offsets[edge[0] + 1] = (offsets[edge[0] + 1] ?? 0) + 1;
    offsets[edge[1] + 1] = (offsets[edge[1] + 1] ?? 0) + 1;
  }
  turnIntoOffsets(offsets);
  const next = offsets.slice();
  const targets = new Int32Array(offsets[size] ?? 0);
  const weights = new Float64Array(targets.length);
  const put = (from: number, to: number, weight: number): void => {
    const place = next[from] ?? 0;
    targets[place] = to;
    weights[place] = weight;
    next[from] = place + 1;
  };
  for (const [a, b, weight] of edges) {
    if (a === b) continue;
    put(a, b, weight);
    put(b, a, weight);
  }
  return { offsets, targets, weights };
};

/** The transpose of symmetric rows is the same graph, each row in rising order. */
const sortRows = (size: number, rows: Rows): Rows => {
  const next = rows.offsets.slice();
  const targets = new Int32Array(rows.targets.length);
  const weights = new Float64Array(rows.targets.length);
  for (let from = 0; from < size; from++) {
    for (let place = rows.offsets[from] ?? 0; place < (rows.offsets[from + 1] ?? 0); place++) {
      const to = rows.targets[place] ?? 0;
      const put = next[to] ?? 0;
      targets[put] = from;
      weights[put] = rows.weights[place] ?? 0;
      next[to] = put + 1;
    }
  }
  return { offsets: rows.offsets, targets, weights };
};

const mergeParallel = (size: number, rows: Rows): Rows => {
  const offsets = new Int32Array(size + 1);
  let end = 0;
  for (let node = 0; node < size; node++) {
    const start = end;
    for (let place = rows.offsets[node] ?? 0; place < (rows.offsets[node + 1] ?? 0); place++) {
      const target = rows.targets[place] ?? 0;
      const weight = rows.weights[place] ?? 0;
      if (end > start && rows.targets[end - 1] === target) {
        rows.weights[end - 1] = Math.max(rows.weights[end - 1] ?? 0, weight);
      } else {
        rows.targets[end] = target;
        rows.weights[end++] = weight;
      }
    }
    offsets[node + 1] = end;
  }
  return { offsets, targets: rows.targets.slice(0, end), weights: rows.weights.slice(0, end) };
};

/**
 * Graph of nodes 0…size−1. Of parallel edges the greatest weight is kept, self-loops are left out; the order of
 * the edges changes nothing. Throws a RangeError for an unknown end or a weight out of ]0, 10⁹].
 */
export const buildWeightedGraph = (size: number, edges: readonly WeightedEdge[]): WeightedGraph => {
  const rows = mergeParallel(size, sortRows(size, layOut(size, edges)));
  const strength = new Float64Array(size);
  for (let node = 0; node < size; node++)
    for (let place = rows.offsets[node] ?? 0; place < (rows.offsets[node + 1] ?? 0); place++)
      strength[node] = (strength[node] ?? 0) + (rows.weights[place] ?? 0);
  return { size, ...rows, strength };
};

export const degreeAt = ({ offsets }: WeightedGraph, node: number): number =>
  (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);

/** Place of b among the targets, in the row of a; −1: it is not there. */
export const placeInRow = ({ offsets, targets }: WeightedGraph, a: number, b: number): number => {
  let low = offsets[a] ?? 0;
  let high = (offsets[a + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const target = targets[middle] ?? 0;
    if (target === b) return middle;
    if (target < b) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** Weight of the link between two nodes; 0 where there is none. */
export const weightBetween = (graph: WeightedGraph, a: number, b: number): number => {
  const place = degreeAt(graph, a) <= degreeAt(graph, b) ? placeInRow(graph, a, b) : placeInRow(graph, b, a);
  return place < 0 ? 0 : (graph.weights[place] ?? 0);
};

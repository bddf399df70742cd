import type { WeightedGraph } from '../graph/weighted-graph.ts';

/** What one node alone holds together (articulation points: Hopcroft & Tarjan 1973). */
export interface Cuts {
  /** Entities of the smaller side when z alone stands between x and y, both its partners; 0 when it does not. */
  readonly sideCut: (z: number, x: number, y: number) => number;
}

interface Walk {
  readonly entry: Int32Array;
  readonly low: Int32Array;
  readonly parent: Int32Array;
  readonly below: Int32Array;
  /** Entities of the whole part, by root. */
  readonly root: Int32Array;
}

/** Depth first, without recursion: chains may be long. */
const walkAll = ({ size, offsets, targets }: WeightedGraph): Walk => {
  const entry = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const parent = new Int32Array(size).fill(-1);
  const below = new Int32Array(size).fill(1);
  const root = new Int32Array(size);
  const next = offsets.slice(0, size);
  let clock = 0;
  for (let start = 0; start < size; start++) {
    if (entry[start] !== -1) continue;
    entry[start] = clock;
    low[start] = clock++;
    root[start] = start;
    let here = start;
    while (here !== -1) {
      const at = next[here] ?? 0;
      if (at < (offsets[here + 1] ?? 0)) {
        next[here] = at + 1;
        const other = targets[at] ?? 0;
        if (entry[other] === -1) {
          parent[other] = here;
          entry[other] = clock;
          low[other] = clock++;
          root[other] = start;
          here = other;
        } else if (other !== parent[here]) low[here] = Math.min(low[here] ?? 0, entry[other] ?? 0);
        continue;
      }
      const above = parent[here] ?? -1;
      if (above !== -1) {
        below[above] = (below[above] ?? 0) + (below[here] ?? 0);
        low[above] = Math.min(low[above] ?? 0, low[here] ?? 0);
      }
      here = above;
    }
  }
  return { entry, low, parent, below, root };
};

export const findCuts = (graph: WeightedGraph): Cuts => {
  const { entry, low, parent, below, root } = walkAll(graph);
  const isUnder = (node: number, top: number): boolean =>
    (entry[node] ?? 0) >= (entry[top] ?? 0) && (entry[node] ?? 0) < (entry[top] ?? 0) + (below[top] ?? 0);
  /** The child of z whose piece only hangs from z and holds the node; −1: the rest of the part. */
  const pieceOf = (z: number, node: number): number => {
    if (!isUnder(node, z)) return -1;
    for (let at = graph.offsets[z] ?? 0; at < (graph.offsets[z + 1] ?? 0); at++) {
      const child = graph.targets[at] ?? 0;
      if (parent[child] === z && isUnder(node, child))
        return (low[child] ?? 0) >= (entry[z] ?? 0) ? child : -1;
    }
    return -1;
  };
  const sizeOf = (z: number, piece: number): number => {
    if (piece !== -1) return below[piece] ?? 0;
    let rest = (below[root[z] ?? 0] ?? 0) - 1;
    for (let at = graph.offsets[z] ?? 0; at < (graph.offsets[z + 1] ?? 0); at++) {
      const child = graph.targets[at] ?? 0;
      if (parent[child] === z && (low[child] ?? 0) >= (entry[z] ?? 0)) rest -= below[child] ?? 0;
    }
    return rest;
  };
  return {
    sideCut: (z, x, y) => {
      const [a, b] = [pieceOf(z, x), pieceOf(z, y)];
      return a === b ? 0 : Math.min(sizeOf(z, a), sizeOf(z, b));
    },
  };
};

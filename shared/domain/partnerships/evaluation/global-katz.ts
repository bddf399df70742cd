import type { WeightedGraph } from '../graph/weighted-graph.ts';

const BETA = 1e-3;
/** Walks this much longer than the shortest path are left out: each link more divides their part by about 1/β. */
const LONGER_BY = 2;

/** Room for the rows of one graph, used again and again. */
export interface KatzRoom {
  readonly scores: Float64Array;
  readonly distances: Int32Array;
  /** Walks of the last length and of the one before. */
  readonly walks: readonly [Float64Array, Float64Array];
  /** Nodes that those walks end in. */
  readonly ends: readonly [Int32Array, Int32Array];
}

export const createKatzRoom = (size: number): KatzRoom => ({
  scores: new Float64Array(size),
  distances: new Int32Array(size),
  walks: [new Float64Array(size), new Float64Array(size)],
  ends: [new Int32Array(size), new Int32Array(size)],
});

/**
 * Katz index Σ βˡ·Aˡ (Katz 1953) of x with every node of its component, β = 10⁻³, weights ignored: however far, so that
 * what is far is above what is cut off. For each node, walks up to two links longer than its shortest path are counted;
 * those need only walks that are themselves at most two links longer, so a row costs three passes over the links.
 * Returns the room's scores, valid until the next row.
 */
export const katzRow = ({ offsets, targets }: WeightedGraph, x: number, room: KatzRoom): Float64Array => {
  const { scores, distances, walks, ends } = room;
  scores.fill(0);
  distances.fill(-1);
  distances[x] = 0;
  walks[0][x] = 1;
  ends[0][0] = x;
  for (let length = 1, count = 1; count > 0; length++) {
    const odd = length % 2;
    const [from, fromEnds] = odd ? [walks[0], ends[0]] : [walks[1], ends[1]];
    const [into, intoEnds] = odd ? [walks[1], ends[1]] : [walks[0], ends[0]];
    let reached = 0;
    for (let i = 0; i < count; i++) {
      const z = fromEnds[i] ?? 0;
      const amount = BETA * (from[z] ?? 0);
      from[z] = 0;
      // Too small to be told from nothing: as far as what cannot be reached.
      if (amount === 0) continue;
      for (let place = offsets[z] ?? 0, end = offsets[z + 1] ?? 0; place < end; place++) {
        const y = targets[place] ?? 0;
        const distance = distances[y] ?? 0;
        if (distance === -1) distances[y] = length;
        else if (distance < length - LONGER_BY) continue;
        if (into[y] === 0) intoEnds[reached++] = y;
        into[y] = (into[y] ?? 0) + amount;
      }
    }
    for (let i = 0; i < reached; i++) {
      const y = intoEnds[i] ?? 0;
      scores[y] = (scores[y] ?? 0) + (into[y] ?? 0);
    }
    count = reached;
  }
  scores[x] = 0;
  return scores;
};

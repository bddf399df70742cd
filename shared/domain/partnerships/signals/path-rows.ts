import { degreeAt, type WeightedGraph, weightBetween } from '../graph/weighted-graph.ts';
import { addToRow, createSparseRow, resetRow, type SparseRow } from '../structural/sparse-row.ts';

/**
 * Whoever has more links than this is not gone through to find candidates nor in paths of three links (a convention of
 * Alliage): being linked to a funder of everybody tells nobody apart. As a common partner it counts for what it is worth.
 */
export const HUB_LINKS = 100;

/** Scores of one node with the others it can be reached from, filled for one node at a time. */
export interface PathRows {
  /** Resource allocation by nodes that are common partners, and by what both take part in. */
  readonly partners: SparseRow;
  readonly shared: SparseRow;
  /** L3 (Kovács et al. 2019). */
  readonly three: SparseRow;
  readonly fill: (x: number) => void;
  /** What hubs add to the two first, of the node filled last with another. */
  readonly hubTerms: (y: number) => { readonly partners: number; readonly shared: number };
}

const NO_TERMS = { partners: 0, shared: 0 } as const;

/** `isShared`: by node, 1 for what one takes part in (a programme, a funder), 0 for a partner. */
export const createPathRows = (graph: WeightedGraph, isShared: Uint8Array): PathRows => {
  const { size, offsets, targets, weights, strength } = graph;
  const [partners, shared, three, reached] = [0, 1, 2, 3].map(() => createSparseRow(size)) as [
    SparseRow,
    SparseRow,
    SparseRow,
    SparseRow,
  ];
  let hubs: (readonly [node: number, weight: number])[] = [];
  const spread = (from: number, x: number, amount: number, into: SparseRow): void => {
    for (let i = offsets[from] ?? 0; i < (offsets[from + 1] ?? 0); i++) {
      const to = targets[i] ?? 0;
      if (to !== x) addToRow(into, to, amount * (weights[i] ?? 0));
    }
  };
  const fill = (x: number): void => {
    for (const row of [partners, shared, three]) resetRow(row);
    hubs = [];
    for (let i = offsets[x] ?? 0; i < (offsets[x + 1] ?? 0); i++) {
      const [z, weight] = [targets[i] ?? 0, weights[i] ?? 0];
      if (degreeAt(graph, z) > HUB_LINKS) {
        hubs.push([z, weight]);
        continue;
      }
      const k = strength[z] ?? 1;
      spread(z, x, weight / k, isShared[z] === 1 ? shared : partners);
      spread(z, x, weight / Math.sqrt(k), reached);
    }
    for (let i = 0; i < reached.count; i++) {
      const v = reached.touched[i] ?? 0;
      if (degreeAt(graph, v) > HUB_LINKS) continue;
      spread(v, x, (reached.values[v] ?? 0) / Math.sqrt(strength[v] ?? 1), three);
    }
    resetRow(reached);
  };
  const hubTerms = (y: number) => {
    if (hubs.length === 0) return NO_TERMS;
    const terms = { partners: 0, shared: 0 };
    for (const [z, weight] of hubs) {
      const other = z === y ? 0 : weightBetween(graph, z, y);
      if (other > 0)
        terms[isShared[z] === 1 ? 'shared' : 'partners'] += (weight * other) / (strength[z] ?? 1);
    }
    return terms;
  };
  return { partners, shared, three, fill, hubTerms };
};

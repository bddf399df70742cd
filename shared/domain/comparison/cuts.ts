import { findCuts } from '../analysis/blocks.ts';
import type { Adjacency } from '../analysis/graph.ts';
import { type Network, networkOf } from '../analysis/network.ts';
import type { ProjectDocument } from '../document.ts';
import type { EntityId } from '../entity.ts';

/** Convention of Alliage: who holds fewer is worth no sentence, nor is a change by fewer. */
export const CUT_TOLD_MIN = 3;

/** An articulation point that appeared, went or holds another number than before. */
export interface MovedCut {
  readonly id: EntityId;
  /** Those that lose the largest part of their network when it goes; none: it was, or is, no articulation point. */
  readonly before: readonly EntityId[];
  readonly after: readonly EntityId[];
}

interface Cut {
  readonly network: Network;
  readonly placeOf: ReadonlyMap<EntityId, number>;
  readonly cutOff: Float64Array;
}
const readCuts = (document: Pick<ProjectDocument, 'entities' | 'relations'>): Cut => {
  const network = networkOf(document);
  const placeOf = new Map(network.ids.map((id, place) => [id, place]));
  return { network, placeOf, cutOff: findCuts(network.adjacency).cutOff };
};

const neighboursAt = ({ offsets, targets }: Adjacency, place: number): readonly number[] => [
  ...targets.subarray(offsets[place] ?? 0, offsets[place + 1] ?? 0),
];

const leastOf = (piece: readonly number[]): number =>
  piece.reduce((least, node) => Math.min(least, node), Number.POSITIVE_INFINITY);

/** What of its network one place holds together alone: all but the largest piece that is left without it. */
const heldAt = (adjacency: Adjacency, place: number): readonly number[] => {
  const { size, offsets, targets } = adjacency;
  const seen = new Uint8Array(size);
  seen[place] = 1;
  const pieces = neighboursAt(adjacency, place).flatMap((start): number[][] => {
    if (seen[start]) return [];
    const piece = [start];
    seen[start] = 1;
    for (const node of piece)
      for (const other of targets.subarray(offsets[node] ?? 0, offsets[node + 1] ?? 0))
        if (!seen[other]) {
          seen[other] = 1;
          piece.push(other);
        }
    return [piece];
  });
  // Of two as large, the one with the smaller id is the rest.
  const [largest] = pieces.toSorted((a, b) => b.length - a.length || leastOf(a) - leastOf(b));
  return pieces.filter((piece) => piece !== largest).flat();
};

const countIn = ({ placeOf, cutOff }: Cut, id: EntityId): number => cutOff[placeOf.get(id) ?? -1] ?? 0;
const heldIn = ({ network, placeOf }: Cut, id: EntityId): EntityId[] => {
  const place = placeOf.get(id);
  if (place === undefined) return [];
  return heldAt(network.adjacency, place)
    .flatMap((at) => network.ids[at] ?? [])
    .sort();
};

const isTold = (before: number, after: number): boolean =>
  Math.max(before, after) >= CUT_TOLD_MIN &&
  (before === 0 || after === 0 || Math.abs(after - before) >= CUT_TOLD_MIN);

/**
 * The `limit` articulation points that moved most, among those that are still there: the network is that of the measure
 * « point de fragilité ».
 */
export const compareCuts = (
  a: Pick<ProjectDocument, 'entities' | 'relations'>,
  b: Pick<ProjectDocument, 'entities' | 'relations'>,
  limit: number,
): readonly MovedCut[] => {
  const [was, is] = [readCuts(a), readCuts(b)];
  return is.network.ids
    .map((id) => ({ id, before: countIn(was, id), after: countIn(is, id) }))
    .filter(({ before, after }) => isTold(before, after))
    .sort(
      (one, other) =>
        Math.abs(other.after - other.before) - Math.abs(one.after - one.before) ||
        (one.id < other.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ id, before, after }) => ({
      id,
      before: before === 0 ? [] : heldIn(was, id),
      after: after === 0 ? [] : heldIn(is, id),
    }));
};

import type { WeightedGraph } from '../graph/weighted-graph.ts';

/** Groups of a connected part: who is in each, and links by the groups of their ends. */
export interface Groups {
  readonly members: ReadonlyMap<number, readonly number[]>;
  /** Links with an end in a group. */
  readonly touching: ReadonlyMap<number, number>;
  /** Links from one group to another. */
  readonly between: (a: number, b: number) => number;
}

/** Above any number of a group. */
const SPAN = 2 ** 26;

const addOne = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

export const countGroups = (
  { offsets, targets }: WeightedGraph,
  part: Int32Array,
  groupOf: (x: number) => number,
): Groups => {
  const members = new Map<number, number[]>();
  const touching = new Map<number, number>();
  const between = new Map<number, number>();
  for (const x of part) {
    const own = groupOf(x);
    const list = members.get(own);
    if (list) list.push(x);
    else members.set(own, [x]);
    for (let at = offsets[x] ?? 0; at < (offsets[x + 1] ?? 0); at++) {
      const y = targets[at] ?? 0;
      const other = groupOf(y);
      if (other !== own) addOne(between, own * SPAN + other);
      if (other !== own || y > x) addOne(touching, own);
    }
  }
  return { members, touching, between: (a, b) => between.get(a * SPAN + b) ?? 0 };
};

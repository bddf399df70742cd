import type { WeightedGraph } from '../graph/weighted-graph.ts';
import { createCommunities } from './communities.ts';
import type { Components } from './components.ts';
import { countGroups, type Groups } from './groups.ts';

/** Smaller groups are no groups to bridge. */
const GROUP_MIN = 3;

/** Above any number of a group. */
const SPAN = 2 ** 26;
type Ends = readonly [number, number];

/** Groups that a link would bring together. */
export interface Bridges {
  /** 1 − e(a, b) ÷ √(e_a·e_b) between two groups that stay apart in at least eight runs of ten; else 0. */
  readonly valueOf: (x: number, y: number) => number;
  /** Members of the group of x in rising order. */
  readonly groupOf: (x: number) => Int32Array;
  /** Links in force between their groups, by the ends in the first and in the second. */
  readonly between: (x: number, y: number) => readonly (readonly [number, number])[];
}

export const createBridges = (graph: WeightedGraph, components: Components): Bridges => {
  const communities = createCommunities(graph, components);
  const counted = new Map<number, Groups>();
  const groupsOf = (x: number): Groups => {
    const part = components.partOf[x] ?? 0;
    const known = counted.get(part) ?? countGroups(graph, components.membersOf(part), communities.groupOf);
    counted.set(part, known);
    return known;
  };
  const membersOf = (x: number): readonly number[] => groupsOf(x).members.get(communities.groupOf(x)) ?? [];
  /** Of each group, its members; of each two, the links between them: asked of many pairs of the same two. */
  const lists = new Map<number, Int32Array>();
  const joints = new Map<number, readonly Ends[]>();
  const listOf = (x: number): Int32Array => {
    const group = communities.groupOf(x);
    const known = lists.get(group) ?? Int32Array.from(membersOf(x));
    lists.set(group, known);
    return known;
  };
  const readEnds = (x: number, other: number): readonly Ends[] => {
    const ends: Ends[] = [];
    for (const node of membersOf(x))
      for (let at = graph.offsets[node] ?? 0; at < (graph.offsets[node + 1] ?? 0); at++) {
        const to = graph.targets[at] ?? 0;
        if (communities.groupOf(to) === other) ends.push([node, to]);
      }
    return ends;
  };
  return {
    valueOf: (x, y) => {
      if (!communities.areApart(x, y)) return 0;
      if (membersOf(x).length < GROUP_MIN || membersOf(y).length < GROUP_MIN) return 0;
      const { touching, between } = groupsOf(x);
      const [a, b] = [communities.groupOf(x), communities.groupOf(y)];
      const most = Math.sqrt((touching.get(a) ?? 0) * (touching.get(b) ?? 0));
      return most > 0 ? Math.max(0, 1 - between(a, b) / most) : 0;
    },
    groupOf: listOf,
    between: (x, y) => {
      const other = communities.groupOf(y);
      const key = communities.groupOf(x) * SPAN + other;
      const known = joints.get(key) ?? readEnds(x, other);
      joints.set(key, known);
      return known;
    },
  };
};

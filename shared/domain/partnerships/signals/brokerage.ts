import { degreeAt, type WeightedGraph, weightBetween } from '../graph/weighted-graph.ts';
import { createCommunities } from './communities.ts';
import { findComponents } from './components.ts';
import { createConstraint } from './constraint.ts';
import { findCuts } from './cuts.ts';
import { countGroups, type Groups } from './groups.ts';

/** Below it a lower constraint is not worth saying (partnerships.md 3.6). */
export const CONSTRAINT_GAIN_MIN = 0.02;
/** Half of the value is reached with as many entities (a convention of Alliage). */
const HALF_SIZE = 5;
/** A constraint lowered by as much brings half of the value (a convention of Alliage). */
const HALF_GAIN = 1;
const GROUP_MIN = 3;
/**
 * Opening something is worth at most as much as this (a convention of Alliage): nearly every two groups are hardly joined,
 * and that alone does not make a partnership worth a committee's time.
 */
const MOST = 0.6;

/** What a new link would open, 0–1, and why: the greatest of four. */
export interface Broking {
  readonly kind: 'none' | 'component' | 'bridge' | 'robustness' | 'constraint';
  readonly value: number;
}

export interface Brokerage {
  /** What a link between two that are not linked would bring. */
  readonly of: (x: number, y: number) => Broking;
  /** The lone partner between the two, where everything rests on it; −1: none. */
  readonly loneBetween: (x: number, y: number) => number;
  readonly constraintGain: (x: number, y: number) => number;
  readonly componentOf: (x: number) => Int32Array;
  /** Members of the group of x in rising order. */
  readonly groupOf: (x: number) => Int32Array;
  /** Links in force between two groups, by the ends in the first and in the second. */
  readonly between: (x: number, y: number) => readonly (readonly [number, number])[];
  readonly sideCut: (z: number, x: number, y: number) => number;
}

const NOTHING: Broking = { kind: 'none', value: 0 };

export const createBrokerage = (graph: WeightedGraph): Brokerage => {
  const components = findComponents(graph);
  const communities = createCommunities(graph, components);
  const cuts = findCuts(graph);
  const constraint = createConstraint(graph);
  const counted = new Map<number, Groups>();
  const groupsOf = (x: number): Groups => {
    const part = components.partOf[x] ?? 0;
    const known = counted.get(part) ?? countGroups(graph, components.membersOf(part), communities.groupOf);
    counted.set(part, known);
    return known;
  };
  const saturate = (size: number): number => size / (size + HALF_SIZE);
  const commonPartners = (x: number, y: number): { lone: number; count: number } => {
    const few = degreeAt(graph, x) <= degreeAt(graph, y) ? x : y;
    const many = few === x ? y : x;
    let [lone, found] = [-1, 0];
    for (let at = graph.offsets[few] ?? 0; at < (graph.offsets[few + 1] ?? 0) && found < 2; at++) {
      const z = graph.targets[at] ?? 0;
      if (z === many || weightBetween(graph, many, z) === 0) continue;
      lone = z;
      found++;
    }
    return { lone, count: found };
  };
  const loneBetween = (x: number, y: number): number => {
    const { lone, count: found } = commonPartners(x, y);
    return found === 1 && cuts.sideCut(lone, x, y) > 0 ? lone : -1;
  };
  const bridgeValue = (x: number, y: number): number => {
    if (!communities.areApart(x, y)) return 0;
    const { touching, between, members } = groupsOf(x);
    const [a, b] = [communities.groupOf(x), communities.groupOf(y)];
    if ((members.get(a)?.length ?? 0) < GROUP_MIN || (members.get(b)?.length ?? 0) < GROUP_MIN) return 0;
    const most = Math.sqrt((touching.get(a) ?? 0) * (touching.get(b) ?? 0));
    return most > 0 ? Math.max(0, 1 - between(a, b) / most) : 0;
  };
  const joined = (x: number, y: number): Broking => {
    const [a, b] = [components.partOf[x] ?? 0, components.partOf[y] ?? 0];
    const smaller = Math.min(components.sizes[a] ?? 0, components.sizes[b] ?? 0);
    return { kind: 'component', value: MOST * saturate(smaller) };
  };
  return {
    of: (x, y) => {
      if (components.partOf[x] !== components.partOf[y]) return joined(x, y);
      let best = NOTHING;
      const take = (kind: Broking['kind'], value: number) => {
        if (MOST * value > best.value) best = { kind, value: MOST * value };
      };
      take('bridge', bridgeValue(x, y));
      const { lone, count: found } = commonPartners(x, y);
      if (found === 1) take('robustness', saturate(cuts.sideCut(lone, x, y)));
      const gain = constraint.gain(x, y);
      if (gain >= CONSTRAINT_GAIN_MIN) take('constraint', gain / (gain + HALF_GAIN));
      return best;
    },
    loneBetween,
    constraintGain: constraint.gain,
    componentOf: (x) => components.membersOf(components.partOf[x] ?? 0),
    groupOf: (x) => Int32Array.from(groupsOf(x).members.get(communities.groupOf(x)) ?? []),
    between: (x, y) => {
      const other = communities.groupOf(y);
      const ends: (readonly [number, number])[] = [];
      for (const node of groupsOf(x).members.get(communities.groupOf(x)) ?? [])
        for (let at = graph.offsets[node] ?? 0; at < (graph.offsets[node + 1] ?? 0); at++) {
          const to = graph.targets[at] ?? 0;
          if (communities.groupOf(to) === other) ends.push([node, to]);
        }
      return ends;
    },
    sideCut: cuts.sideCut,
  };
};

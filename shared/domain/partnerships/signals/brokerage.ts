import { degreeAt, type WeightedGraph, weightBetween } from '../graph/weighted-graph.ts';
import { createBridges } from './bridges.ts';
import { findComponents } from './components.ts';
import { createConstraint } from './constraint.ts';
import { findCuts } from './cuts.ts';

/** Below it a lower constraint is not worth saying (partnerships.md 3.6). */
const CONSTRAINT_GAIN_MIN = 0.02;
/** Half of the value is reached with as many entities (a convention of Alliage). */
const HALF_SIZE = 5;
/** A constraint lowered by as much brings half of the value (a convention of Alliage). */
const HALF_GAIN = 1;
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

const saturate = (size: number): number => size / (size + HALF_SIZE);

/** How many partners two have in common, counted up to two, and the last one. */
const commonPartners = (graph: WeightedGraph, x: number, y: number): { lone: number; count: number } => {
  const few = degreeAt(graph, x) <= degreeAt(graph, y) ? x : y;
  const many = few === x ? y : x;
  let [lone, count] = [-1, 0];
  for (let at = graph.offsets[few] ?? 0; at < (graph.offsets[few + 1] ?? 0) && count < 2; at++) {
    const z = graph.targets[at] ?? 0;
    if (z === many || weightBetween(graph, many, z) === 0) continue;
    lone = z;
    count++;
  }
  return { lone, count };
};

export const createBrokerage = (graph: WeightedGraph): Brokerage => {
  const components = findComponents(graph);
  const bridges = createBridges(graph, components);
  const cuts = findCuts(graph);
  const constraint = createConstraint(graph);
  const joined = (x: number, y: number): Broking => {
    const [a, b] = [components.partOf[x] ?? 0, components.partOf[y] ?? 0];
    const smaller = Math.min(components.sizes[a] ?? 0, components.sizes[b] ?? 0);
    return { kind: 'component', value: MOST * saturate(smaller) };
  };
  const within = (x: number, y: number): Broking => {
    let best = NOTHING;
    const take = (kind: Broking['kind'], value: number) => {
      if (MOST * value > best.value) best = { kind, value: MOST * value };
    };
    take('bridge', bridges.valueOf(x, y));
    const { lone, count } = commonPartners(graph, x, y);
    if (count === 1) take('robustness', saturate(cuts.sideCut(lone, x, y)));
    const gain = constraint.gain(x, y);
    if (gain >= CONSTRAINT_GAIN_MIN) take('constraint', gain / (gain + HALF_GAIN));
    return best;
  };
  return {
    of: (x, y) => (components.partOf[x] === components.partOf[y] ? within(x, y) : joined(x, y)),
    loneBetween: (x, y) => {
      const { lone, count } = commonPartners(graph, x, y);
      return count === 1 && cuts.sideCut(lone, x, y) > 0 ? lone : -1;
    },
    constraintGain: constraint.gain,
    componentOf: (x) => components.membersOf(components.partOf[x] ?? 0),
    groupOf: bridges.groupOf,
    between: bridges.between,
    sideCut: cuts.sideCut,
  };
};

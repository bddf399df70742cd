import type { WeightedGraph } from '../graph/weighted-graph.ts';
import { createBridges } from './bridges.ts';
import { type CommonPartners, createCommonPartners } from './common-partners.ts';
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
export const BROKING_MOST = 0.6;

/** What a new link would open, 0–1, and why: the greatest of four. */
export interface Broking {
  readonly kind: 'none' | 'component' | 'bridge' | 'robustness' | 'constraint';
  readonly value: number;
}

export interface Brokerage {
  /** What a link between two that are not linked would bring. */
  readonly of: (x: number, y: number) => Broking;
  /** The value alone: asked of many pairs, those of one first after the other. */
  readonly valueOf: (x: number, y: number) => number;
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

const loneOf = (
  { sideCut }: ReturnType<typeof findCuts>,
  { nodes, count }: CommonPartners,
  x: number,
  y: number,
): number => {
  const lone = nodes[0] ?? 0;
  return count === 1 && sideCut(lone, x, y) > 0 ? lone : -1;
};

export const createBrokerage = (graph: WeightedGraph): Brokerage => {
  const components = findComponents(graph);
  const bridges = createBridges(graph, components);
  const cuts = findCuts(graph);
  const constraint = createConstraint(graph);
  const commonOf = createCommonPartners(graph);
  const joins = (x: number, y: number): boolean => components.partOf[x] !== components.partOf[y];
  const joined = (x: number, y: number): number => {
    const [a, b] = [components.partOf[x] ?? 0, components.partOf[y] ?? 0];
    return saturate(Math.min(components.sizes[a] ?? 0, components.sizes[b] ?? 0));
  };
  const robustness = (x: number, y: number, { count, nodes }: CommonPartners): number =>
    count === 1 ? saturate(cuts.sideCut(nodes[0] ?? 0, x, y)) : 0;
  const lessConstraint = (x: number, y: number, common: CommonPartners): number => {
    const gain = constraint.gain(x, y, common);
    return gain >= CONSTRAINT_GAIN_MIN ? gain / (gain + HALF_GAIN) : 0;
  };
  const broke = (x: number, y: number): number => {
    if (joins(x, y)) return BROKING_MOST * joined(x, y);
    const common = commonOf(x, y);
    const within = Math.max(robustness(x, y, common), lessConstraint(x, y, common));
    return BROKING_MOST * Math.max(bridges.valueOf(x, y), within);
  };
  const of = (x: number, y: number): Broking => {
    if (joins(x, y)) return { kind: 'component', value: BROKING_MOST * joined(x, y) };
    const common = commonOf(x, y);
    const values = [
      ['bridge', bridges.valueOf(x, y)],
      ['robustness', robustness(x, y, common)],
      ['constraint', lessConstraint(x, y, common)],
    ] as const;
    return values.reduce<Broking>(
      (best, [kind, value]) =>
        BROKING_MOST * value > best.value ? { kind, value: BROKING_MOST * value } : best,
      NOTHING,
    );
  };
  return {
    of,
    valueOf: broke,
    loneBetween: (x, y) => loneOf(cuts, commonOf(x, y), x, y),
    constraintGain: (x, y) => constraint.gain(x, y, commonOf(x, y)),
    componentOf: (x) => components.membersOf(components.partOf[x] ?? 0),
    groupOf: bridges.groupOf,
    between: bridges.between,
    sideCut: cuts.sideCut,
  };
};

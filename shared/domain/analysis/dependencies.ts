import type { Block } from './blocks.ts';
import type { Adjacency } from './graph.ts';

/** A block as a graph of its own, its members from the inside out, so that those walked together lie together. */
export interface BlockGraph {
  /** Entity by member. */
  readonly members: Int32Array;
  readonly weights: Float64Array;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

const degreeOf = ({ offsets }: Adjacency, entity: number): number =>
  (offsets[entity + 1] ?? 0) - (offsets[entity] ?? 0);

/** Members breadth first from the one with the most links. `placeOf` is -1 everywhere, before and after. */
const orderMembers = (adjacency: Adjacency, { members }: Block, placeOf: Int32Array): Int32Array => {
  const isMember = -2;
  let first = members[0] ?? 0;
  for (const entity of members) {
    placeOf[entity] = isMember;
    if (degreeOf(adjacency, entity) > degreeOf(adjacency, first)) first = entity;
  }
  const order = new Int32Array(members.length);
  order[0] = first;
  placeOf[first] = 0;
  for (let head = 0, tail = 1; head < tail; head++) {
    const entity = order[head] ?? 0;
    const end = adjacency.offsets[entity + 1] ?? 0;
    for (let place = adjacency.offsets[entity] ?? 0; place < end; place++) {
      const other = adjacency.targets[place] ?? 0;
      if (placeOf[other] !== isMember) continue;
      placeOf[other] = tail;
      order[tail++] = other;
    }
  }
  return order;
};

/** `placeOf`: one number an entity of the whole network, all -1. */
export const blockGraph = (adjacency: Adjacency, block: Block, placeOf: Int32Array): BlockGraph => {
  const weightOf = new Map([...block.members].map((entity, place) => [entity, block.weights[place] ?? 1]));
  const members = orderMembers(adjacency, block, placeOf);
  const offsets = new Int32Array(members.length + 1);
  const targets: number[] = [];
  members.forEach((entity, place) => {
    const end = adjacency.offsets[entity + 1] ?? 0;
    for (let edge = adjacency.offsets[entity] ?? 0; edge < end; edge++) {
      const other = placeOf[adjacency.targets[edge] ?? 0] ?? -1;
      if (other >= 0) targets.push(other);
    }
    offsets[place + 1] = targets.length;
  });
  for (const entity of members) placeOf[entity] = -1;
  return {
    members,
    weights: Float64Array.from(members, (entity) => weightOf.get(entity) ?? 1),
    offsets,
    targets: Int32Array.from(targets),
  };
};

/** Adds to `sums`, by member, how much of what leaves a source passes through it. */
export type AddDependencies = (
  source: number,
  factor: number,
  sums: Float64Array,
  squares: Float64Array | null,
) => void;

/** What one walk over a block needs by member; `order` in the order of the walk. */
interface Walk {
  /** Links from the source; -1: not reached. */
  readonly level: Int32Array;
  readonly paths: Float64Array;
  readonly order: Int32Array;
}

/** Outwards: how many shortest paths lead from the source to each member. Gives the number reached. */
const countPaths = (
  { offsets, targets }: BlockGraph,
  { level, paths, order }: Walk,
  source: number,
): number => {
  let tail = 1;
  order[0] = source;
  level[source] = 0;
  paths[source] = 1;
  for (let head = 0; head < tail; head++) {
    const member = order[head] as number;
    const outer = (level[member] as number) + 1;
    const count = paths[member] as number;
    const end = offsets[member + 1] as number;
    for (let edge = offsets[member] as number; edge < end; edge++) {
      const other = targets[edge] as number;
      const at = level[other] as number;
      if (at === outer) paths[other] = (paths[other] as number) + count;
      else if (at === -1) {
        level[other] = outer;
        paths[other] = count;
        order[tail++] = other;
      }
    }
  }
  return tail;
};

/**
 * One turn of Brandes' algorithm (2001): the shortest paths from a source counted outwards, then what each member
 * passes on added up inwards. `reached[w]` is (weight + dependency) ÷ paths. The innermost loops of the application.
 */
export const createDependencies = (graph: BlockGraph): AddDependencies => {
  const { weights, offsets, targets } = graph;
  const size = weights.length;
  const level = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  const order = new Int32Array(size);
  const reached = new Float64Array(size);
  return (source, factor, sums, squares) => {
    const count = countPaths(graph, { level, paths, order }, source);
    for (let place = count - 1; place > 0; place--) {
      const member = order[place] as number;
      const outer = (level[member] as number) + 1;
      const end = offsets[member + 1] as number;
      let passed = 0;
      for (let edge = offsets[member] as number; edge < end; edge++) {
        const other = targets[edge] as number;
        if (level[other] === outer) passed += reached[other] as number;
      }
      const dependency = passed * (paths[member] as number);
      reached[member] = ((weights[member] as number) + dependency) / (paths[member] as number);
      const share = dependency * factor;
      sums[member] = (sums[member] as number) + share;
      if (squares) squares[member] = (squares[member] as number) + share * share;
    }
    for (let place = 0; place < count; place++) level[order[place] as number] = -1;
  };
};

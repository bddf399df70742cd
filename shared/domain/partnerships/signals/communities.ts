import { createRandom } from '../../layout/random.ts';
import { degreeAt, type WeightedGraph } from '../graph/weighted-graph.ts';
import { canonicalOrder } from './canonical-order.ts';
import type { Components } from './components.ts';

const RUNS = 10;
const AGREEING_RUNS = 8;
const PASSES_MAX = 20;

/** Groups that modularity sets apart (Louvain: Blondel et al. 2008), in ten runs of a connected part by itself. */
export interface Communities {
  /** In the best run; entities of another part have other groups. */
  readonly groupOf: (x: number) => number;
  /** Apart in at least eight runs of ten. */
  readonly areApart: (x: number, y: number) => boolean;
}

interface Level {
  readonly size: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  /** Twice the weight inside each node. */
  readonly loops: Float64Array;
  readonly strength: Float64Array;
}

const shuffled = (size: number, random: () => number): Int32Array => {
  const order = Int32Array.from({ length: size }, (_, at) => at);
  for (let at = size - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
};

/** Moves nodes to the neighbouring group that gains most, until none gains; gives the groups, null when nobody moved. */
const moveNodes = (level: Level, total: number, random: () => number): Int32Array | null => {
  const { size, offsets, targets, weights, strength } = level;
  const group = Int32Array.from({ length: size }, (_, at) => at);
  const totals = strength.slice();
  const toGroup = new Float64Array(size);
  /** Groups around a node, each once, in the order in which they are met. */
  const around = new Int32Array(size);
  const order = shuffled(size, random);
  let moved = false;
  for (let pass = 0, again = true; again && pass < PASSES_MAX; pass++) {
    again = false;
    for (const node of order) {
      const [start, end] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
      const own = group[node] ?? 0;
      const k = strength[node] ?? 0;
      let count = 0;
      for (let at = start; at < end; at++) {
        const g = group[targets[at] ?? 0] ?? 0;
        if (toGroup[g] === 0) around[count++] = g;
        toGroup[g] = (toGroup[g] ?? 0) + (weights[at] ?? 0);
      }
      totals[own] = (totals[own] ?? 0) - k;
      let best = own;
      let bestGain = (toGroup[own] ?? 0) - ((totals[own] ?? 0) * k) / total;
      for (let i = 0; i < count; i++) {
        const g = around[i] ?? 0;
        const gain = (toGroup[g] ?? 0) - ((totals[g] ?? 0) * k) / total;
        if (gain > bestGain + 1e-12) [best, bestGain] = [g, gain];
      }
      for (let i = 0; i < count; i++) toGroup[around[i] ?? 0] = 0;
      totals[best] = (totals[best] ?? 0) + k;
      if (best === own) continue;
      group[node] = best;
      moved = true;
      again = true;
    }
  }
  return moved ? group : null;
};

/** Groups numbered from 0, in the order of their first member. */
const renumber = (group: Int32Array): { readonly group: Int32Array; readonly count: number } => {
  const numbers = new Int32Array(group.length).fill(-1);
  let count = 0;
  const renumbered = group.map((g) => {
    if (numbers[g] === -1) numbers[g] = count++;
    return numbers[g] ?? 0;
  });
  return { group: renumbered, count };
};

/** Nodes by group: those of a group follow each other, in rising order. */
const byGroup = (group: Int32Array, count: number) => {
  const starts = new Int32Array(count + 1);
  for (const g of group) starts[g + 1] = (starts[g + 1] ?? 0) + 1;
  for (let g = 0; g < count; g++) starts[g + 1] = (starts[g + 1] ?? 0) + (starts[g] ?? 0);
  const next = starts.slice();
  const nodes = new Int32Array(group.length);
  group.forEach((g, node) => {
    nodes[next[g] ?? 0] = node;
    next[g] = (next[g] ?? 0) + 1;
  });
  return { starts, nodes };
};

/** Each group as one node. */
const aggregate = (level: Level, group: Int32Array, count: number): Level => {
  const { starts, nodes } = byGroup(group, count);
  const [loops, strength, sums] = [0, 1, 2].map(() => new Float64Array(count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const offsets = new Int32Array(count + 1);
  const targets = new Int32Array(level.targets.length);
  const weights = new Float64Array(level.targets.length);
  const touched = new Int32Array(count);
  let end = 0;
  for (let own = 0; own < count; own++) {
    let reached = 0;
    for (let i = starts[own] ?? 0; i < (starts[own + 1] ?? 0); i++) {
      const node = nodes[i] ?? 0;
      loops[own] = (loops[own] ?? 0) + (level.loops[node] ?? 0);
      strength[own] = (strength[own] ?? 0) + (level.strength[node] ?? 0);
      for (let at = level.offsets[node] ?? 0; at < (level.offsets[node + 1] ?? 0); at++) {
        const other = group[level.targets[at] ?? 0] ?? 0;
        if (sums[other] === 0) touched[reached++] = other;
        sums[other] = (sums[other] ?? 0) + (level.weights[at] ?? 0);
      }
    }
    for (const other of touched.subarray(0, reached).sort()) {
      if (other === own) loops[own] = (loops[own] ?? 0) + (sums[own] ?? 0);
      else {
        targets[end] = other;
        weights[end++] = sums[other] ?? 0;
      }
      sums[other] = 0;
    }
    offsets[own + 1] = end;
  }
  return {
    size: count,
    offsets,
    targets: targets.slice(0, end),
    weights: weights.slice(0, end),
    loops,
    strength,
  };
};

/** The connected part as a graph of its own, members in rising order. */
const levelOf = (graph: WeightedGraph, members: Int32Array, placeIn: Int32Array): Level => {
  const offsets = new Int32Array(members.length + 1);
  members.forEach((node, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + degreeAt(graph, node);
  });
  const targets = new Int32Array(offsets[members.length] ?? 0);
  members.forEach((node, at) => {
    for (let i = 0; i < degreeAt(graph, node); i++)
      targets[(offsets[at] ?? 0) + i] = placeIn[graph.targets[(graph.offsets[node] ?? 0) + i] ?? 0] ?? 0;
  });
  return {
    size: members.length,
    offsets,
    targets,
    weights: new Float64Array(targets.length).fill(1),
    loops: new Float64Array(members.length),
    strength: Float64Array.from(members, (node) => degreeAt(graph, node)),
  };
};

/** The same graph with its nodes in another order. */
const inOrder = (level: Level, order: Int32Array): Level => {
  const placeOf = new Int32Array(level.size);
  order.forEach((node, place) => {
    placeOf[node] = place;
  });
  const offsets = new Int32Array(level.size + 1);
  const targets = new Int32Array(level.targets.length);
  order.forEach((node, place) => {
    const [start, from, to] = [offsets[place] ?? 0, level.offsets[node] ?? 0, level.offsets[node + 1] ?? 0];
    offsets[place + 1] = start + to - from;
    for (let at = from; at < to; at++) targets[start + at - from] = placeOf[level.targets[at] ?? 0] ?? 0;
    targets.subarray(start, start + to - from).sort();
  });
  return {
    ...level,
    offsets,
    targets,
    strength: Float64Array.from(order, (node) => level.strength[node] ?? 0),
  };
};

const modularity = (
  { size, offsets, targets, strength }: Level,
  group: Int32Array,
  total: number,
): number => {
  const totals = new Float64Array(size);
  let inside = 0;
  for (let node = 0; node < size; node++) {
    const own = group[node] ?? 0;
    totals[own] = (totals[own] ?? 0) + (strength[node] ?? 0);
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++)
      if (group[targets[at] ?? 0] === own) inside++;
  }
  return inside / total - totals.reduce((sum, k) => sum + (k / total) ** 2, 0);
};

/** One run: the groups of the nodes. */
const runOnce = (bottom: Level, total: number, seed: number): Int32Array => {
  const random = createRandom(seed);
  let level = bottom;
  let groups = Int32Array.from({ length: bottom.size }, (_, at) => at);
  for (;;) {
    const moved = moveNodes(level, total, random);
    if (!moved) return groups;
    const { group, count } = renumber(moved);
    groups = groups.map((at) => group[at] ?? 0);
    level = aggregate(level, group, count);
  }
};

/** Ten runs, the groups of each by place; they depend on how nodes are linked, not on the order of entry. */
const runAll = (level: Level, total: number): Int32Array[] => {
  const order = canonicalOrder(level);
  const ordered = inOrder(level, order);
  return Array.from({ length: RUNS }, (_, run) => {
    const groups = new Int32Array(level.size);
    runOnce(ordered, total, run + 1).forEach((group, place) => {
      groups[order[place] ?? 0] = group;
    });
    return groups;
  });
};

interface Found {
  readonly best: Int32Array;
  readonly runs: readonly Int32Array[];
}

/** Groups of the parts that are asked, each part found once. */
export const createCommunities = (graph: WeightedGraph, components: Components): Communities => {
  const found = new Map<number, Found>();
  const placeIn = components.placeIn;
  const find = (part: number): Found => {
    const known = found.get(part);
    if (known) return known;
    const level = levelOf(graph, components.membersOf(part), placeIn);
    const total = Math.max(1, level.targets.length);
    const runs = runAll(level, total);
    let [best, bestValue] = [runs[0] ?? new Int32Array(0), Number.NEGATIVE_INFINITY];
    for (const run of runs) {
      const value = modularity(level, run, total);
      if (value > bestValue + 1e-12) [best, bestValue] = [run, value];
    }
    const result = { best, runs };
    found.set(part, result);
    return result;
  };
  const groupOf = (x: number): number => {
    const part = components.partOf[x] ?? 0;
    return (components.firstOf[part] ?? 0) + (find(part).best[placeIn[x] ?? 0] ?? 0);
  };
  return {
    groupOf,
    areApart: (x, y) => {
      const part = components.partOf[x] ?? 0;
      if (part !== components.partOf[y]) return true;
      const [a, b] = [placeIn[x] ?? 0, placeIn[y] ?? 0];
      let apart = 0;
      for (const run of find(part).runs) if (run[a] !== run[b]) apart++;
      return apart >= AGREEING_RUNS && groupOf(x) !== groupOf(y);
    },
  };
};

import type { WeightedGraph } from '../graph/weighted-graph.ts';

/** Connected parts of a graph. */
export interface Components {
  readonly partOf: Int32Array;
  readonly sizes: Int32Array;
  /** Place of a node among the members of its part, in rising order. */
  readonly placeIn: Int32Array;
  /** By part: how many nodes the parts before have. */
  readonly firstOf: Int32Array;
  readonly membersOf: (part: number) => Int32Array;
}

const walkFrom = (graph: WeightedGraph, start: number, part: number, partOf: Int32Array): number => {
  const waiting = [start];
  partOf[start] = part;
  let size = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    size++;
    for (let at = graph.offsets[node] ?? 0; at < (graph.offsets[node + 1] ?? 0); at++) {
      const other = graph.targets[at] ?? 0;
      if (partOf[other] !== -1) continue;
      partOf[other] = part;
      waiting.push(other);
    }
  }
  return size;
};

export const findComponents = (graph: WeightedGraph): Components => {
  const partOf = new Int32Array(graph.size).fill(-1);
  const found: number[] = [];
  for (let node = 0; node < graph.size; node++)
    if (partOf[node] === -1) found.push(walkFrom(graph, node, found.length, partOf));
  const sizes = Int32Array.from(found);
  const firstOf = new Int32Array(sizes.length);
  for (let part = 1; part < sizes.length; part++)
    firstOf[part] = (firstOf[part - 1] ?? 0) + (sizes[part - 1] ?? 0);
  const next = new Int32Array(sizes.length);
  const members = new Int32Array(graph.size);
  const placeIn = new Int32Array(graph.size);
  for (let node = 0; node < graph.size; node++) {
    const part = partOf[node] ?? 0;
    placeIn[node] = next[part] ?? 0;
    members[(firstOf[part] ?? 0) + (next[part] ?? 0)] = node;
    next[part] = (next[part] ?? 0) + 1;
  }
  const membersOf = (part: number) =>
    members.subarray(firstOf[part], (firstOf[part] ?? 0) + (sizes[part] ?? 0));
  return { partOf, sizes, placeIn, firstOf, membersOf };
};

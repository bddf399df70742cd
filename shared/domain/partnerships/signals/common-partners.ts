import { degreeAt, placeInRow, type WeightedGraph } from '../graph/weighted-graph.ts';

/** Partners that two nodes have in common, in rising order; only good until the next two are asked. */
export interface CommonPartners {
  readonly count: number;
  readonly nodes: Int32Array;
  /** Places of each in the rows of the first and of the second. */
  readonly inFirst: Int32Array;
  readonly inSecond: Int32Array;
}

const longestRow = ({ size, offsets }: WeightedGraph): number => {
  let longest = 0;
  for (let node = 0; node < size; node++)
    longest = Math.max(longest, (offsets[node + 1] ?? 0) - (offsets[node] ?? 0));
  return longest;
};

/** Reads them; the row of the first asked last stays marked: whoever asks many of one first is told soonest. */
export const createCommonPartners = (graph: WeightedGraph): ((x: number, y: number) => CommonPartners) => {
  const { size, offsets, targets } = graph;
  const mark = new Int32Array(size).fill(-1);
  const room = (): Int32Array => new Int32Array(longestRow(graph));
  const found = { count: 0, nodes: room(), inFirst: room(), inSecond: room() };
  let marked = -1;
  const add = (node: number, first: number, second: number): void => {
    found.nodes[found.count] = node;
    found.inFirst[found.count] = first;
    found.inSecond[found.count++] = second;
  };
  const markRow = (x: number): void => {
    if (marked >= 0)
      for (let at = offsets[marked] ?? 0; at < (offsets[marked + 1] ?? 0); at++) mark[targets[at] ?? 0] = -1;
    const start = offsets[x] ?? 0;
    for (let at = start; at < (offsets[x + 1] ?? 0); at++) mark[targets[at] ?? 0] = at - start;
    marked = x;
  };
  /** By the row of the second, or where it is long by that of the first. */
  const walkSecond = (y: number): void => {
    const start = offsets[y] ?? 0;
    for (let at = start; at < (offsets[y + 1] ?? 0); at++) {
      const node = targets[at] ?? 0;
      const place = mark[node] ?? -1;
      if (place >= 0) add(node, place, at - start);
    }
  };
  const walkFirst = (x: number, y: number): void => {
    const start = offsets[x] ?? 0;
    for (let at = start; at < (offsets[x + 1] ?? 0); at++) {
      const node = targets[at] ?? 0;
      const place = placeInRow(graph, y, node);
      if (place >= 0) add(node, at - start, place - (offsets[y] ?? 0));
    }
  };
  return (x, y) => {
    found.count = 0;
    const [few, many] = [degreeAt(graph, x), degreeAt(graph, y)];
    if (few === 0 || many === 0) return found;
    if (few * Math.log2(many + 1) < many) walkFirst(x, y);
    else {
      if (marked !== x) markRow(x);
      walkSecond(y);
    }
    return found;
  };
};

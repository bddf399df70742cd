/** Nodes by number in the order of their names, and simple links between them, the smaller number first. */
export interface EdgeList {
  readonly names: readonly string[];
  readonly edges: readonly (readonly [number, number])[];
  readonly selfLoops: number;
  /** Rows that repeat a link, in either direction. */
  readonly repeated: number;
  /** Rows without two names. */
  readonly incomplete: number;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Simple links of rows of two names; the order of the rows changes nothing. */
export const buildEdgeList = (pairs: Iterable<readonly [string, string]>): EdgeList => {
  const seen = new Map<string, number>();
  const ends: number[] = [];
  let selfLoops = 0;
  let incomplete = 0;
  const numberOf = (name: string): number => {
    const known = seen.get(name) ?? seen.size;
    if (known === seen.size) seen.set(name, known);
    return known;
  };
  for (const [source, target] of pairs) {
    if (source === '' || target === '') incomplete++;
    else {
      const [a, b] = [numberOf(source), numberOf(target)];
      if (a === b) selfLoops++;
      else ends.push(a, b);
    }
  }
  const names = [...seen.keys()].sort(compare);
  const place = new Int32Array(names.length);
  names.forEach((name, i) => {
    place[seen.get(name) ?? 0] = i;
  });
  const edges = simpleEdges(ends, place);
  return { names, edges, selfLoops, incomplete, repeated: ends.length / 2 - edges.length };
};

const simpleEdges = (ends: readonly number[], place: Int32Array): (readonly [number, number])[] => {
  const size = place.length;
  const keys = new Float64Array(ends.length / 2);
  for (let i = 0; i < keys.length; i++) {
    const a = place[ends[2 * i] ?? 0] ?? 0;
    const b = place[ends[2 * i + 1] ?? 0] ?? 0;
    keys[i] = Math.min(a, b) * size + Math.max(a, b);
  }
  keys.sort();
  const edges: [number, number][] = [];
  keys.forEach((key, i) => {
    if (key !== keys[i - 1]) edges.push([Math.floor(key / size), key % size]);
  });
  return edges;
};

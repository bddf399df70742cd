/** Adjacency in compressed rows: neighbours of i are targets[offsets[i]…offsets[i+1]). Undirected, simple. */
export interface Adjacency {
  readonly size: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

export const buildAdjacency = (size: number, edges: readonly (readonly [number, number])[]): Adjacency => {
  const simple = new Set<number>();
  for (const [a, b] of edges) if (a !== b) simple.add(Math.min(a, b) * size + Math.max(a, b));
  const offsets = new Int32Array(size + 1);
  const pairs = [...simple].map((key) => [Math.floor(key / size), key % size] as const);
  for (const [a, b] of pairs) for (const end of [a, b]) offsets[end + 1] = (offsets[end + 1] ?? 0) + 1;
  for (let i = 0; i < size; i++) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const next = offsets.slice();
  const targets = new Int32Array(pairs.length * 2);
  const put = (from: number, to: number) => {
    const place = next[from] ?? 0;
    targets[place] = to;
    next[from] = place + 1;
  };
  for (const [a, b] of pairs) {
    put(a, b);
    put(b, a);
  }
  return { size, offsets, targets };
};

/** Hops from one node to every other (breadth first); -1 when unreachable. */
export const distancesFrom = ({ size, offsets, targets }: Adjacency, source: number): Int32Array => {
  const distances = new Int32Array(size).fill(-1);
  const queue = new Int32Array(size);
  distances[source] = 0;
  queue[0] = source;
  for (let head = 0, tail = 1; head < tail; head++) {
    const node = queue[head] ?? 0;
    const distance = (distances[node] ?? 0) + 1;
    for (let place = offsets[node] ?? 0, end = offsets[node + 1] ?? 0; place < end; place++) {
      const other = targets[place] ?? 0;
      if (distances[other] === -1) {
        distances[other] = distance;
        queue[tail++] = other;
      }
    }
  }
  return distances;
};

/** Connected components, largest first, then by first node; each a list of indices in order. */
export const componentsOf = (adjacency: Adjacency): number[][] => {
  const seen = new Uint8Array(adjacency.size);
  const components: number[][] = [];
  for (let start = 0; start < adjacency.size; start++) {
    if (seen[start]) continue;
    const members = [start];
    seen[start] = 1;
    for (let head = 0; head < members.length; head++) {
      const node = members[head] ?? 0;
      for (let place = adjacency.offsets[node] ?? 0; place < (adjacency.offsets[node + 1] ?? 0); place++) {
        const other = adjacency.targets[place] ?? 0;
        if (!seen[other]) {
          seen[other] = 1;
          members.push(other);
        }
      }
    }
    components.push(members.sort((a, b) => a - b));
  }
  return components.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
};

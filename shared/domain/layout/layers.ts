/** Pairs given one way only: a symmetric relation, given both ways, puts nobody above the other. */
export const oneWay = (
  size: number,
  edges: readonly (readonly [number, number])[],
): (readonly [number, number])[] => {
  const ways = new Set(edges.map(([a, b]) => a * size + b));
  return edges.filter(([a, b]) => !ways.has(b * size + a));
};

/** Relations that would close a loop are left out: what remains has an above and a below. */
export const withoutLoops = (
  size: number,
  edges: readonly (readonly [number, number])[],
): (readonly [number, number])[] => {
  const next: number[][] = Array.from({ length: size }, () => []);
  edges.forEach(([a, b], index) => {
    if (a !== b) next[a]?.push(index);
  });
  const state = new Uint8Array(size); // 0 not seen, 1 on the way, 2 done
  const kept: (readonly [number, number])[] = [];
  const cursor = new Int32Array(size);
  for (let root = 0; root < size; root++) {
    if (state[root] !== 0) continue;
    const way = [root];
    state[root] = 1;
    while (way.length > 0) {
      const node = way.at(-1) as number;
      const place = cursor[node] ?? 0;
      const edge = edges[next[node]?.[place] ?? -1];
      if (!edge) {
        state[node] = 2;
        way.pop();
        continue;
      }
      cursor[node] = place + 1;
      const [, to] = edge;
      if (state[to] === 1) continue;
      kept.push(edge);
      if (state[to] === 0) {
        state[to] = 1;
        way.push(to);
      }
    }
  }
  return kept;
};

/** Layer of each node by the longest way to it; what has nothing above is put just above what it leads to. */
export const layersOf = (size: number, edges: readonly (readonly [number, number])[]): Int32Array => {
  const waiting = new Int32Array(size);
  const next: number[][] = Array.from({ length: size }, () => []);
  for (const [a, b] of edges) {
    next[a]?.push(b);
    waiting[b] = (waiting[b] ?? 0) + 1;
  }
  const sources = [...waiting.keys()].filter((node) => waiting[node] === 0);
  const queue = [...sources];
  const layers = new Int32Array(size);
  for (const node of queue)
    for (const other of next[node] ?? []) {
      layers[other] = Math.max(layers[other] ?? 0, (layers[node] ?? 0) + 1);
      waiting[other] = (waiting[other] ?? 0) - 1;
      if (waiting[other] === 0) queue.push(other);
    }
  for (const source of sources) {
    const below = (next[source] ?? []).map((other) => layers[other] ?? 0);
    if (below.length > 0) layers[source] = Math.min(...below) - 1;
  }
  return layers;
};

import { type Adjacency, distancesFrom } from '../analysis/graph.ts';
import type { OnProgress } from './layout-input.ts';
import { createRandom } from './random.ts';

/** Terms of the stress: pairs, the hops between them, and weights on each side (asymmetric when sampled). */
interface Terms {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly hops: Float32Array;
  readonly weights: Float32Array;
  /** Pull on the second end: 0 when only the first moves. */
  readonly backWeights: Float32Array;
  count: number;
}

/** About how many terms: every pair of a graph that has no more, else each node's neighbours and far pivots (Ortmann et al. 2017). */
const TERMS = 1_000_000;
/** Sweeps over the terms: many where they cost nothing, enough where they are many (stress barely falls after 15). */
const sweepsFor = (terms: number): number =>
  Math.max(15, Math.min(40, Math.round(7_500_000 / Math.max(1, terms))));
const EPSILON = 0.1;

const createTerms = (capacity: number): Terms => ({
  first: new Int32Array(capacity),
  second: new Int32Array(capacity),
  hops: new Float32Array(capacity),
  weights: new Float32Array(capacity),
  backWeights: new Float32Array(capacity),
  count: 0,
});
const addTerm = (
  terms: Terms,
  [first, second]: readonly [number, number],
  hops: number,
  [weight, backWeight]: readonly [number, number],
): void => {
  const place = terms.count++;
  terms.first[place] = first;
  terms.second[place] = second;
  terms.hops[place] = hops;
  terms.weights[place] = weight;
  terms.backWeights[place] = backWeight;
};

const allPairs = (adjacency: Adjacency): Terms => {
  const { size } = adjacency;
  const terms = createTerms((size * (size - 1)) / 2);
  for (let i = 0; i < size; i++) {
    const distances = distancesFrom(adjacency, i);
    for (let j = i + 1; j < size; j++) {
      const hops = distances[j] ?? 1;
      const weight = 1 / (hops * hops);
      addTerm(terms, [i, j], hops, [weight, weight]);
    }
  }
  return terms;
};

/** Farthest-first pivots: spread over the graph, the first one the most linked. */
const choosePivots = (adjacency: Adjacency, count: number): { pivot: number; distances: Int32Array }[] => {
  const { size, offsets } = adjacency;
  const nearest = new Int32Array(size).fill(2_147_483_647);
  const pivots: { pivot: number; distances: Int32Array }[] = [];
  let pivot = 0;
  for (let i = 1; i < size; i++)
    if ((offsets[i + 1] ?? 0) - (offsets[i] ?? 0) > (offsets[pivot + 1] ?? 0) - (offsets[pivot] ?? 0))
      pivot = i;
  while (pivots.length < count) {
    const distances = distancesFrom(adjacency, pivot);
    pivots.push({ pivot, distances });
    let farthest = 0;
    for (let i = 0; i < size; i++) {
      nearest[i] = Math.min(nearest[i] ?? 0, distances[i] ?? 0);
      if ((nearest[i] ?? 0) > (nearest[farthest] ?? 0)) farthest = i;
    }
    if ((nearest[farthest] ?? 0) === 0) return pivots;
    pivot = farthest;
  }
  return pivots;
};

/**
 * Sampled terms: every edge, and each node with each pivot. A pivot stands for the nodes nearer to it than to another
 * and within half the distance, so its pull weighs as many.
 */
const sampledPairs = (adjacency: Adjacency): Terms => {
  const { size, offsets, targets } = adjacency;
  const pivots = choosePivots(adjacency, Math.max(20, Math.floor(TERMS / size)));
  const terms = createTerms(targets.length / 2 + size * pivots.length);
  for (let i = 0; i < size; i++)
    for (let place = offsets[i] ?? 0; place < (offsets[i + 1] ?? 0); place++)
      if ((targets[place] ?? 0) > i) addTerm(terms, [i, targets[place] ?? 0], 1, [1, 1]);
  const regions = regionHistograms(size, pivots);
  pivots.forEach(({ pivot, distances }, index) => {
    for (let i = 0; i < size; i++) {
      const hops = distances[i] ?? 0;
      if (hops > 1)
        addTerm(terms, [i, pivot], hops, [(regions[index]?.[Math.floor(hops / 2)] ?? 1) / (hops * hops), 0]);
    }
  });
  return terms;
};

/** For each pivot, how many nodes of its region lie within h hops, cumulated. */
const regionHistograms = (size: number, pivots: readonly { distances: Int32Array }[]): Int32Array[] => {
  const farthest = Math.max(
    1,
    ...pivots.map(({ distances }) => distances.reduce((max, hops) => Math.max(max, hops), 0)),
  );
  const counts = pivots.map(() => new Int32Array(farthest + 1));
  for (let i = 0; i < size; i++) {
    let region = 0;
    for (let index = 1; index < pivots.length; index++)
      if ((pivots[index]?.distances[i] ?? 0) < (pivots[region]?.distances[i] ?? 0)) region = index;
    const count = counts[region];
    const hops = pivots[region]?.distances[i] ?? 0;
    if (count) count[hops] = (count[hops] ?? 0) + 1;
  }
  for (const count of counts)
    for (let hops = 1; hops <= farthest; hops++) count[hops] = (count[hops] ?? 0) + (count[hops - 1] ?? 0);
  return counts;
};

const shuffle = (order: Int32Array, random: () => number): void => {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
};

/** Moves both ends of each term towards its distance, once, in random order. */
const sweep = (terms: Terms, order: Int32Array, eta: number, xs: Float64Array, ys: Float64Array): void => {
  for (let k = 0; k < order.length; k++) {
    const term = order[k] as number;
    const i = terms.first[term] as number;
    const j = terms.second[term] as number;
    const dx = (xs[i] as number) - (xs[j] as number);
    const dy = (ys[i] as number) - (ys[j] as number);
    const length = Math.sqrt(dx * dx + dy * dy) || 1e-9;
    const stretch = (length - (terms.hops[term] as number)) / (2 * length);
    const pull = Math.min(1, (terms.weights[term] as number) * eta) * stretch;
    const back = Math.min(1, (terms.backWeights[term] as number) * eta) * stretch;
    xs[i] = (xs[i] as number) - dx * pull;
    ys[i] = (ys[i] as number) - dy * pull;
    xs[j] = (xs[j] as number) + dx * back;
    ys[j] = (ys[j] as number) + dy * back;
  }
};

/** Step sizes: exponential decay from 1/wMin to ε/wMax (Zheng, Pawar & Goodman 2018). */
const schedule = (terms: Terms): number[] => {
  let wMin = Number.POSITIVE_INFINITY;
  let wMax = 0;
  for (let k = 0; k < terms.count; k++) {
    wMin = Math.min(wMin, terms.weights[k] ?? 1);
    wMax = Math.max(wMax, terms.weights[k] ?? 1);
  }
  const [etaMax, etaMin] = [1 / wMin, EPSILON / wMax];
  const sweeps = sweepsFor(terms.count);
  const decay = Math.log(etaMax / etaMin) / (sweeps - 1);
  return Array.from({ length: sweeps }, (_, iteration) => etaMax * Math.exp(-decay * iteration));
};

/**
 * Positions of a connected graph whose distances follow the hops: stochastic gradient descent on stress
 * (Zheng, Pawar & Goodman 2018), unit edge length. Deterministic.
 */
export const minimiseStress = (
  adjacency: Adjacency,
  seed: number,
  onProgress: OnProgress,
): { xs: Float64Array; ys: Float64Array } => {
  const random = createRandom(seed);
  const terms =
    (adjacency.size * (adjacency.size - 1)) / 2 <= TERMS ? allPairs(adjacency) : sampledPairs(adjacency);
  const side = Math.sqrt(adjacency.size);
  const xs = Float64Array.from({ length: adjacency.size }, () => random() * side);
  const ys = Float64Array.from({ length: adjacency.size }, () => random() * side);
  const order = Int32Array.from({ length: terms.count }, (_, index) => index);
  const etas = schedule(terms);
  etas.forEach((eta, iteration) => {
    shuffle(order, random);
    sweep(terms, order, eta, xs, ys);
    onProgress((iteration + 1) / etas.length);
  });
  return { xs, ys };
};

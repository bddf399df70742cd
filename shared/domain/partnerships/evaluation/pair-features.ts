import { countValues, type DatedNetwork } from './dated-network.ts';

/** Names of the columns that every network has; those of kinds and tiers are numbered. */
export type PairFeatureId =
  | `tier-${number}`
  | `kinds-${number}`
  | 'themes'
  | 'needs-and-offers'
  | 'shared-programmes';

/** What is known of two actors without their partnerships. */
export interface PairFeatures {
  readonly ids: readonly PairFeatureId[];
  /** Writes the features of a pair from `start` on; places that are 0 must be 0 before. */
  write(x: number, y: number, into: Float64Array, start: number): void;
  tierOf(x: number, y: number): number;
  /** Number of the unordered pair of kinds. */
  kindPairOf(x: number, y: number): number;
  hasSharedTheme(x: number, y: number): boolean;
}

/** More pairs of kinds than this share one column: coefficients stay few enough to be read. */
const KIND_PAIRS_MAX = 21;

/** ln(1 + N / (1 + n)): what is rare says more (partnerships.md 3.5). */
const idfOf = (lists: readonly (readonly number[])[]): Float64Array => {
  const counts = new Float64Array(countValues(lists));
  for (const list of lists) for (const value of list) counts[value] = (counts[value] ?? 0) + 1;
  return counts.map((count) => Math.log(1 + lists.length / (1 + count)));
};

/** Sum of weights over values that two rising lists share; 1 each without weights. */
const sumShared = (a: readonly number[], b: readonly number[], weights?: Float64Array): number => {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) sum += weights?.[left] ?? 1;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return sum;
};

const NONE: readonly number[] = [];
const at = (lists: readonly (readonly number[])[], actor: number): readonly number[] => lists[actor] ?? NONE;

/** Weighted Jaccard of themes: what is shared over what either has. */
const createThemes = ({ themes }: DatedNetwork) => {
  const idf = idfOf(themes);
  const totals = themes.map((list) => list.reduce((sum, theme) => sum + (idf[theme] ?? 0), 0));
  return (x: number, y: number): number => {
    const shared = sumShared(at(themes, x), at(themes, y), idf);
    return shared === 0 ? 0 : shared / ((totals[x] ?? 0) + (totals[y] ?? 0) - shared);
  };
};

/** Needs of each that the other offers, by rarity. Not divided by what is asked: two needs met are worth twice one. */
const createMatches = ({ needs, offers }: DatedNetwork) => {
  const idf = idfOf(
    needs.map((list, actor) => [...new Set([...list, ...at(offers, actor)])].sort((a, b) => a - b)),
  );
  return (x: number, y: number): number =>
    sumShared(at(needs, x), at(offers, y), idf) + sumShared(at(needs, y), at(offers, x), idf);
};

/** Pairs of kinds that have a column of their own, the most frequent among the links first. */
const frequentKindPairs = ({ links }: DatedNetwork, pairOf: (x: number, y: number) => number): number[] => {
  const counts = new Map<number, number>();
  for (const { a, b } of links) counts.set(pairOf(a, b), (counts.get(pairOf(a, b)) ?? 0) + 1);
  return [...counts]
    .sort(([p, n], [q, m]) => m - n || p - q)
    .slice(0, KIND_PAIRS_MAX)
    .map(([pair]) => pair)
    .sort((p, q) => p - q);
};

/** `links` must be those of the past alone: they choose which pairs of kinds have a column. */
export const createPairFeatures = (network: DatedNetwork): PairFeatures => {
  const { kinds, territories, territoryCount, tiers, tierCount, themes, programmes } = network;
  const kindCount = kinds.reduce((most, kind) => Math.max(most, kind + 1), 0);
  const kindPairOf = (x: number, y: number): number => {
    const [a, b] = [kinds[x] ?? 0, kinds[y] ?? 0];
    return Math.min(a, b) * kindCount + Math.max(a, b);
  };
  const kindPairs = frequentKindPairs(network, kindPairOf);
  const columnOfPair = new Int32Array(kindCount * kindCount).fill(-1);
  kindPairs.forEach((pair, i) => {
    columnOfPair[pair] = i;
  });
  const tierOf = (x: number, y: number): number => {
    const [a, b] = [territories[x] ?? -1, territories[y] ?? -1];
    return a < 0 || b < 0 ? tierCount - 1 : (tiers[a * territoryCount + b] ?? tierCount - 1);
  };
  const themesOf = createThemes(network);
  const matchesOf = createMatches(network);
  const nearTiers = Math.max(0, tierCount - 1);
  return {
    ids: [
      ...Array.from({ length: nearTiers }, (_, tier): PairFeatureId => `tier-${tier}`),
      'themes',
      'needs-and-offers',
      'shared-programmes',
      ...kindPairs.map((pair): PairFeatureId => `kinds-${pair}`),
    ],
    write: (x, y, into, start) => {
      const tier = tierOf(x, y);
      if (tier < nearTiers) into[start + tier] = 1;
      const own = start + nearTiers;
      into[own] = themesOf(x, y);
      into[own + 1] = matchesOf(x, y);
      into[own + 2] = sumShared(at(programmes, x), at(programmes, y));
      const column = columnOfPair[kindPairOf(x, y)] ?? -1;
      if (column >= 0) into[own + 3 + column] = 1;
    },
    tierOf,
    kindPairOf,
    hasSharedTheme: (x, y) => sumShared(at(themes, x), at(themes, y)) > 0,
  };
};

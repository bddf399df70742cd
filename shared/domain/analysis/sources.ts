import { createRandom } from '../layout/random.ts';
import type { Block } from './blocks.ts';
import type { Adjacency } from './graph.ts';
import type { Work } from './metric.ts';
import { degreeAt } from './network.ts';

/** Links walked, outwards and back: a few seconds on two threads. Beyond, sources are drawn. */
export const VISITS_MAX = 1_500_000_000;
/** When sources are drawn the answer comes sooner than it would just below the limit. */
const DRAWN_SHARE = 0.4;
/** Fewer say nothing about how far off they may be. */
const DRAWS_MIN = 64;
const SEED = 2007;

export interface Source {
  readonly member: number;
  /** What its dependencies count for. */
  readonly factor: number;
}

/** What one share of the work walks of one block. */
export interface BlockSources {
  readonly block: Block;
  readonly isDrawn: boolean;
  readonly count: number;
  /** Given the weights by member. */
  readonly sources: (weights: Float64Array) => readonly Source[];
}

export const countSources = (plans: readonly BlockSources[]): number =>
  plans.reduce((sum, { count }) => sum + count, 0);

/** Every source, each for all that hangs from it: pairs are met from both ends, hence the half. */
const allSources = (block: Block, { index, of }: Work['share']): BlockSources => {
  const members = Array.from({ length: block.members.length }, (_, member) => member);
  const mine = members.filter((member) => member % of === index);
  return {
    block,
    isDrawn: false,
    count: mine.length,
    sources: (weights) => mine.map((member) => ({ member, factor: (weights[member] ?? 1) / 2 })),
  };
};

/** First member up to which the weights come to more than `mark`. */
const memberAt = (until: Float64Array, mark: number): number => {
  let [low, high] = [0, until.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((until[middle] ?? 0) > mark) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Sources drawn in proportion to what hangs from them (pivots: Brandes and Pich 2007), the same ones each time. */
const drawnSources = (
  block: Block,
  { index, of }: Work['share'],
  draws: number,
  seed: number,
): BlockSources => ({
  block,
  isDrawn: true,
  count: draws,
  sources: (weights) => {
    let total = 0;
    const until = weights.map((weight) => {
      total += weight;
      return total;
    });
    const random = createRandom(seed * of + index);
    return Array.from({ length: draws }, () => ({
      member: memberAt(until, random() * total),
      factor: total / 2 / draws / of,
    }));
  },
});

/** Two walks over every link of the block, from each of its members. */
const visitsOf = (adjacency: Adjacency, { members }: Block): number =>
  2 * members.length * members.reduce((sum, member) => sum + degreeAt(adjacency, member), 0);

/** What a share of the work walks: everything while that is a matter of seconds, else so many sources of each large block. */
export const planSources = (
  adjacency: Adjacency,
  blocks: readonly Block[],
  share: Work['share'],
  visitsMax: number,
): BlockSources[] => {
  const visits = blocks.map((block) => visitsOf(adjacency, block));
  const total = visits.reduce((sum, count) => sum + count, 0);
  if (total <= visitsMax) return blocks.map((block) => allSources(block, share));
  const kept = (visitsMax * DRAWN_SHARE) / total;
  return blocks.map((block, place) => {
    const wanted = Math.max(DRAWS_MIN, Math.ceil((block.members.length * kept) / share.of));
    return wanted * share.of >= block.members.length
      ? allSources(block, share)
      : drawnSources(block, share, wanted, SEED + place);
  });
};

import { type Ranking, rankBlocks } from './ranking.ts';

/** Keeps the k best of a stream of scores, and every score equal to the last of them. */
export interface TopRanking {
  offer(score: number, isTrue: boolean): void;
  ranking(): Ranking;
}

/** Pruned when this many times more distinct scores are kept than are asked for. */
const SLACK = 8;

export const createTopRanking = (k: number): TopRanking => {
  let blocks = new Map<number, { count: number; positives: number }>();
  let floor = Number.NEGATIVE_INFINITY;
  const inOrder = () => [...blocks].sort(([a], [b]) => b - a);
  const prune = (): void => {
    let sum = 0;
    const kept = inOrder().filter(([, { count }]) => {
      const isAmongBest = sum < k;
      sum += count;
      return isAmongBest;
    });
    blocks = new Map(kept);
    if (sum >= k) floor = kept.at(-1)?.[0] ?? floor;
  };
  return {
    offer: (score, isTrue) => {
      if (score < floor) return;
      const block = blocks.get(score) ?? { count: 0, positives: 0 };
      if (block.count === 0) blocks.set(score, block);
      block.count++;
      if (isTrue) block.positives++;
      if (blocks.size > SLACK * k) prune();
    },
    ranking: () => rankBlocks(inOrder().map(([, block]) => block)),
  };
};

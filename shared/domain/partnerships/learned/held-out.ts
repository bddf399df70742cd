import { averagePrecisionOf, rankBlocks } from '../evaluation/ranking.ts';
import type { YearPair } from './year-pairs.ts';

interface Block {
  readonly score: number;
  count: number;
  positives: number;
}

/** Average precision of the scores of pairs, ties at their mean; a pair counts for all that it stands for. */
export const precisionOf = (pairs: readonly YearPair[], scores: Float64Array): number => {
  const order = Int32Array.from(scores, (_, at) => at).sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b,
  );
  const blocks: Block[] = [];
  for (const at of order) {
    const [score, pair] = [scores[at] ?? 0, pairs[at]];
    if (!pair) continue;
    if (blocks.at(-1)?.score !== score) blocks.push({ score, count: 0, positives: 0 });
    const block = blocks.at(-1) as Block;
    block.count += pair.weight;
    block.positives += Number(pair.isLinked);
  }
  return averagePrecisionOf(rankBlocks(blocks)) ?? 0;
};

import type { OnProgress } from '../layout/layout-input.ts';
import { createBestPairs } from './best-pairs.ts';
import { createBlocks, wordsOf } from './blocks.ts';
import { createMeetings } from './meetings.ts';
import type { WordWeight } from './name-likeness.ts';
import { type Prepared, prepare, scorePair } from './score-pair.ts';
import type { DuplicateSubject, FoundPair } from './subject.ts';

/** Share of both names' information that blocks must have in common before two names are compared word by word. */
const BLOCK_SHARE = 0.5;
/** Words set against words, in all: some seconds. */
const EFFORT_MAX = 40_000_000;
/** A word of a hundred letters is more to compare than one of six. */
const LETTERS_OF_A_WORD = 8;

/** ln(1 + N ÷ names that have the word). */
const createWeight = (prepared: readonly Prepared[]): WordWeight => {
  const uses = new Map<string, number>();
  for (const one of prepared) for (const word of wordsOf(one)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const weights = new Map([...uses].map(([word, count]) => [word, Math.log(1 + prepared.length / count)]));
  return (word) => weights.get(word) ?? 0;
};

const leastInformation = (one: Prepared, weight: WordWeight): number =>
  Math.min(...one.names.map(({ words }) => words.reduce((sum, word) => sum + weight(word), 0)));

/** How much there is to set against another. */
const sizeOf = ({ names }: Prepared): number =>
  names.reduce((sum, { words, fold }) => sum + words.length + fold.length / LETTERS_OF_A_WORD, 0);

const PROGRESS_EVERY = 256;

/** `total` counts those that are not kept too; `uncompared`: how many were not compared with all that they have words in common with, as there were too many. */
export interface FoundDuplicates {
  readonly pairs: readonly FoundPair[];
  readonly total: number;
  readonly uncompared: number;
}

/** Probable duplicates, the likeliest first; `isDistinct` are pairs that a person told apart. Never compares all pairs. */
export const findDuplicates = (
  subjects: readonly DuplicateSubject[],
  isDistinct: (pair: string) => boolean,
  onProgress: OnProgress,
): FoundDuplicates => {
  // Short names first: the longest are those for which there may be no time.
  const prepared = subjects.map(prepare).sort((a, b) => sizeOf(a) - sizeOf(b));
  const weight = createWeight(prepared);
  const least = prepared.map((one) => leastInformation(one, weight));
  const sizes = prepared.map(sizeOf);
  const blocks = createBlocks(prepared);
  const meet = createMeetings(blocks, prepared.length);
  const leftOut = new Set(blocks.leftOut);
  const found = createBestPairs();
  let effort = 0;
  prepared.forEach((a, left) => {
    if (left % PROGRESS_EVERY === 0) onProgress(left / prepared.length);
    meet(left, (right, common) => {
      const b = prepared[right];
      if (!b || common < (BLOCK_SHARE * ((least[left] ?? 0) + (least[right] ?? 0))) / 2) return;
      effort += (sizes[left] ?? 0) * (sizes[right] ?? 0);
      if (effort > EFFORT_MAX) leftOut.add(left).add(right);
      const pair = effort > EFFORT_MAX ? null : scorePair(a, b, weight);
      if (pair && !isDistinct(`${pair.a} ${pair.b}`)) found.add(pair);
    });
  });
  return { pairs: found.best(), total: found.total(), uncompared: leftOut.size };
};

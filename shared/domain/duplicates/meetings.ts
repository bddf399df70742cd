import type { Blocks } from './blocks.ts';

/** Gives each that one meets in its blocks and that comes after it, with the information that they have in common so. */
export type Meet = (at: number, met: (other: number, common: number) => void) => void;

/** One after the other, in one list that is used again: all pairs at once would be more than a Map holds. */
export const createMeetings = (blocks: Blocks, count: number): Meet => {
  const common = new Float64Array(count);
  return (at, met) => {
    const others: number[] = [];
    for (const { members, worth } of blocks.of(at)) {
      for (const other of members) {
        if (other <= at) continue;
        if (common[other] === 0) others.push(other);
        common[other] = Math.min(Number.MAX_VALUE, (common[other] ?? 0) + worth);
      }
    }
    for (const other of others) {
      met(other, common[other] ?? 0);
      common[other] = 0;
    }
  };
};

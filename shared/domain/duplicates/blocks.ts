import type { Prepared } from './score-pair.ts';

/** Names that share only a block this large (« association ») are not compared for it. */
const BLOCK_MAX = 250;
const BLOCK_LETTERS = 4;
/** Pairs that are met in blocks, the same pair as often as it is met: some seconds. */
const MEETINGS_MAX = 10_000_000;

export const wordsOf = ({ names }: Prepared): ReadonlySet<string> =>
  new Set(names.flatMap(({ words }) => words));

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');

/** Keys under which an entity may meet its double: starts of words, initials, numbers, site. */
const blocksOf = (one: Prepared): ReadonlySet<string> => {
  const starts = [...wordsOf(one)].map((word) => `w ${word.slice(0, BLOCK_LETTERS)}`);
  const initials = one.names
    .filter(({ words }) => words.length >= 3)
    .map(({ words }) => `i ${initialsOf(words)}`);
  const acronyms = [...wordsOf(one)]
    .filter((word) => word.length >= 3 && word.length <= 8)
    .map((word) => `i ${word}`);
  const numbers = [...one.numbers].flatMap(([scheme, values]) =>
    [...values].map((value) => `${scheme} ${value}`),
  );
  return new Set([...starts, ...initials, ...acronyms, ...numbers, ...(one.site ? [`s ${one.site}`] : [])]);
};

const blockIndex = (prepared: readonly Prepared[]): ReadonlyMap<string, number[]> => {
  const blocks = new Map<string, number[]>();
  prepared.forEach((one, at) => {
    for (const key of blocksOf(one)) {
      const members = blocks.get(key);
      if (members) members.push(at);
      else blocks.set(key, [at]);
    }
  });
  return blocks;
};

const meetingsIn = (members: readonly number[]): number => (members.length * (members.length - 1)) / 2;

export interface Blocks {
  /** Of each, by its place: what it meets others in, with what one word of it is worth. */
  readonly of: (at: number) => Iterable<{ readonly members: readonly number[]; readonly worth: number }>;
  /** Those that had to be left out of a block, so that all ends in time. */
  readonly leftOut: ReadonlySet<number>;
}

/** The smallest blocks first, as they tell most, until there are too many meetings. */
export const createBlocks = (prepared: readonly Prepared[]): Blocks => {
  const own: { members: readonly number[]; worth: number }[][] = prepared.map(() => []);
  const leftOut = new Set<number>();
  const all = [...blockIndex(prepared)].filter(([, { length }]) => length > 1 && length <= BLOCK_MAX);
  let meetings = 0;
  for (const [key, members] of all.sort(([, a], [, b]) => a.length - b.length)) {
    meetings += meetingsIn(members);
    const worth = key.startsWith('w ') ? Math.log(1 + prepared.length / members.length) : Number.MAX_VALUE;
    for (const at of members) {
      if (meetings > MEETINGS_MAX) leftOut.add(at);
      else own[at]?.push({ members, worth });
    }
  }
  return { of: (at) => own[at] ?? [], leftOut };
};

import type { OnProgress } from '../layout/layout-input.ts';
import type { WordWeight } from './name-likeness.ts';
import { type Prepared, prepare, scorePair } from './score-pair.ts';
import type { DuplicateSubject, FoundPair } from './subject.ts';

/** Names that share only a block this large (« association ») are not compared for it. */
const BLOCK_MAX = 250;
const BLOCK_LETTERS = 4;
/** Share of both names' information that blocks must have in common before two names are compared word by word. */
const BLOCK_SHARE = 0.5;

const wordsOf = ({ names }: Prepared): ReadonlySet<string> => new Set(names.flatMap(({ words }) => words));

/** ln(1 + N ÷ names that have the word). */
const createWeight = (prepared: readonly Prepared[]): WordWeight => {
  const uses = new Map<string, number>();
  for (const one of prepared) for (const word of wordsOf(one)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const weights = new Map([...uses].map(([word, count]) => [word, Math.log(1 + prepared.length / count)]));
  return (word) => weights.get(word) ?? 0;
};

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

/** Information that pairs have in common through word blocks; pairs met otherwise are always compared. */
const candidatePairs = (prepared: readonly Prepared[]): Map<number, number> => {
  const found = new Map<number, number>();
  for (const [key, members] of blockIndex(prepared)) {
    if (members.length < 2 || members.length > BLOCK_MAX) continue;
    const worth = key.startsWith('w ') ? Math.log(1 + prepared.length / members.length) : Number.MAX_VALUE;
    members.forEach((a, at) => {
      for (const b of members.slice(at + 1)) {
        const pair = a * prepared.length + b;
        found.set(pair, Math.min(Number.MAX_VALUE, (found.get(pair) ?? 0) + worth));
      }
    });
  }
  return found;
};

const leastInformation = (one: Prepared, weight: WordWeight): number =>
  Math.min(...one.names.map(({ words }) => words.reduce((sum, word) => sum + weight(word), 0)));

const PROGRESS_EVERY = 4096;

/** Probable duplicates, the likeliest first; `isDistinct` are pairs that a person told apart. Never compares all pairs. */
export const findDuplicates = (
  subjects: readonly DuplicateSubject[],
  isDistinct: (pair: string) => boolean,
  onProgress: OnProgress,
): FoundPair[] => {
  const prepared = subjects.map(prepare);
  const weight = createWeight(prepared);
  const least = prepared.map((one) => leastInformation(one, weight));
  const candidates = candidatePairs(prepared);
  const pairs: FoundPair[] = [];
  let done = 0;
  for (const [pair, common] of candidates) {
    if (++done % PROGRESS_EVERY === 0) onProgress(done / candidates.size);
    const [left, right] = [Math.floor(pair / prepared.length), pair % prepared.length];
    const [a, b] = [prepared[left], prepared[right]];
    if (!a || !b || common < (BLOCK_SHARE * ((least[left] ?? 0) + (least[right] ?? 0))) / 2) continue;
    const found = scorePair(a, b, weight);
    if (found && !isDistinct(`${found.a} ${found.b}`)) pairs.push(found);
  }
  return pairs.sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
};

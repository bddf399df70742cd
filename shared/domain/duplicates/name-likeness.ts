import { wordLikeness } from './word-likeness.ts';

/** How telling a word is among all names: ln(1 + names ÷ names that have it). */
export type WordWeight = (word: string) => number;

interface Match {
  readonly left: number;
  readonly right: number;
  readonly likeness: number;
  readonly worth: number;
}

/** Words that are alike begin with the same letter: the others are passed over before anything is computed. */
const alikeWords = (a: readonly string[], b: readonly string[], weight: WordWeight): Match[] => {
  const found: Match[] = [];
  for (const [left, one] of a.entries()) {
    for (const [right, other] of b.entries()) {
      if (one[0] !== other[0]) continue;
      const likeness = wordLikeness(one, other);
      if (likeness === 0) continue;
      found.push({ left, right, likeness, worth: likeness * Math.min(weight(one), weight(other)) });
    }
  }
  return found;
};

/** Best pairs of words first, each word used once. */
const matchWords = (a: readonly string[], b: readonly string[], weight: WordWeight): Match[] => {
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  return alikeWords(a, b, weight)
    .sort((x, y) => y.worth - x.worth)
    .filter(({ left, right }) => {
      if (usedLeft.has(left) || usedRight.has(right)) return false;
      usedLeft.add(left);
      usedRight.add(right);
      return true;
    });
};

const ACRONYM_LIKENESS = 0.9;
const ACRONYM_MIN = 3;

/** Where the initials of unused words in a row spell the word, or -1. */
const findInitials = (word: string, words: readonly string[], isFree: (at: number) => boolean): number => {
  if (word.length < ACRONYM_MIN) return -1;
  for (let start = 0; start + word.length <= words.length; start++) {
    const spells = [...word].every((letter, at) => words[start + at]?.[0] === letter && isFree(start + at));
    if (spells) return start;
  }
  return -1;
};

/** Adds the words that an acronym of the other name stands for (« LICRA »). */
const matchAcronyms = (a: readonly string[], b: readonly string[], left: number[], right: number[]): void => {
  a.forEach((word, at) => {
    if ((left[at] ?? 0) > 0) return;
    const start = findInitials(word, b, (place) => (right[place] ?? 0) === 0);
    if (start < 0) return;
    left[at] = ACRONYM_LIKENESS;
    for (let place = start; place < start + word.length; place++) right[place] = ACRONYM_LIKENESS;
  });
};

const sum = (words: readonly string[], weight: WordWeight, share: (at: number) => number): number =>
  words.reduce((total, word, at) => total + weight(word) * share(at), 0);

/** Below this information in common (sum of word weights), one name within the other says little. */
const ENOUGH_INFORMATION = 14;
const DICE_SHARE = 0.85;
const SAME_WORDS_DOUBT = 0.04;

/**
 * How much two names are the same, 0–1: Dice coefficient of their words weighed by rarity (soft TF-IDF, Cohen, Ravikumar
 * and Fienberg 2003), with a small part for one name within the other.
 */
export const nameLikeness = (a: readonly string[], b: readonly string[], weight: WordWeight): number => {
  if (a.length === 0 || b.length === 0) return 0;
  const left = a.map(() => 0);
  const right = b.map(() => 0);
  for (const match of matchWords(a, b, weight)) {
    left[match.left] = match.likeness;
    right[match.right] = match.likeness;
  }
  matchAcronyms(a, b, left, right);
  matchAcronyms(b, a, right, left);
  const inA = sum(a, weight, (at) => left[at] ?? 0);
  const inB = sum(b, weight, (at) => right[at] ?? 0);
  const allA = sum(a, weight, () => 1);
  const allB = sum(b, weight, () => 1);
  const dice = (inA + inB) / (allA + allB);
  const information = Math.min(1, Math.max(inA, inB) / ENOUGH_INFORMATION);
  // The same words are the same name, a little less surely when they are common ones.
  if (dice > 0.999) return 1 - SAME_WORDS_DOUBT * (1 - information);
  const within = Math.max(inA / allA, inB / allB) * information;
  return DICE_SHARE * dice + (1 - DICE_SHARE) * within;
};

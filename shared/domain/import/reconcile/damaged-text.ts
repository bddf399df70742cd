import { foldText } from '../../text.ts';

/** True for a text some of whose bytes were of no encoding (U+FFFD). */
export const isDamaged = (text: string): boolean => text.includes('\uFFFD');

/** What letters with an accent fold to: what one lost byte may have been. */
const LOST_LETTERS = new Set([...'aceinosuyz']);
const LOST_PAIRS = new Set(['oe', 'ae', 'ss']);

type Ends = ReadonlySet<number>;

/** Where one lost byte may have ended: nothing (a mark, which folding drops), a letter, a ligature. */
const passLost = (letters: string, from: Ends): Ends => {
  const ends = new Set(from);
  for (const end of from) {
    if (LOST_LETTERS.has(letters.charAt(end))) ends.add(end + 1);
    if (LOST_PAIRS.has(letters.slice(end, end + 2))) ends.add(end + 2);
  }
  return ends;
};
const passSound = (letters: string, part: string, from: Ends): Ends =>
  new Set([...from].filter((end) => letters.startsWith(part, end)).map((end) => end + part.length));

const letterKey = (text: string): string => foldText(text).replaceAll(' ', '');

/** True when a damaged text may be that sound one: all letters that are left agree. */
const agreesWithDamaged = (damaged: string, sound: string): boolean => {
  const letters = letterKey(sound);
  let ends: Ends = new Set([0]);
  for (const [index, part] of damaged.split('\uFFFD').entries()) {
    if (index > 0) ends = passLost(letters, ends);
    ends = passSound(letters, letterKey(part), ends);
    if (ends.size === 0) return false;
  }
  return letters !== '' && ends.has(letters.length);
};

/** True when two texts are the same but for bytes that one of them has lost; two damaged ones only when equal. */
export const agree = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (isDamaged(a) === isDamaged(b)) return false;
  return isDamaged(a) ? agreesWithDamaged(a, b) : agreesWithDamaged(b, a);
};

/** Folded letters before the first lost byte: where to look among sorted names. */
export const soundStart = (damaged: string): string => foldText(damaged.split('\uFFFD')[0] ?? '');

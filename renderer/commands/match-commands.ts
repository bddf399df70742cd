import { distance } from 'fastest-levenshtein';
import { foldText } from '../../shared/domain/text.ts';

/** Shorter words are too easily mistaken one for another. */
const TOLERANT_LENGTH = 4;

/** Each typed word begins a word of the title. */
export const NAMED = 3;

/** « disposition » finds « disposer »: words of one family share their first letters. */
const STEM_LENGTH = 5;
const STEM_SHARE = 0.7;
const isOfFamily = (typed: string, word: string): boolean => {
  let shared = 0;
  while (shared < typed.length && typed[shared] === word[shared]) shared++;
  return shared >= STEM_LENGTH && shared >= STEM_SHARE * Math.min(typed.length, word.length);
};

/** How well a typed word matches a word of a title: 3 starts it, 2 is in it, 1 nearly or of its family, 0 not. */
const matchWord = (typed: string, word: string): number => {
  if (word.startsWith(typed)) return NAMED;
  if (word.includes(typed)) return 2;
  const start = word.slice(0, typed.length);
  const isNear = typed.length >= TOLERANT_LENGTH && distance(typed, start) <= 1;
  return isNear || isOfFamily(typed, word) ? 1 : 0;
};

/** Every typed word must match one of the title; words in any order, accents and case aside. 0 when one does not. */
export const matchTitle = (typed: string, title: string): number => {
  const words = foldText(title).split(' ');
  const scores = foldText(typed)
    .split(' ')
    .map((one) => Math.max(...words.map((word) => matchWord(one, word))));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

export interface Titled {
  readonly id: string;
  readonly title: string;
  /** Why it cannot be done now, if it cannot. */
  readonly reason: unknown;
}

/** The command whose whole title is typed first, then best matches, then what can be done now, then the recent ones; all of them when nothing is typed. */
export const matchCommands = <Item extends Titled>(
  items: readonly Item[],
  typed: string,
  recent: readonly string[],
): Item[] => {
  const rank = ({ id }: Item) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  const off = ({ reason }: Item) => (reason ? 1 : 0);
  const isEmpty = foldText(typed) === '';
  const isOther = ({ title }: Item) => (foldText(title) === foldText(typed) ? 0 : 1);
  return items
    .map((item) => ({ item, score: isEmpty ? 1 : matchTitle(typed, item.title) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        isOther(a.item) - isOther(b.item) ||
        b.score - a.score ||
        off(a.item) - off(b.item) ||
        rank(a.item) - rank(b.item),
    )
    .map(({ item }) => item);
};

import { foldText } from './text.ts';

const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;
/** Words that say nothing of what is meant; `foldText` has cut the elisions (`d’`, `l’`). */
const EMPTY_WORDS = new Set('a au aux d de des du en et l la le les of pour sur the un une'.split(' '));

/** Folded words of what a person typed, empty words left out unless there is nothing else. */
export const queryWords = (text: string): string[] => {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.slice(0, MAX_WORD_LENGTH));
  const full = words.filter((word) => !EMPTY_WORDS.has(word));
  return [...new Set(full.length > 0 ? full : words)].slice(0, MAX_WORDS);
};

/** The same text with a space between letters and numbers (« odd17 »), then without any space (« obser vatoire »). */
export const spacingVariants = (fold: string): string[] => {
  const apart = fold.replace(/(\p{L})(\p{N})/gu, '$1 $2').replace(/(\p{N})(\p{L})/gu, '$1 $2');
  return [apart, fold.replace(/ /g, '')].filter((variant) => variant !== fold);
};

/** Length of what two words share at their beginning. */
const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
};

/** True when one letter wrong, missing, too many or two neighbours swapped at most (Damerau–Levenshtein ≤ 1). */
export const isWithinOneTypo = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  const at = commonStart(a, b);
  if (at === a.length || at === b.length) return true;
  const restA = a.slice(at + 1);
  const restB = b.slice(at + 1);
  if (a.length > b.length) return restA === b.slice(at);
  if (a.length < b.length) return a.slice(at) === restB;
  return restA === restB || isSwap(a, b, at);
};
const isSwap = (a: string, b: string, at: number): boolean =>
  a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);

/** True when the typed word, one error allowed, begins the other: a word still being typed. */
export const isStartWithinOneTypo = (typed: string, word: string): boolean =>
  [-1, 0, 1].some((more) => isWithinOneTypo(typed, word.slice(0, typed.length + more)));

/** Under this, one error makes a word of almost any other. */
export const TYPO_MIN_LETTERS = 3;
export const START_TYPO_MIN_LETTERS = 5;

const QUALITIES = { whole: 1, start: 0.8, typo: 0.6, startTypo: 0.5 } as const;

/** How well a typed word answers a word of the record, 0 when not at all. */
const matchWord = (typed: string, word: string): number => {
  if (word === typed) return QUALITIES.whole;
  if (word.startsWith(typed)) return QUALITIES.start;
  if (typed.length < TYPO_MIN_LETTERS) return 0;
  if (word.length > TYPO_MIN_LETTERS && isWithinOneTypo(typed, word)) return QUALITIES.typo;
  return typed.length >= START_TYPO_MIN_LETTERS && isStartWithinOneTypo(typed, word)
    ? QUALITIES.startTypo
    : 0;
};
const matchField = (typed: string, words: readonly string[]): number =>
  words.reduce((best, word) => Math.max(best, matchWord(typed, word)), 0);

/** What search compares of a record, folded. */
export interface Searchable {
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly identifiers: readonly string[];
  readonly description: string;
}
/** Where a word is found counts for this much. */
const WEIGHTS = { name: 1, other: 0.7, description: 0.3 } as const;
const WORDS_SHARE = 0.8;
const COVERAGE_SHARE = 0.08;
const BEGINS_SHARE = 0.05;
const EXACT_NAME = 1;
const EXACT_OTHER = 0.95;

const splitWords = (text: string): string[] => text.split(' ');

const scoreWords = (typed: readonly string[], record: Searchable): number | null => {
  const name = splitWords(record.name);
  const others = [record.shortName, ...record.aliases, ...record.identifiers].flatMap(splitWords);
  const description = splitWords(record.description);
  let sum = 0;
  for (const word of typed) {
    const best = Math.max(
      WEIGHTS.name * matchField(word, name),
      WEIGHTS.other * matchField(word, others),
      WEIGHTS.description * (description.some((each) => each.startsWith(word)) ? 1 : 0),
    );
    if (best === 0) return null;
    sum += best;
  }
  return sum / typed.length;
};

/**
 * 0–1, null when a word is found nowhere: 1 for the name itself, 0.95 for a short name, alias or identifier, then words
 * of the name whole, begun, words of other names, of the name mistyped, of the description. Convention of Alliage.
 */
export const scoreRecord = (fold: string, typed: readonly string[], record: Searchable): number | null => {
  if (record.name === fold) return EXACT_NAME;
  const others = [record.shortName, ...record.aliases, ...record.identifiers];
  if (others.includes(fold) || others.includes(fold.replace(/ /g, ''))) return EXACT_OTHER;
  const words = scoreWords(typed, record);
  if (words === null) return null;
  const names = splitWords(record.name);
  const covered = names.filter((name) => typed.some((word) => matchWord(word, name) > 0)).length;
  const begins = record.name.startsWith(fold) ? BEGINS_SHARE : 0;
  return WORDS_SHARE * words + COVERAGE_SHARE * (covered / names.length) + begins;
};

/** The other name that answers best, when the name alone does not answer every word. */
export const matchedBy = (
  typed: readonly string[],
  name: string,
  others: readonly string[],
): string | null => {
  const answers = (text: string) => {
    const words = splitWords(foldText(text));
    return typed.filter((word) => matchField(word, words) > 0).length;
  };
  if (answers(name) === typed.length) return null;
  const best = others
    .map((text) => ({ text, count: answers(text) }))
    .reduce((a, b) => (b.count > a.count ? b : a), { text: '', count: 0 });
  return best.count > 0 ? best.text : null;
};

import { foldText } from '../text.ts';

/** Words that tell no name from another. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'de du des la le les l d et en a au aux pour sur dans par the of and un une ex s n loi 1901'.split(' '),
);

/** How French lists shorten the words of names: both spellings are compared as the long one. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  al: 'amicale laique',
  as: 'association',
  ass: 'association',
  asso: 'association',
  assoc: 'association',
  ca: 'communaute agglomeration',
  cc: 'communaute communes',
  cci: 'chambre commerce industrie',
  cd: 'conseil departemental',
  cma: 'chambre metiers artisanat',
  cu: 'communaute urbaine',
  dep: 'departement',
  ecol: 'ecole',
  fed: 'federation',
  mfr: 'maison familiale rurale',
  mjc: 'maison jeunes culture',
  nd: 'notre dame',
  st: 'saint',
  ste: 'sainte',
};

/** Letters of other alphabets that look Latin: « Еvreux » written with a Cyrillic Е. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
};

/** Folded text with look-alike letters as the Latin ones. */
export const foldLookalikes = (text: string): string =>
  foldText(text).replace(/[α-ωа-јѕ]/g, (letter) => LOOKALIKES[letter] ?? letter);

/**
 * The words by which a name is compared, each once. A lost accent (U+FFFD) is most often an e: what is compared is not
 * shown, and one wrong letter is forgiven later.
 */
export const nameWords = (name: string): string[] => {
  const words = foldLookalikes(name.replace(/\uFFFD+/g, 'e'))
    .split(' ')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .flatMap((word) => (Object.hasOwn(SPELLED_OUT, word) ? (SPELLED_OUT[word] ?? word) : word).split(' '));
  return [...new Set(words)];
};

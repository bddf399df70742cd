import { foldHomoglyphs } from '../homoglyphs.ts';
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

/**
 * The words by which a name is compared, each once. A lost accent (U+FFFD) is most often an e: what is compared is not
 * shown, and one wrong letter is forgiven later.
 */
export const nameWords = (name: string): string[] => {
  const words = foldText(foldHomoglyphs(name.replace(/\uFFFD+/g, 'e')))
    .split(' ')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .flatMap((word) => (Object.hasOwn(SPELLED_OUT, word) ? (SPELLED_OUT[word] ?? word) : word).split(' '));
  return [...new Set(words)];
};

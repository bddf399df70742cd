import { foldText } from '../../text.ts';

/** What entities state, as numbers: by place a rising list of words, and how rare each word is. */
export interface Stated {
  readonly lists: readonly Int32Array[];
  /** idf(c) = ln(1 + N / (1 + n_c)) over the N that state anything. */
  readonly rarity: Float64Array;
  /** As it is written; of several spellings the first in the order of code points. */
  readonly words: readonly string[];
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Families = readonly (readonly (readonly string[])[])[];

/** Few words are stated by many: each is folded once. */
const foldEach = (families: Families): ReadonlyMap<string, string> => {
  const folded = new Map<string, string>();
  for (const lists of families)
    for (const list of lists)
      for (const word of list) if (!folded.has(word)) folded.set(word, foldText(word));
  return folded;
};

/** One spelling a word, whatever the order of entry. */
const collectWords = (folded: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const spellings = new Map<string, string>();
  for (const [word, key] of folded) {
    const known = spellings.get(key);
    if (known === undefined || word < known) spellings.set(key, word);
  }
  return new Map([...spellings].sort(([a], [b]) => byCode(a, b)));
};

const NOTHING = new Int32Array(0);

/** Lists that share a vocabulary (needs and offers), in the order given; a word counts once an entity. */
export const readStated = (families: Families): readonly Stated[] => {
  const folded = foldEach(families);
  const spellings = collectWords(folded);
  const numberOf = new Map([...spellings.keys()].map((key, number) => [key, number]));
  const numbers = new Map([...folded].map(([word, key]) => [word, numberOf.get(key) ?? 0]));
  const asNumbers = families.map((lists) =>
    lists.map((list) =>
      list.length === 0
        ? NOTHING
        : Int32Array.from(new Set(list.map((word) => numbers.get(word) ?? 0))).sort(),
    ),
  );
  const uses = new Float64Array(spellings.size);
  let stating = 0;
  const size = families[0]?.length ?? 0;
  for (let place = 0; place < size; place++) {
    const stated = new Set(asNumbers.flatMap((lists) => [...(lists[place] ?? NOTHING)]));
    if (stated.size > 0) stating++;
    for (const word of stated) uses[word] = (uses[word] ?? 0) + 1;
  }
  const rarity = uses.map((count) => Math.log(1 + stating / (1 + count)));
  const words = [...spellings.values()];
  return asNumbers.map((lists) => ({ lists, rarity, words }));
};

/** Words that two rising lists have in common. */
export const commonWords = (a: Int32Array, b: Int32Array): number[] => {
  const common: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i] ?? 0, b[j] ?? 0];
    if (one === other) common.push(one);
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return common;
};

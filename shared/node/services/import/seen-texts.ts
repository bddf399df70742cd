/** 2²⁶ bits, 8 MB: with three million texts, one answer in twenty is « perhaps » for nothing. */
const BITS = 2 ** 26;

/** Texts of which it is certain that they were never seen, or possible that they were. */
export interface SeenTexts {
  add(text: string): void;
  /** False: certainly not. */
  mayHave(text: string): boolean;
}

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (BITS - 1);
};

/** One bit a text (a Bloom filter of one hash): a million questions to the database less. */
export const createSeenTexts = (): SeenTexts => {
  const words = new Uint32Array(BITS / 32);
  return {
    add: (text) => {
      const bit = hashOf(text);
      words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
    },
    mayHave: (text) => {
      const bit = hashOf(text);
      return ((words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
    },
  };
};

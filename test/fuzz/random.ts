/** Choices that a seed tells: the same text gives the same ones on every computer. */
export interface Random {
  /** 0 ≤ n < 1. */
  next(): number;
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** FNV-1a with another start for each of the four words of the state. */
const hashOf = (text: string, start: number): number => {
  let hash = start >>> 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
};

/** The sfc32 generator of Chris Doty-Humphrey (PractRand). */
export const createRandom = (seed: string): Random => {
  let a = hashOf(seed, 0x811c9dc5);
  let b = hashOf(seed, 0x9e3779b9);
  let c = hashOf(seed, 0x243f6a88);
  let count = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 15; turn++) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
  };
};

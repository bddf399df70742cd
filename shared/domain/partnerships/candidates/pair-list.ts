/** Pairs of places, each once; those of one first place follow each other. */
export interface Candidates {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Pairs as they are found, the same ones more than once. */
interface PairList {
  readonly add: (first: number, second: number) => void;
  readonly count: () => number;
  /** Each once, in order of the first, then of the second; the first `most`. */
  readonly sorted: (most: number) => Candidates;
}

/** Places in the order of their numbers, ties as they are (one pass of a radix sort). */
const orderBy = (numbers: Int32Array, size: number, before: Int32Array): Int32Array => {
  const next = new Int32Array(size + 1);
  for (const at of before) {
    const after = (numbers[at] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let number = 1; number <= size; number++) next[number] = (next[number] ?? 0) + (next[number - 1] ?? 0);
  const order = new Int32Array(before.length);
  for (const at of before) {
    const number = numbers[at] ?? 0;
    const place = next[number] ?? 0;
    order[place] = at;
    next[number] = place + 1;
  }
  return order;
};

const ROOM = 4096;

/** Of places below `size`. */
export const createPairList = (size: number): PairList => {
  let [firsts, seconds] = [new Int32Array(ROOM), new Int32Array(ROOM)];
  let count = 0;
  const grow = (list: Int32Array): Int32Array<ArrayBuffer> => {
    const grown = new Int32Array(2 * list.length);
    grown.set(list);
    return grown;
  };
  return {
    add: (first, second) => {
      if (count === firsts.length) [firsts, seconds] = [grow(firsts), grow(seconds)];
      firsts[count] = first;
      seconds[count++] = second;
    },
    count: () => count,
    sorted: (most) => {
      const asFound = Int32Array.from({ length: count }, (_, at) => at);
      const order = orderBy(firsts, size, orderBy(seconds, size, asFound));
      const [first, second] = [new Int32Array(count), new Int32Array(count)];
      let kept = 0;
      for (const at of order) {
        if (kept >= most) break;
        const [x, y] = [firsts[at] ?? 0, seconds[at] ?? 0];
        if (kept > 0 && first[kept - 1] === x && second[kept - 1] === y) continue;
        first[kept] = x;
        second[kept++] = y;
      }
      return { first: first.subarray(0, kept), second: second.subarray(0, kept) };
    },
  };
};

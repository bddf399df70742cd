/** What rows are compared by: numbers before texts, null (unknown) always last. */
export type SortValue = string | number | null;

export interface SortKey {
  readonly valueAt: (row: number) => SortValue;
  readonly descending: boolean;
}

/** Work between two pauses: some milliseconds. */
const STEP = 8_192;

/** Work that stops now and then, so that whoever runs it may do something else meanwhile. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

type Compare = (a: number, b: number) => number;

/** Stable, in the place of Array.sort because it can stop in the middle. */
function* mergeSort(order: Uint32Array, compare: Compare): Steps<Uint32Array> {
  let from = order;
  let into: Uint32Array = new Uint32Array(order.length);
  let done = 0;
  for (let width = 1; width < order.length; width *= 2) {
    for (let start = 0; start < order.length; start += 2 * width) {
      const middle = Math.min(start + width, order.length);
      const end = Math.min(start + 2 * width, order.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        const takesLeft =
          left < middle && (right >= end || compare(from[left] as number, from[right] as number) <= 0);
        into[at] = from[takesLeft ? left++ : right++] as number;
        if (++done % STEP === 0) yield;
      }
    }
    [from, into] = [into, from];
  }
  return from;
}

const ordinals = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, at) => at);

/** Texts that differ are compared once: rows then by the rank of theirs. NaN is unknown. */
function* ranksOf(
  count: number,
  { valueAt }: SortKey,
  compareTexts: (a: string, b: string) => number,
): Steps<Float64Array> {
  const ranks = new Float64Array(count);
  const texts = new Map<string, number>();
  const pending = new Int32Array(count).fill(-1);
  for (let row = 0; row < count; row++) {
    const value = valueAt(row);
    if (typeof value === 'string') {
      const known = texts.get(value) ?? texts.size;
      texts.set(value, known);
      pending[row] = known;
    } else ranks[row] = value ?? Number.NaN;
    if (row % STEP === 0) yield;
  }
  const words = [...texts.keys()];
  const sorted = yield* mergeSort(ordinals(words.length), (a, b) =>
    compareTexts(words[a] as string, words[b] as string),
  );
  const rankOfWord = new Float64Array(words.length);
  // Texts come after every number.
  sorted.forEach((word, rank) => {
    rankOfWord[word] = Number.MAX_SAFE_INTEGER + rank * 4;
  });
  for (let row = 0; row < count; row++) {
    const word = pending[row] as number;
    if (word >= 0) ranks[row] = rankOfWord[word] as number;
  }
  return ranks;
}

const compareRanks = (a: number, b: number, descending: boolean): number => {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return descending ? b - a : a - b;
};

/** Order of rows by these keys, the first counting most; rows that are equal keep the order given. */
export function* sortRows(
  count: number,
  keys: readonly SortKey[],
  compareTexts: (a: string, b: string) => number,
): Steps<Uint32Array> {
  const ranked: { ranks: Float64Array; descending: boolean }[] = [];
  for (const key of keys)
    ranked.push({ ranks: yield* ranksOf(count, key, compareTexts), descending: key.descending });
  if (ranked.length === 0) return ordinals(count);
  return yield* mergeSort(ordinals(count), (a, b) => {
    for (const { ranks, descending } of ranked) {
      const found = compareRanks(ranks[a] as number, ranks[b] as number, descending);
      if (found !== 0) return found;
    }
    return 0;
  });
}

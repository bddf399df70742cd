/** Bytes of one block of texts. */
const BLOCK_BYTES = 2 ** 20;

/** Many texts in few bytes: UTF-8, one after the other, outside the heap. Their places count from 0. */
export interface TextStore {
  /** Gives its place. */
  readonly add: (text: string) => number;
  readonly at: (place: number) => string;
  readonly isEmpty: (place: number) => boolean;
  /** Bytes that it takes: at least as many as its characters. */
  readonly bytesAt: (place: number) => number;
  readonly count: () => number;
}

/** A list of numbers of 32 bits that grows. */
export interface NumberList {
  readonly add: (value: number) => void;
  readonly at: (place: number) => number;
  readonly count: () => number;
}
export const createNumberList = (): NumberList => {
  let values = new Uint32Array(1024);
  let count = 0;
  return {
    add: (value) => {
      if (count === values.length) {
        const longer = new Uint32Array(Math.ceil(count * 1.5));
        longer.set(values);
        values = longer;
      }
      values[count++] = value;
    },
    at: (place) => values[place] ?? 0,
    count: () => count,
  };
};

/** `onFull` is called, and throws, once the texts take more than `bytesMax`. */
export const createTextStore = (bytesMax: number, onFull: (bytes: number) => never): TextStore => {
  const blocks: Buffer[] = [];
  const starts = createNumberList();
  const lengths = createNumberList();
  let used = BLOCK_BYTES;
  let bytes = 0;
  return {
    add: (text) => {
      const length = Buffer.byteLength(text);
      bytes += length;
      if (bytes > bytesMax) onFull(bytes);
      if (used + length > BLOCK_BYTES) {
        blocks.push(Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, length)));
        used = 0;
      }
      blocks.at(-1)?.write(text, used);
      starts.add((blocks.length - 1) * BLOCK_BYTES + used);
      lengths.add(length);
      used += length;
      return lengths.count() - 1;
    },
    at: (place) => {
      const start = starts.at(place);
      const within = start % BLOCK_BYTES;
      return (
        blocks[(start - within) / BLOCK_BYTES]?.toString('utf8', within, within + lengths.at(place)) ?? ''
      );
    },
    isEmpty: (place) => lengths.at(place) === 0,
    bytesAt: lengths.at,
    count: lengths.count,
  };
};

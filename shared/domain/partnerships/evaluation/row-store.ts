import type { PairData } from '../learning/activity-model.ts';

/** Rows of pairs added one by one; the arrays double when they are full. */
export interface RowStore {
  /** Zeros to be written over before each `add`, which copies and clears it. */
  readonly line: Float64Array;
  add(x: number, y: number, label: 0 | 1, weight: number): void;
  /** Adds to the weight of the last row. */
  thicken(weight: number): void;
  asData(actorCount: number): Required<Omit<PairData, 'offsets'>>;
}

const FIRST_ROWS = 1024;

export const createRowStore = (featureCount: number): RowStore => {
  const line = new Float64Array(featureCount);
  let room = FIRST_ROWS;
  let count = 0;
  let values = new Float64Array(room * featureCount);
  let labels = new Uint8Array(room);
  let weights = new Float64Array(room);
  let firstEnds = new Int32Array(room);
  let secondEnds = new Int32Array(room);
  const grow = (): void => {
    room *= 2;
    const wider = <Kind extends Float64Array | Uint8Array | Int32Array>(of: Kind, into: Kind): Kind => {
      into.set(of);
      return into;
    };
    values = wider(values, new Float64Array(room * featureCount));
    labels = wider(labels, new Uint8Array(room));
    weights = wider(weights, new Float64Array(room));
    firstEnds = wider(firstEnds, new Int32Array(room));
    secondEnds = wider(secondEnds, new Int32Array(room));
  };
  return {
    line,
    add: (x, y, label, weight) => {
      if (count === room) grow();
      values.set(line, count * featureCount);
      labels[count] = label;
      weights[count] = weight;
      firstEnds[count] = x;
      secondEnds[count] = y;
      count++;
      line.fill(0);
    },
    thicken: (weight) => {
      weights[count - 1] = (weights[count - 1] ?? 0) + weight;
    },
    asData: (actorCount) => ({
      actorCount,
      featureCount,
      values: values.subarray(0, count * featureCount),
      labels: labels.subarray(0, count),
      weights: weights.subarray(0, count),
      firstEnds: firstEnds.subarray(0, count),
      secondEnds: secondEnds.subarray(0, count),
    }),
  };
};

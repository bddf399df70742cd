/** A rising step function: from thresholds[i] on (and up to the next), values[i]. */
export interface Isotonic {
  readonly thresholds: Float64Array;
  readonly values: Float64Array;
  /** Weight of what each step was made from. */
  readonly weights: Float64Array;
}

interface Block {
  readonly from: number;
  readonly sum: number;
  readonly weight: number;
}

const meanOf = ({ sum, weight }: Block): number => sum / weight;
const join = (a: Block, b: Block): Block => ({
  from: a.from,
  sum: a.sum + b.sum,
  weight: a.weight + b.weight,
});

const asSteps = (blocks: readonly Block[]): Isotonic => ({
  thresholds: Float64Array.from(blocks, ({ from }) => from),
  values: Float64Array.from(blocks, meanOf),
  weights: Float64Array.from(blocks, ({ weight }) => weight),
});

/** Equal scores are one block from the beginning: no order between them is known. */
const blocksOf = (
  scores: Float64Array,
  targets: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
): Block[] => {
  const order = Int32Array.from(scores, (_, i) => i).sort(
    (a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b,
  );
  const blocks: Block[] = [];
  for (const i of order) {
    const weight = weights?.[i] ?? 1;
    const block = { from: scores[i] ?? 0, sum: weight * (targets[i] ?? 0), weight };
    const last = blocks.at(-1);
    if (last && last.from === block.from) blocks[blocks.length - 1] = join(last, block);
    else blocks.push(block);
  }
  return blocks;
};

/**
 * The rising function of the score that is nearest to the targets in weighted least squares: pool adjacent
 * violators (Ayer et al. 1955). Weights must be above 0. No score: no step.
 */
export const fitIsotonic = (
  scores: Float64Array,
  targets: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Isotonic => {
  const kept: Block[] = [];
  for (const block of blocksOf(scores, targets, weights)) {
    let current = block;
    for (let last = kept.at(-1); last && meanOf(last) >= meanOf(current); last = kept.at(-1)) {
      kept.pop();
      current = join(last, current);
    }
    kept.push(current);
  }
  return asSteps(kept);
};

/** Value at a score; below the first threshold, the first value; NaN never: 0 where there is no step. */
export const isotonicAt = ({ thresholds, values }: Isotonic, score: number): number => {
  let low = 0;
  let high = thresholds.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((thresholds[middle] ?? 0) <= score) low = middle;
    else high = middle - 1;
  }
  return values[low] ?? 0;
};

/** The same function with neighbouring steps joined, from the top, until each holds `leastSum` (weight × value). */
export const joinSmallSteps = ({ thresholds, values, weights }: Isotonic, leastSum: number): Isotonic => {
  const kept: Block[] = [];
  let open: Block | null = null;
  for (let i = thresholds.length - 1; i >= 0; i--) {
    const weight = weights[i] ?? 0;
    const step: Block = { from: thresholds[i] ?? 0, sum: weight * (values[i] ?? 0), weight };
    open = open ? join(step, open) : step;
    if (open.sum < leastSum && i > 0) continue;
    kept.unshift(open);
    open = null;
  }
  return asSteps(kept);
};

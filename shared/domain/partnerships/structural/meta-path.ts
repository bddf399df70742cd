import { addToRow, createSparseRow, resetRow, type SparseRow } from './sparse-row.ts';
import type { Term } from './structural-signal.ts';
import { type TypedMatrix, weightAt } from './typed-matrix.ts';

/**
 * A path by kinds, such as actor–programme–actor: one matrix a step, each starting where the one before ends.
 * Closed: both ends are of one kind, and a node is not its own candidate.
 */
export interface MetaPath {
  readonly steps: readonly TypedMatrix[];
  readonly isClosed: boolean;
  /** Room for the nodes between, reset after each use. */
  readonly between: readonly SparseRow[];
}

/** Throws a RangeError for steps that do not follow each other, or none. */
export const createMetaPath = (
  steps: readonly TypedMatrix[],
  { isClosed }: { isClosed: boolean },
): MetaPath => {
  const fits = steps.every((step, i) => i === 0 || step.rows === steps[i - 1]?.columns);
  if (!fits || steps.length === 0) throw new RangeError('The steps of a meta-path do not follow each other');
  return { steps, isClosed, between: steps.slice(0, -1).map(({ columns }) => createSparseRow(columns)) };
};

/** What a step brings: its weight, or its weight damped by the strength of the node that it leaves. */
export type Damping = 'damped' | 'counted';

const shareOf = (step: TypedMatrix, index: number, from: number, damping: Damping): number =>
  damping === 'damped' && index > 0 ? 1 / (step.strength[from] ?? 1) : 1;

/**
 * Adds to a row that was reset, for each end y, Σ over the paths x–…–y of the product of the weights; damped, each
 * step from a node between divides by the strength of that node towards the next kind, so that a programme that
 * everybody joins brings little. The row has as many places as the last matrix has columns.
 */
export const addMetaPathRow = (
  path: MetaPath,
  x: number,
  row: SparseRow,
  damping: Damping = 'damped',
): void => {
  const { steps, between, isClosed } = path;
  steps.forEach((step, index) => {
    const into = between[index] ?? row;
    const isLast = index === steps.length - 1;
    const spread = (from: number, amount: number): void => {
      const share = amount * shareOf(step, index, from, damping);
      for (let place = step.offsets[from] ?? 0; place < (step.offsets[from + 1] ?? 0); place++) {
        const to = step.targets[place] ?? 0;
        if (!(isLast && isClosed && to === x)) addToRow(into, to, share * (step.weights[place] ?? 0));
      }
    };
    const before = between[index - 1];
    if (!before) spread(x, 1);
    else {
      for (let i = 0; i < before.count; i++) {
        const from = before.touched[i] ?? 0;
        spread(from, before.values[from] ?? 0);
      }
      resetRow(before);
    }
  });
};

/** What the score of one pair is made of: one term for each path, its nodes between in `via`, in rising order. */
export const metaPathTerms = (
  { steps, isClosed }: MetaPath,
  x: number,
  y: number,
  damping: Damping = 'damped',
): Term[] => {
  const terms: Term[] = [];
  const last = steps.length - 1;
  const walk = (index: number, from: number, amount: number, via: readonly number[]): void => {
    const step = steps[index];
    if (!step) return;
    const share = amount * shareOf(step, index, from, damping);
    if (index === last) {
      const value = share * weightAt(step, from, y);
      if (value > 0) terms.push({ via, value });
      return;
    }
    for (let place = step.offsets[from] ?? 0; place < (step.offsets[from + 1] ?? 0); place++) {
      const to = step.targets[place] ?? 0;
      walk(index + 1, to, share * (step.weights[place] ?? 0), [...via, to]);
    }
  };
  if (!(isClosed && x === y)) walk(0, x, 1, []);
  return terms;
};

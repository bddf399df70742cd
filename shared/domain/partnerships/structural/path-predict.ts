import { addMetaPathRow, type MetaPath } from './meta-path.ts';
import type { SparseRow } from './sparse-row.ts';
import type { TypedMatrix } from './typed-matrix.ts';

/** The four measures of PathPredict (Sun et al. 2011) for one pair and one meta-path; 0 where there is no path. */
export interface PathMeasures {
  readonly pathCount: number;
  /** 2·PC(x,y) / (PC(x,·) + PC(·,y)). */
  readonly normalisedPathCount: number;
  /** PC(x,y) / PC(x,·): the chance that a walk from x that follows the path ends in y. */
  readonly randomWalk: number;
  /** The random walk from x to y and the one from y to x along the path reversed, added. */
  readonly symmetricRandomWalk: number;
}

/** Number of paths from each first node and to each last node, ends included that lead back to themselves. */
export interface PathSums {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

const timesColumn = (step: TypedMatrix, column: Float64Array): Float64Array =>
  Float64Array.from({ length: step.rows }, (_, row) => {
    let sum = 0;
    for (let place = step.offsets[row] ?? 0; place < (step.offsets[row + 1] ?? 0); place++)
      sum += (step.weights[place] ?? 0) * (column[step.targets[place] ?? 0] ?? 0);
    return sum;
  });

const timesRow = (row: Float64Array, step: TypedMatrix): Float64Array => {
  const result = new Float64Array(step.columns);
  row.forEach((amount, from) => {
    for (let place = step.offsets[from] ?? 0; place < (step.offsets[from + 1] ?? 0); place++) {
      const to = step.targets[place] ?? 0;
      result[to] = (result[to] ?? 0) + amount * (step.weights[place] ?? 0);
    }
  });
  return result;
};

export const sumPaths = ({ steps }: MetaPath): PathSums => {
  const ones = (size: number): Float64Array => new Float64Array(size).fill(1);
  const lastColumns = steps[steps.length - 1]?.columns ?? 0;
  return {
    from: steps.reduceRight((column, step) => timesColumn(step, column), ones(lastColumns)),
    to: steps.reduce((row, step) => timesRow(row, step), ones(steps[0]?.rows ?? 0)),
  };
};

/** The measures of a pair, given the number of its paths and the sums of its meta-path. */
export const measurePaths = (pathCount: number, sums: PathSums, x: number, y: number): PathMeasures => {
  const from = sums.from[x] ?? 0;
  const to = sums.to[y] ?? 0;
  const share = (whole: number): number => (pathCount > 0 && whole > 0 ? pathCount / whole : 0);
  return {
    pathCount,
    normalisedPathCount: 2 * share(from + to),
    randomWalk: share(from),
    symmetricRandomWalk: share(from) + share(to),
  };
};

/** Adds the numbers of paths from x to a row that was reset, hubs not damped. */
export const addPathCounts = (path: MetaPath, x: number, row: SparseRow): void =>
  addMetaPathRow(path, x, row, 'counted');

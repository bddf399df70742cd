import type { LogisticData } from './logistic-data.ts';
import { sigmoid, softplus } from './sigmoid.ts';

/** Coefficients of the features, then the intercept. */
export type Point = Float64Array;

/** What the L2 penalty multiplies ½·coefficient² by, for each place of a point; 0 for the intercept. */
export type Penalties = Float64Array;

/** Log-odds of one row at a point, its offset included. */
const logOddsAt = ({ featureCount, values, offsets }: LogisticData, point: Point, row: number): number => {
  let sum = (point[featureCount] ?? 0) + (offsets?.[row] ?? 0);
  for (let f = 0, place = row * featureCount; f < featureCount; f++, place++)
    sum += (point[f] ?? 0) * (values[place] ?? 0);
  return sum;
};

/** Penalised negative log-likelihood. */
export const lossAt = (data: LogisticData, point: Point, penalties: Penalties): number => {
  let loss = penalties.reduce((sum, penalty, f) => sum + 0.5 * penalty * (point[f] ?? 0) ** 2, 0);
  for (let row = 0; row < data.labels.length; row++) {
    const logOdds = logOddsAt(data, point, row);
    loss += (data.weights?.[row] ?? 1) * (softplus(logOdds) - (data.labels[row] ?? 0) * logOdds);
  }
  return loss;
};

export interface Slope {
  readonly gradient: Float64Array;
  /** Full symmetric matrix, rows one after the other. */
  readonly hessian: Float64Array;
}

/** One row made ready: its values with a last 1 for the intercept, and the places that are not 0 (one-hot columns are sparse). */
interface Line {
  readonly values: Float64Array;
  readonly filled: Int32Array;
  count: number;
}

const readLine = ({ featureCount, values }: LogisticData, row: number, line: Line): void => {
  line.count = 0;
  for (let f = 0; f <= featureCount; f++) {
    const value = f === featureCount ? 1 : (values[row * featureCount + f] ?? 0);
    line.values[f] = value;
    if (value !== 0) line.filled[line.count++] = f;
  }
};

const addLine = ({ gradient, hessian }: Slope, line: Line, residual: number, curvature: number): void => {
  const size = gradient.length;
  for (let i = 0; i < line.count; i++) {
    const f = line.filled[i] ?? 0;
    const value = line.values[f] ?? 0;
    gradient[f] = (gradient[f] ?? 0) + residual * value;
    const curved = curvature * value;
    for (let j = 0, start = f * size; j <= i; j++) {
      const g = line.filled[j] ?? 0;
      hessian[start + g] = (hessian[start + g] ?? 0) + curved * (line.values[g] ?? 0);
    }
  }
};

const mirror = (matrix: Float64Array, size: number): void => {
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) matrix[j * size + i] = matrix[i * size + j] ?? 0;
};

/** Gradient and Hessian of the loss. */
export const slopeAt = (data: LogisticData, point: Point, penalties: Penalties): Slope => {
  const size = data.featureCount + 1;
  const slope = { gradient: new Float64Array(size), hessian: new Float64Array(size * size) };
  const line: Line = { values: new Float64Array(size), filled: new Int32Array(size), count: 0 };
  for (let row = 0; row < data.labels.length; row++) {
    readLine(data, row, line);
    const probability = sigmoid(logOddsAt(data, point, row));
    const weight = data.weights?.[row] ?? 1;
    const residual = weight * (probability - (data.labels[row] ?? 0));
    addLine(slope, line, residual, weight * probability * (1 - probability));
  }
  mirror(slope.hessian, size);
  penalties.forEach((penalty, f) => {
    slope.gradient[f] = (slope.gradient[f] ?? 0) + penalty * (point[f] ?? 0);
    slope.hessian[f * size + f] = (slope.hessian[f * size + f] ?? 0) + penalty;
  });
  return slope;
};

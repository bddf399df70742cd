import { solvePositiveDefinite } from './cholesky.ts';
import { type LogisticData, type Moments, measureData } from './logistic-data.ts';
import { lossAt, type Penalties, type Point, slopeAt } from './logistic-slope.ts';

export interface LogisticModel {
  readonly intercept: number;
  /** Change of the log-odds for one unit of each feature. */
  readonly coefficients: Float64Array;
  /** Standard deviation of each feature in training: coefficient × scale compares features. 0: constant. */
  readonly scales: Float64Array;
  readonly iterations: number;
}

export interface LogisticOptions {
  /** Strength of the penalty ½·l2·Σ(coefficient × scale)²: on standardised features, never on the intercept. */
  readonly l2: number;
  readonly maxIterations?: number;
  /** Where to start from: the model of nearly the same data. */
  readonly start?: LogisticModel | undefined;
}

/** A step that would lower the loss by less than this share of it is the last. */
const TOLERANCE = 1e-10;
const MAX_ITERATIONS = 50;
const MAX_HALVINGS = 30;

/** Log-odds of the share of positives, half of one added to each side so that it is finite. */
const smoothedLogOdds = ({ total, positives }: Moments): number =>
  Math.log((positives + 0.5) / (total - positives + 0.5));

const asModel = (point: Point, scales: Float64Array, iterations: number): LogisticModel => ({
  intercept: point[scales.length] ?? 0,
  coefficients: point.slice(0, scales.length),
  scales,
  iterations,
});

const startingPoint = (moments: Moments, start: LogisticModel | undefined): Point => {
  const size = moments.scales.length;
  const point = new Float64Array(size + 1);
  point.set(start?.coefficients ?? []);
  point[size] = start?.intercept ?? smoothedLogOdds(moments);
  return point;
};

interface Step {
  readonly point: Point;
  readonly loss: number;
}

/** Newton's step, halved until the loss falls; null where none lowers it. */
const stepFrom = (data: LogisticData, { point, loss }: Step, penalties: Penalties): Step | null => {
  const { gradient, hessian } = slopeAt(data, point, penalties);
  const direction = solvePositiveDefinite(hessian, gradient);
  for (let halving = 0, share = 1; halving < MAX_HALVINGS; halving++, share /= 2) {
    const next = point.map((value, f) => value - share * (direction[f] ?? 0));
    const nextLoss = lossAt(data, next, penalties);
    if (nextLoss < loss) return { point: next, loss: nextLoss };
  }
  return null;
};

/**
 * Logistic regression with an L2 penalty, by Newton's method (iteratively reweighted least squares). Deterministic.
 * Labels of one class only give an intercept (the smoothed share) and no coefficient: nothing was learned.
 */
export const fitLogistic = (data: LogisticData, options: LogisticOptions): LogisticModel => {
  const moments = measureData(data);
  const { scales } = moments;
  const isOneSided = moments.positives <= 0 || moments.positives >= moments.total;
  if (isOneSided) return asModel(startingPoint(moments, undefined), scales, 0);
  const penalties = Float64Array.from([...scales, 0], (scale) => options.l2 * scale * scale);
  const first = startingPoint(moments, options.start);
  let current: Step = { point: first, loss: lossAt(data, first, penalties) };
  let iterations = 0;
  while (iterations < (options.maxIterations ?? MAX_ITERATIONS)) {
    const next = stepFrom(data, current, penalties);
    if (!next) break;
    iterations++;
    const gain = current.loss - next.loss;
    current = next;
    if (gain <= TOLERANCE * (1 + current.loss)) break;
  }
  return asModel(current.point, scales, iterations);
};

/** Log-odds of row i of features laid out as in LogisticData, without any offset. */
export const logOddsOf = (
  { intercept, coefficients }: Pick<LogisticModel, 'intercept' | 'coefficients'>,
  values: Float64Array,
  row: number,
): number => {
  let sum = intercept;
  for (let f = 0, place = row * coefficients.length; f < coefficients.length; f++, place++)
    sum += (coefficients[f] ?? 0) * (values[place] ?? 0);
  return sum;
};

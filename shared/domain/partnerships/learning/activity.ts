/** What was seen of each actor and what the other signals alone made one expect. Same length; expected ≥ 0. */
export interface ActorCounts {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
}

export interface Activity {
  /** Pseudo-count: how many expected links weigh as much as the prior « as active as expected ». */
  readonly shrinkage: number;
  /** Multiplier of each actor, around 1: (observed + shrinkage) / (expected + shrinkage). */
  readonly multipliers: Float64Array;
}

const LEAST_SHRINKAGE = 0.2;
const GREATEST_SHRINKAGE = 200;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const SEARCH_STEPS = 40;

/** Log-likelihood of one count under the negative binomial of mean `expected` and shape α, up to a constant of α. */
const logLikelihood = (observed: number, expected: number, shape: number): number => {
  let sum = shape * Math.log(shape) - (shape + observed) * Math.log(shape + expected);
  for (let i = 0; i < observed; i++) sum += Math.log(shape + i);
  return sum;
};

const total = ({ observed, expected }: ActorCounts, shape: number): number =>
  observed.reduce(
    (sum, count, actor) => sum + logLikelihood(Math.round(count), expected[actor] ?? 0, shape),
    0,
  );

/** Golden-section search of the shape, over its logarithm. */
const fitShrinkage = (counts: ActorCounts): number => {
  let low = Math.log(LEAST_SHRINKAGE);
  let high = Math.log(GREATEST_SHRINKAGE);
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (total(counts, Math.exp(left)) >= total(counts, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
};

/**
 * How much more or less active than expected each actor is, by empirical Bayes: counts are Poisson around expected ×
 * multiplier, multipliers are gamma of mean 1 whose spread is the one that makes the counts most likely (gamma–Poisson,
 * as in Efron & Morris's shrinkage). An actor about whom nothing was expected has 1.
 */
export const estimateActivity = (counts: ActorCounts): Activity => {
  const shrinkage = fitShrinkage(counts);
  const multipliers = counts.observed.map(
    (count, actor) => (count + shrinkage) / ((counts.expected[actor] ?? 0) + shrinkage),
  );
  return { shrinkage, multipliers };
};

import { type Isotonic, isotonicAt } from '../learning/isotonic.ts';
import { sigmoid } from '../learning/sigmoid.ts';

/**
 * Log-odds of a model → log-odds that held on a period that it had not seen: straight between knots, one for one beyond
 * them. Rising, so that the order of pairs is the model's own where isotonic steps would tie them.
 */
export interface CalibrationCurve {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const LEAST = 1e-4;
const logit = (share: number): number => {
  const kept = Math.min(1 - LEAST, Math.max(LEAST, share));
  return Math.log(kept / (1 - kept));
};

/** One knot for each isotonic step, at the mean of the scores that made it. Weights as those of the steps. */
export const toCurve = (steps: Isotonic, scores: Float64Array, weights: Float64Array): CalibrationCurve => {
  const sums = new Map<number, { score: number; weight: number }>();
  scores.forEach((score, at) => {
    const value = isotonicAt(steps, score);
    const sum = sums.get(value) ?? { score: 0, weight: 0 };
    const weight = weights[at] ?? 1;
    sums.set(value, { score: sum.score + weight * score, weight: sum.weight + weight });
  });
  const knots = [...sums].sort(([a], [b]) => a - b);
  return {
    from: knots.map(([, { score, weight }]) => score / weight),
    to: knots.map(([value]) => logit(value)),
  };
};

const curveAt = ({ from, to }: CalibrationCurve, score: number): number => {
  let at = from.length - 1;
  while (at >= 0 && (from[at] ?? 0) > score) at--;
  const [low, value] = [from[Math.max(0, at)] ?? 0, to[Math.max(0, at)] ?? 0];
  const high = from[at + 1];
  if (at < 0 || high === undefined || high <= low) return value + score - low;
  return value + (((to[at + 1] ?? 0) - value) * (score - low)) / (high - low);
};

/** Probability of a score, 0–1. */
export const calibratedAt = (curve: CalibrationCurve, score: number): number =>
  sigmoid(curveAt(curve, score));

import { fitIsotonic, type Isotonic, joinSmallSteps } from './isotonic.ts';

/**
 * With fewer positives than this a step of the top would say 1 of its three best pairs, or 0.5 of the next two: its
 * standard error is a third of its value.
 */
const LEAST_POSITIVES = 10;
/**
 * Steps are where rates happened to be high, and the best pairs of a year are partners by the next: without it the 200
 * best were over-confident by a sixth on every period tried (docs/evaluation.md).
 */
const STANDARD_ERRORS_LESS = 0.5;

/** Each rate less half of its standard error, still rising. */
const beCautious = ({ thresholds, values, weights }: Isotonic): Isotonic => {
  const cautious = new Float64Array(values.length);
  values.forEach((value, i) => {
    const positives = Math.max(1, value * (weights[i] ?? 0));
    const lowered = value * (1 - STANDARD_ERRORS_LESS / Math.sqrt(positives));
    cautious[i] = Math.max(lowered, cautious[i - 1] ?? 0);
  });
  return { thresholds, values: cautious, weights };
};

/**
 * Turns scores into probabilities that held on pairs that the model had not been trained on (earlier periods held out):
 * isotonic, each step with at least ten positives and told with caution, so that the top of the list is not
 * over-confident.
 */
export const fitCalibration = (scores: Float64Array, labels: Uint8Array, weights?: Float64Array): Isotonic =>
  beCautious(joinSmallSteps(fitIsotonic(scores, labels, weights), LEAST_POSITIVES));

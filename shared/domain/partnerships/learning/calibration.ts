import { fitIsotonic, type Isotonic, joinSmallSteps } from './isotonic.ts';

/**
 * With fewer positives than this a step of the top would say 1 of its three best pairs, or 0.5 of the next two: its
 * standard error is a third of its value.
 */
const LEAST_POSITIVES = 10;

/**
 * Turns scores into probabilities that held on pairs that the model had not been trained on (an earlier period held
 * out): isotonic, each step with at least ten positives, so that the top of the list is not over-confident.
 */
export const fitCalibration = (scores: Float64Array, labels: Uint8Array): Isotonic =>
  joinSmallSteps(fitIsotonic(scores, labels), LEAST_POSITIVES);

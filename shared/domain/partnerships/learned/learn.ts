import type { PartnershipInput } from '../input.ts';
import { fitCalibration } from '../learning/calibration.ts';
import { DEFAULT_METHOD } from '../method.ts';
import { likelihoodOf } from '../ranking/likelihood.ts';
import { toCurve } from './calibration-curve.ts';
import { createScorer } from './columns.ts';
import { fitPairs } from './fit.ts';
import { precisionOf } from './held-out.ts';
import type { LearnedModel } from './learned-model.ts';
import { findLearnedYears } from './periods.ts';
import { readYear, type YearPair } from './year-pairs.ts';

/** With fewer new links among the candidates of a year, coefficients would be those of chance. */
const LINKED_MIN = 20;

const coldScore = ({ values }: YearPair): number => likelihoodOf(values, DEFAULT_METHOD.signals);
const countLinked = (pairs: readonly YearPair[]): number =>
  pairs.reduce((count, { isLinked }) => count + Number(isLinked), 0);

export interface Learned {
  readonly model: LearnedModel;
  /** Average precision in the last year: learned from the one before alone, and of the cold mode as shipped. */
  readonly heldOut: { readonly learned: number; readonly cold: number };
}

/**
 * From two years: a model of the earlier tells by the last whether anything is learned, and how sure to be; then both
 * are learned from. Null: too few links.
 */
export const learnFromYears = (before: readonly YearPair[], last: readonly YearPair[]): Learned | null => {
  if (countLinked(before) < LINKED_MIN || countLinked(last) < LINKED_MIN) return null;
  const scores = Float64Array.from(last, createScorer(fitPairs(before)));
  const labels = Uint8Array.from(last, ({ isLinked }) => Number(isLinked));
  const weights = Float64Array.from(last, ({ weight }) => weight);
  const calibration = toCurve(fitCalibration(scores, labels, weights), scores, weights);
  return {
    model: { ...fitPairs([...before, ...last]), calibration },
    heldOut: {
      learned: precisionOf(last, scores),
      cold: precisionOf(last, Float64Array.from(last, coldScore)),
    },
  };
};

/**
 * The likelihood that the project's own dated links teach (partnerships.md 3.7.1), as of its day; null where there are
 * too few, or where it does no better on the last year than the cold mode. Of the method's settings it reads none.
 */
export const learnLikelihood = (
  input: PartnershipInput,
  onProgress: (done: number) => void,
): LearnedModel | null => {
  const years = findLearnedYears(input);
  if (years === null) return null;
  const [before, last] = years;
  const earlier = readYear(input, before);
  if (countLinked(earlier) < LINKED_MIN) return null;
  onProgress(0.4);
  const later = readYear(input, last);
  onProgress(0.8);
  const learned = learnFromYears(earlier, later);
  onProgress(1);
  return learned && learned.heldOut.learned > learned.heldOut.cold ? learned.model : null;
};

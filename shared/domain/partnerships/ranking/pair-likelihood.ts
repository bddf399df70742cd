import { calibratedAt } from '../learned/calibration-curve.ts';
import { createKindPairs, createKindScorer, createScorer } from '../learned/columns.ts';
import type { LearnedModel } from '../learned/learned-model.ts';
import type { MethodSettings } from '../method.ts';
import type { Reason, WhyReason } from '../reasons.ts';
import type { Survey } from '../signals/survey.ts';
import { type LikelihoodSignal, likelihoodOf, type PairValues } from './likelihood.ts';

/** How likely a pair is, and what of it each reason tells. */
export interface PairLikelihood {
  readonly of: (values: PairValues, x: number, y: number) => number;
  /** Reasons with what each adds to this likelihood, given what it is as a signal. */
  readonly tell: (reasons: readonly Reason[]) => readonly Reason[];
}

/** Mean of the signals that are known; parts are weight × signal. */
export const coldLikelihood = (settings: MethodSettings['signals']): PairLikelihood => ({
  of: (values) => likelihoodOf(values, settings),
  tell: (reasons) => reasons,
});

const SIGNAL_OF: Readonly<Partial<Record<WhyReason, LikelihoodSignal>>> = {
  'common-neighbours': 'common',
  'meta-path': 'shared',
  l3: 'l3',
  themes: 'themes',
  'need-offer': 'needs',
  territory: 'territory',
};

/** Calibrated probability of a link within a year; parts are coefficient × signal, in log-odds, and may be negative. */
export const learnedLikelihood = (survey: Survey, model: LearnedModel): PairLikelihood => {
  const coefficients = new Map(model.coefficients.map(({ id, value }) => [id, value]));
  const scoreOf = createScorer(model);
  const ofKinds = createKindPairs(survey, createKindScorer(model));
  return {
    of: (values, x, y) => calibratedAt(model.calibration, scoreOf(values, ofKinds(x, y))),
    tell: (reasons) =>
      reasons.map((reason) => {
        const signal = SIGNAL_OF[reason.reason];
        return signal === undefined
          ? reason
          : { ...reason, part: (coefficients.get(signal) ?? 0) * reason.part };
      }),
  };
};

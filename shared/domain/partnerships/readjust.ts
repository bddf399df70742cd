import type { StoredDecision } from '../decision.ts';
import { verdictOf } from '../decision-reviews.ts';
import { type MethodSettings, SIGNAL_WEIGHTS } from './method.ts';
import { LIKELIHOOD_SIGNALS, likelihoodOf, type PairValues, priorityOf } from './ranking/likelihood.ts';

/** What the order rests on. */
export type Tuning = Pick<MethodSettings, 'weights' | 'signals'>;

/** A suggestion that a committee has answered, as it was on the table. */
export interface AnsweredPair {
  readonly accepted: boolean;
  /** Null: only its likelihood then is known. */
  readonly values: PairValues | null;
  readonly likelihood: number;
  readonly value: number;
  readonly quality: number;
}

/** Raw values as a decision keeps them: null where not known. */
export const toKeptValues = (values: PairValues): Record<string, number | null> =>
  Object.fromEntries(
    LIKELIHOOD_SIGNALS.map((signal) => [signal, Number.isNaN(values[signal]) ? null : values[signal]]),
  );

/** The opposite; null when they are not those of this method. */
const readValues = (kept: Readonly<Record<string, number | null>> | undefined): PairValues | null => {
  if (kept === undefined || LIKELIHOOD_SIGNALS.some((signal) => kept[signal] === undefined)) return null;
  return Object.fromEntries(
    LIKELIHOOD_SIGNALS.map((signal) => [signal, kept[signal] ?? Number.NaN]),
  ) as unknown as PairValues;
};

/** Those on which there is a verdict, as they were first on the table. */
export const answeredPairs = (
  decisions: readonly Pick<StoredDecision, 'state' | 'steps'>[],
): AnsweredPair[] =>
  decisions.flatMap((decision): AnsweredPair[] => {
    const accepted = verdictOf(decision);
    const basis = decision.steps.find((step) => step.basis !== null)?.basis;
    if (accepted === null || !basis) return [];
    const { likelihood, value, quality, signals } = basis;
    return [{ accepted, values: readValues(signals), likelihood, value, quality }];
  });

const scoreOf = (
  { values, likelihood, value, quality }: AnsweredPair,
  { weights, signals }: Tuning,
): number => priorityOf(values ? likelihoodOf(values, signals) : likelihood, value, quality, weights);

/** Share of the pairs (accepted, dismissed) that the order puts right, ties for half; ½ where there is nothing to compare. */
export const pairwiseAccuracy = (answers: readonly AnsweredPair[], tuning: Tuning): number => {
  const scores = (accepted: boolean) =>
    answers.filter((one) => one.accepted === accepted).map((one) => scoreOf(one, tuning));
  const [accepted, dismissed] = [scores(true), scores(false)];
  if (accepted.length === 0 || dismissed.length === 0) return 0.5;
  let right = 0;
  for (const high of accepted) for (const low of dismissed) right += high > low ? 1 : high === low ? 0.5 : 0;
  return right / (accepted.length * dismissed.length);
};

/** 0, 0.25 … 3: the steps of the sliders. */
const GRID = Array.from({ length: 13 }, (_, step) => step / 4);
const ROUNDS_MAX = 20;

// Signals first: a likelihood that counts for nothing would hide them.
type Setter = (tuning: Tuning, value: number) => Tuning;
const SETTERS: readonly { readonly read: (tuning: Tuning) => number; readonly set: Setter }[] = [
  ...SIGNAL_WEIGHTS.map((key) => ({
    read: ({ signals }: Tuning) => signals[key] ?? 1,
    set: (tuning: Tuning, value: number): Tuning => ({
      ...tuning,
      signals: { ...tuning.signals, [key]: value },
    }),
  })),
  ...(['likelihood', 'value', 'quality'] as const).map((key) => ({
    read: ({ weights }: Tuning) => weights[key],
    set: (tuning: Tuning, value: number): Tuning => ({
      ...tuning,
      weights: { ...tuning.weights, [key]: value },
    }),
  })),
];

/**
 * Weights that put accepted suggestions before dismissed ones most often: one weight after the other over the steps of its
 * slider, as long as that is better; of equals, the nearest to what it was. The same answers in any order give the same.
 */
export const readjust = (answers: readonly AnsweredPair[], current: Tuning): Tuning => {
  let best = current;
  let accuracy = pairwiseAccuracy(answers, best);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const before = accuracy;
    for (const { read, set } of SETTERS) {
      const from = read(best);
      const nearestFirst = [...GRID].sort((a, b) => Math.abs(a - from) - Math.abs(b - from) || a - b);
      for (const value of nearestFirst) {
        const tried = set(best, value);
        const reached = pairwiseAccuracy(answers, tried);
        if (reached > accuracy) [best, accuracy] = [tried, reached];
      }
    }
    if (accuracy === before) break;
  }
  return best;
};

import { type Activity, estimateActivity } from './activity.ts';
import type { LogisticData } from './logistic-data.ts';
import { fitLogistic, type LogisticModel, logOddsOf } from './logistic-regression.ts';
import { sigmoid } from './sigmoid.ts';

/** Pairs of actors over some periods: a row says whether they got linked; its weight, how many periods it stands for. */
export interface PairData extends LogisticData {
  readonly actorCount: number;
  /** Actors of each row. */
  readonly firstEnds: Int32Array;
  readonly secondEnds: Int32Array;
}

export interface ActivityModel {
  readonly model: LogisticModel;
  readonly activity: Activity;
}

/** After so many rounds the fourth decimal of the figures stands still. */
const ROUNDS = 6;
/** Between two rounds the coefficients hardly move: Newton's first steps are enough until the last round. */
const STEPS_BETWEEN = 2;

/** Part of the log-odds of a pair that comes from how active both are: added to that of its features. */
export const activityLogOdds = ({ multipliers }: Activity, x: number, y: number): number =>
  Math.log(multipliers[x] ?? 1) + Math.log(multipliers[y] ?? 1);

const offsetsOf = ({ firstEnds, secondEnds }: PairData, activity: Activity): Float64Array =>
  Float64Array.from(firstEnds, (x, row) => activityLogOdds(activity, x, secondEnds[row] ?? 0));

const observedLinks = ({ actorCount, firstEnds, secondEnds, labels, weights }: PairData): Float64Array => {
  const observed = new Float64Array(actorCount);
  labels.forEach((label, row) => {
    if (label === 0) return;
    for (const actor of [firstEnds[row] ?? 0, secondEnds[row] ?? 0])
      observed[actor] = (observed[actor] ?? 0) + (weights?.[row] ?? 1);
  });
  return observed;
};

/** Links that the features of each actor's pairs and the activity of the others make one expect. */
const expectedLinks = (data: PairData, model: LogisticModel, { multipliers }: Activity): Float64Array => {
  const expected = new Float64Array(data.actorCount);
  data.firstEnds.forEach((x, row) => {
    const y = data.secondEnds[row] ?? 0;
    const [ofX, ofY] = [multipliers[x] ?? 1, multipliers[y] ?? 1];
    const logOdds = logOddsOf(model, data.values, row) + Math.log(ofX) + Math.log(ofY);
    const links = (data.weights?.[row] ?? 1) * sigmoid(logOdds);
    expected[x] = (expected[x] ?? 0) + links / ofX;
    expected[y] = (expected[y] ?? 0) + links / ofY;
  });
  return expected;
};

/**
 * Logistic regression on features of pairs together with an activity of each actor: in turn, coefficients given the
 * activities (as an offset) and activities given the coefficients (empirical Bayes). What an actor's attributes explain
 * is not counted again as its activity, and the other way round.
 */
export const fitActivityModel = (data: PairData, options: { readonly l2: number }): ActivityModel => {
  const observed = observedLinks(data);
  let activity: Activity = { shrinkage: 0, multipliers: new Float64Array(data.actorCount).fill(1) };
  let model = fitLogistic(data, options);
  for (let round = 0; round < ROUNDS; round++) {
    activity = estimateActivity({ observed, expected: expectedLinks(data, model, activity) });
    const maxIterations = round < ROUNDS - 1 ? { maxIterations: STEPS_BETWEEN } : {};
    const offsets = offsetsOf(data, activity);
    model = fitLogistic({ ...data, offsets }, { ...options, ...maxIterations, start: model });
  }
  return { model, activity };
};

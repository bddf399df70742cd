import type { Isotonic } from '../learning/isotonic.ts';
import { isotonicAt } from '../learning/isotonic.ts';
import type { CandidatePairs } from './candidates.ts';
import type { MethodFigures } from './method-figures.ts';
import type { EvaluationMethodId } from './method-ids.ts';
import { brierOf, calibrationErrorOf, reliabilityAt } from './probabilities.ts';
import {
  aucOf,
  averagePrecisionOf,
  hitAt,
  ndcgAt,
  precisionAt,
  type Ranking,
  rankLabelled,
  recallAt,
  reciprocalRankOf,
} from './ranking.ts';
import type { TemporalScores } from './temporal-methods.ts';

/** What is known of each candidate beside its label. */
export interface CandidateFacts {
  /** An end had at most one partnership. */
  readonly isNewcomer: Uint8Array;
  /** Pairs alike by kinds and degrees; a hard pair also has a common neighbour, or is near with a shared theme. */
  readonly strata: Int32Array;
  readonly isHard: Uint8Array;
  /** Candidates of each territory and of each actor, by number. */
  readonly byTerritory: readonly (readonly number[])[];
  readonly byActor: readonly (readonly number[])[];
}

/** Figures of a temporal evaluation; null where nothing could be counted or the method gives no probability. */
export interface TemporalFigures extends MethodFigures {
  readonly aucHard: number | null;
  readonly recall200: number | null;
  readonly p5PerTerritory: number | null;
  readonly aucNewcomers: number | null;
  /** Mean probability given to the 200 best, and the share of them that was true. */
  readonly topPredicted: number | null;
  readonly topObserved: number | null;
  readonly hits10: number | null;
  readonly mrr: number | null;
  readonly ndcg20: number | null;
  readonly brier: number | null;
  readonly ece: number | null;
}

const TOP = 200;

const rankSome = (scores: Float64Array, labels: Uint8Array, places: readonly number[]): Ranking =>
  rankLabelled(
    Float64Array.from(places, (place) => scores[place] ?? 0),
    Uint8Array.from(places, (place) => labels[place] ?? 0),
  );

const meanOver = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** Chance that a true pair is above a hard one of its own kinds and degrees: mean over the true pairs that have one. */
const aucHardOf = (
  scores: Float64Array,
  labels: Uint8Array,
  { strata, isHard }: CandidateFacts,
): number | null => {
  const byStratum = new Map<number, number[]>();
  strata.forEach((stratum, place) => {
    if (labels[place] !== 1 && isHard[place] !== 1) return;
    const known = byStratum.get(stratum);
    if (known) known.push(place);
    else byStratum.set(stratum, [place]);
  });
  let wins = 0;
  let compared = 0;
  for (const places of byStratum.values()) {
    const ranking = rankSome(scores, labels, places);
    const auc = aucOf(ranking);
    if (auc === null) continue;
    wins += auc * ranking.positiveTotal;
    compared += ranking.positiveTotal;
  }
  return compared === 0 ? null : wins / compared;
};

const probabilityFigures = (scores: Float64Array, labels: Uint8Array, calibration: Isotonic | null) => {
  if (!calibration) return { topPredicted: null, topObserved: null, brier: null, ece: null };
  const probabilities = scores.map((score) => isotonicAt(calibration, score));
  const top = reliabilityAt(scores, probabilities, labels, TOP);
  return {
    topPredicted: top?.predicted ?? null,
    topObserved: top?.observed ?? null,
    brier: brierOf(probabilities, labels),
    ece: calibrationErrorOf(probabilities, labels),
  };
};

export const temporalFigures = (
  method: EvaluationMethodId,
  { scores, calibration }: TemporalScores,
  { labels }: CandidatePairs,
  facts: CandidateFacts,
): TemporalFigures => {
  const ranking = rankLabelled(scores, labels);
  const newcomers = [...facts.isNewcomer.keys()].filter((place) => facts.isNewcomer[place] === 1);
  const perActor = facts.byActor.map((places) => rankSome(scores, labels, places));
  return {
    method,
    auc: aucOf(ranking),
    ap: averagePrecisionOf(ranking),
    p50: precisionAt(ranking, 50),
    p100: precisionAt(ranking, 100),
    aucHard: aucHardOf(scores, labels, facts),
    recall200: recallAt(ranking, TOP),
    p5PerTerritory: meanOver(
      facts.byTerritory.map((places) => precisionAt(rankSome(scores, labels, places), 5)),
    ),
    aucNewcomers: aucOf(rankSome(scores, labels, newcomers)),
    hits10: meanOver(perActor.map((own) => hitAt(own, 10))),
    mrr: meanOver(perActor.map(reciprocalRankOf)),
    ndcg20: ndcgAt(ranking, 20),
    ...probabilityFigures(scores, labels, calibration),
  };
};

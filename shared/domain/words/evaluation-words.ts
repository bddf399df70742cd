import type { EvaluationMethodId } from '../partnerships/evaluation/method-ids.ts';
import type { EvaluationReason } from '../partnerships/evaluation/refusal.ts';

/** Columns of the table of an evaluation. */
export type EvaluationColumn =
  | 'method'
  | 'auc'
  | 'ap'
  | 'p50'
  | 'p100'
  | 'aucHard'
  | 'aucNewcomers'
  | 'recall200'
  | 'p5PerTerritory'
  | 'topPredicted'
  | 'topObserved';

/** What was left out of a table of links. */
interface LeftOut {
  readonly selfLoops: number;
  readonly repeated: number;
  readonly incomplete: number;
}

/** Words of the evaluation of ways to predict partnerships. */
export interface EvaluationWords {
  /** Label of the job's progress. */
  readonly job: string;
  readonly methods: Readonly<Record<EvaluationMethodId, string>>;
  readonly columns: Readonly<Record<EvaluationColumn, string>>;
  /** Of a figure that could not be counted. */
  readonly none: string;
  readonly random: (counts: {
    readonly nodes: number;
    readonly edges: number;
    readonly hidden: number;
    readonly seeds: number;
    readonly negatives: 'uniform' | 'hard' | 'all';
  }) => string;
  readonly temporal: (counts: {
    readonly nodes: number;
    readonly edges: number;
    readonly period: number;
    readonly positives: number;
    readonly candidates: number;
  }) => string;
  readonly leftOut: (counts: LeftOut) => string;
  /** Only some of the hidden links were compared, or only some of the pairs gone through. */
  readonly sampled: (compared: number, hidden: number, seeds: number) => string;
  readonly sampledPairs: (share: number) => string;
  /** The folder gives no next year. */
  readonly lastDated: (period: number) => string;
  readonly comparison: (told: {
    readonly against: string;
    readonly difference: number;
    readonly low: number;
    readonly high: number;
  }) => string;
  /** Why something cannot be evaluated, what is safe, what to do. */
  readonly refusals: Readonly<Record<EvaluationReason, (value: string) => string>>;
}

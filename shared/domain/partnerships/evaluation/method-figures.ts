import type { EvaluationMethodId } from './method-ids.ts';

/** Figures of a method, in 0–1; null where nothing could be counted. */
export interface MethodFigures {
  readonly method: EvaluationMethodId;
  readonly auc: number | null;
  readonly ap: number | null;
  readonly p50: number | null;
  readonly p100: number | null;
}

/** Why something cannot be evaluated. */
export type EvaluationReason =
  /** A file, named by `value`, that is no text. */
  | 'text'
  /** A table without two columns of names. */
  | 'columns'
  /** Fewer links than two, or no pair left that is not linked. */
  | 'few'
  /** A table of the folder that is absent or lacks a column, named by `value`. */
  | 'table'
  /** Fewer than two dated periods before the one to predict. */
  | 'periods'
  /** A temporal split asked of a list of links without dates. */
  | 'undated'
  /** A random split asked of dated relations. */
  | 'dated';

export class EvaluationRefusal extends Error {
  readonly reason: EvaluationReason;
  readonly value: string;
  constructor(reason: EvaluationReason, value = '') {
    super(`Cannot be evaluated: ${reason} ${value}`);
    this.name = 'EvaluationRefusal';
    this.reason = reason;
    this.value = value;
  }
}

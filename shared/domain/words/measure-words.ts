import type { MetricId } from '../analysis/metric-ids.ts';

/** What a measure says, in words that need no learning; how it is computed; where the method comes from. */
export interface Explanation {
  readonly plain: string;
  readonly formula: string;
  readonly source: string;
}

export interface MeasureWords {
  readonly explanations: Readonly<Record<MetricId, Explanation>>;
  /** On what all of them are computed. */
  readonly scope: string;
  readonly sampled: (
    name: string,
    sampling: { readonly sources: number; readonly of: number; readonly margin: number },
  ) => string;
  /** What a measure says of one entity. */
  readonly values: {
    readonly degree: (value: number) => string;
    readonly betweenness: (value: number) => string;
    readonly constraint: (value: number) => string;
    readonly articulationPoints: (value: number, name: string) => string;
    readonly group: (count: number, around: string) => string;
    readonly alone: string;
    readonly amount: (cents: number) => string;
    readonly unknown: string;
  };
  readonly uniform: string;
  /** Bounds of a class, written. */
  readonly below: (bound: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly from: (bound: string) => string;
  readonly others: string;
  /** A group of one. */
  readonly lone: string;
}

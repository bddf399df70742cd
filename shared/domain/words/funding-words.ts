import type { Concentration } from '../funding/concentration.ts';
import type { Funding, FundingLayer } from '../funding/gather-funding.ts';

/** What a picture of funding says in sentences: on screen, on paper and to a screen reader. */
export interface FundingWords {
  readonly layers: Readonly<Record<FundingLayer, string>>;
  /** `1 234 €`, or that the amount is not known. */
  readonly amount: (cents: number | null) => string;
  /** « 212 autres ». */
  readonly others: (count: number) => string;
  readonly years: (years: readonly [number, number]) => string;
  /** What is known of what is given, and what is not. */
  readonly total: (given: Funding['given']) => string;
  /** How much hangs on the largest. */
  readonly concentration: (name: string, concentration: Concentration) => string;
  /** Empty when nothing is asked for. */
  readonly requested: (given: Funding['given']) => string;
  /** Shown by the view and in no flow; empty when there are none. */
  readonly apart: (count: number) => string;
  /** What a band says, and a dashed line. */
  readonly band: string;
  readonly unknownBand: string;
  readonly none: string;
  /** Of a sheet that nobody gave one. */
  readonly title: string;
}

import type { CheckId, CheckState } from '../diagnosis/check-ids.ts';
import type { IndicatorId } from '../diagnosis/indicators.ts';
import type { Tier } from '../partnerships/places.ts';
import type { Axis, MaturityLevel } from '../vocabulary.ts';
import type { Piece, Sentence } from './told.ts';

/** What is said of one check. */
export interface CheckWords extends Readonly<Record<CheckState, Sentence>> {
  readonly title: string;
  /** For the page of the method: what it looks at, and when it is met, partial, absent. */
  readonly looks: string;
  /** « Points à conforter »: what the territory can do. */
  readonly advice: string;
}

export interface DiagnosisWords {
  readonly job: string;
  readonly checks: Readonly<Record<CheckId, CheckWords>>;
  readonly states: Readonly<Record<CheckState, string>>;
  /** After the sentence of what was computed. */
  readonly corrected: (state: CheckState, reason: string, author: string) => readonly Piece[];
  readonly indicators: Readonly<Record<IndicatorId, { readonly title: string; readonly text: Sentence }>>;
  /** How far a catalyst is: kilometres where known, else a tier; null when its place is not known. */
  readonly distance: (tier: Tier | null, km: number | null) => string;
  readonly radar: (visibility: string) => string;
  readonly resource: (axes: readonly Axis[], level: MaturityLevel | null) => string;
  /** Columns and lines of the command line. */
  readonly table: {
    readonly heading: (name: string, on: string) => string;
    readonly maturity: (level: MaturityLevel | null, on: string | null, assessor: string | null) => string;
    readonly score: (axis: string, score: string | null, low: string, high: string, known: string) => string;
    /** « Points à conforter » of an axis. */
    readonly toStrengthen: string;
    readonly reminders: string;
  };
}

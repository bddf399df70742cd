import type { DecisionBasis } from '../../domain/decision.ts';
import type { Pair } from '../../domain/partnerships/suggestion.ts';

/** A suggestion as it is on the table: the pair, and what is told of it when it is answered. */
export interface TabledSuggestion {
  readonly pair: Pair;
  readonly basis: DecisionBasis;
}

export interface AskedSuggestion {
  readonly id: string;
  /** Day as of which it is computed. */
  readonly on: string;
  readonly job: string;
  readonly lang: 'fr' | 'en';
}

/**
 * The suggestion of that id, whatever its rank and whether or not it was answered; null when nothing suggests it. Its
 * rank and solidity are those of the list of the whole project, null where it is not in it.
 */
export type SuggestionFor = (asked: AskedSuggestion) => Promise<TabledSuggestion | null>;

import type { StoredDecision } from '../decision.ts';
import type { ReadableState, ReadableSuggestion } from './readable-state.ts';

/** Retained, and what the committee still has to say of it. */
const RETAINED: ReadonlySet<string> = new Set(['proposed', 'to-study', 'committed']);
/** Best placed ones that are put forward when none is retained. */
export const DISCUSSED_MAX = 5;

export interface RetainedSuggestion {
  readonly decision: StoredDecision;
  /** Null: the method does not list it any more. */
  readonly told: ReadableSuggestion | null;
}
export interface ChosenSuggestions {
  readonly retained: readonly RetainedSuggestion[];
  /** Empty where some are retained. */
  readonly discussed: readonly ReadableSuggestion[];
}

/** What the committee has before it: what was retained, by rank, then the oldest first; else the best placed. */
export const chooseSuggestions = ({ document, suggestions, takenUp }: ReadableState): ChosenSuggestions => {
  const listed = new Map([...takenUp, ...suggestions.suggestions].map((one) => [one.id, one]));
  const answered = new Set((document.decisions ?? []).map(({ suggestion }) => suggestion));
  const retained = (document.decisions ?? [])
    .filter(({ state }) => RETAINED.has(state))
    .map((decision): RetainedSuggestion => ({ decision, told: listed.get(decision.suggestion) ?? null }))
    .sort(
      (x, y) =>
        (x.told?.rank ?? Number.POSITIVE_INFINITY) - (y.told?.rank ?? Number.POSITIVE_INFINITY) ||
        (x.decision.on === y.decision.on ? 0 : x.decision.on < y.decision.on ? -1 : 1) ||
        (x.decision.id < y.decision.id ? -1 : 1),
    );
  const open = suggestions.suggestions.filter(({ id }) => !answered.has(id));
  return { retained, discussed: retained.length > 0 ? [] : open.slice(0, DISCUSSED_MAX) };
};

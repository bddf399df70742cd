import { useMemo } from 'react';
import type { CheckRecord, Diagnosis } from '../../../shared/contract/diagnosis-operations.ts';
import type { SuggestionRecord } from '../../../shared/contract/suggestion-operations.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { type LeadsPoint, noFilters } from '../../state/partnerships.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { isChosen } from '../partnerships/choose-suggestions.ts';
import { askedOf } from '../partnerships/use-suggestions.ts';

export type LeadsAction = Extract<NonNullable<CheckRecord['action']>, { readonly kind: 'suggestions' }>;
export interface Leads {
  /** How many would strengthen the point, among those that were listed; null while they are not counted. */
  count(point: LeadsPoint): number | null;
  /** There are more than were listed. */
  readonly isCut: boolean;
  /** Goes to them. */
  show(point: LeadsPoint): void;
}

/** Those that the list of partnerships shows when it is narrowed to the point. */
export const countLeads = (suggestions: readonly SuggestionRecord[], point: LeadsPoint): number =>
  suggestions.filter((one) => isChosen(one, { ...noFilters, point })).length;

/**
 * Suggestions of whom the diagnosis is about, asked once for all its points, as the list of partnerships asks them.
 * That list is of today: those of another day (`on`) are not counted.
 */
export const useLeads = ({ subject, axes }: Diagnosis, on: string | null): Leads => {
  const act = useActions();
  const isAsked =
    on === null && axes.some(({ checks }) => checks.some(({ action }) => action?.kind === 'suggestions'));
  const isTerritory = subject.kind === 'territory';
  const { data } = useOperation(
    'suggestion.list',
    askedOf({
      territory: isTerritory ? subject.id : null,
      axis: null,
      entity: isTerritory ? null : subject.id,
    }),
    { enabled: isAsked },
  );
  return useMemo(
    () => ({
      count: (point) => (data && isAsked ? countLeads(data.suggestions, point) : null),
      isCut: data !== undefined && data.total > data.suggestions.length,
      show: (point) => act.openSuggestionsFor(subject, point),
    }),
    [act, data, isAsked, subject],
  );
};

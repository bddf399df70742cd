import { useMemo } from 'react';
import type { CheckRecord, Diagnosis } from '../../../shared/contract/diagnosis-operations.ts';
import type { SuggestionRecord } from '../../../shared/contract/suggestion-operations.ts';
import type { WhyReason } from '../../../shared/domain/partnerships/reasons.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { LEADS_JOB } from './diagnosis-asked.ts';

/** All that the host gives at once. */
const ALL = 500;

export type ToLeads = Extract<NonNullable<CheckRecord['action']>, { readonly kind: 'suggestions' }>;
export interface Leads {
  /** How many rest on one of these reasons; null while they are not counted. */
  count(reasons: readonly WhyReason[]): number | null;
  /** Goes to them. */
  show(action: ToLeads): void;
}

/** Suggestions that one of these reasons is given for. */
export const countLeads = (
  suggestions: readonly Pick<SuggestionRecord, 'why'>[],
  reasons: readonly WhyReason[],
): number => suggestions.filter(({ why }) => why.some(({ reason }) => reasons.includes(reason))).length;

/** Suggestions of whom the diagnosis is about, counted once for all its checks. */
export const useLeads = ({ subject, axes }: Diagnosis, on: string | null): Leads => {
  const act = useActions();
  const isAsked = axes.some(({ checks }) => checks.some(({ action }) => action?.kind === 'suggestions'));
  const isTerritory = subject.kind === 'territory';
  const { data } = useOperation(
    'suggestion.list',
    {
      job: LEADS_JOB,
      territory: isTerritory ? subject.id : null,
      entity: isTerritory ? null : subject.id,
      on,
      limit: ALL,
    },
    { enabled: isAsked },
  );
  return useMemo(
    () => ({
      count: (reasons) => (data ? countLeads(data.suggestions, reasons) : null),
      show: ({ axis }) => {
        void axis;
        act.showScreen('home');
      },
    }),
    [act, data],
  );
};

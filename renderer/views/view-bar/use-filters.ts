import { useCallback } from 'react';
import type { Criterion, CriterionField } from '../../../shared/domain/view.ts';
import { useActions, useWorkspaceStore } from '../../state/workspace-context.tsx';

const isEmpty = ({ values }: Criterion): boolean => values.every((value) => value === '');

/** Writes one chip: added, replaced where it is, or taken away when nothing is chosen any more. */
export const writeCriterion = (filters: readonly Criterion[], criterion: Criterion): Criterion[] => {
  const others = filters.filter(({ field }) => field !== criterion.field);
  if (isEmpty(criterion)) return others;
  return filters.length === others.length
    ? [...filters, criterion]
    : filters.map((existing) => (existing.field === criterion.field ? criterion : existing));
};

export const useFilterWriter = () => {
  const store = useWorkspaceStore();
  const act = useActions();
  const write = useCallback(
    (criterion: Criterion) =>
      act.changeView({ filters: writeCriterion(store.getState().view.filters, criterion) }),
    [store, act],
  );
  const remove = useCallback(
    (field: CriterionField) =>
      act.changeView({ filters: store.getState().view.filters.filter((other) => other.field !== field) }),
    [store, act],
  );
  return { write, remove };
};

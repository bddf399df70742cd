import { useCallback } from 'react';
import type { CheckRecord } from '../../../shared/contract/diagnosis-operations.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { MATURITY_FIELD } from '../card/assessments.tsx';
import { fieldsOf } from '../card/card-fields.ts';
import { useEntities } from '../forms/use-entity-options.ts';

type ToField = Extract<NonNullable<CheckRecord['action']>, { readonly kind: 'complete' }>;

/** « Compléter »: the card, its field open where it is one that is typed. */
export const useComplete = (): ((action: ToField) => void) => {
  const act = useActions();
  const entities = useEntities();
  return useCallback(
    ({ entity, field }) => {
      const kind = entities.get(entity)?.kind;
      const isTyped = kind !== undefined && fieldsOf(kind).some(({ key }) => key === field);
      act.select([entity]);
      act.setCardOpen(true);
      act.editCard(isTyped || field === MATURITY_FIELD ? field : null);
    },
    [act, entities],
  );
};

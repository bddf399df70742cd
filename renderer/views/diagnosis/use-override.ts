import { useCallback } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { CheckRecord } from '../../../shared/contract/diagnosis-operations.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useNotify } from '../../widgets/use-notify.tsx';

type Correction = Required<Pick<InputOf<'diagnosis.override'>, 'state' | 'reason' | 'audience'>>;

/** Corrects a check by hand, or takes the correction back; both can be undone. */
export const useOverride = (subject: EntityId) => {
  const notify = useNotify();
  const { mutate, isPending, error } = useCommand('diagnosis.override');
  const correct = (check: CheckRecord, correction: Correction, done: () => void): void => {
    mutate(
      { subject, check: check.id, ...correction },
      {
        onSuccess: () => {
          notify.done('diagnosis.messages.corrected', { title: check.title }, { undoable: true });
          done();
        },
      },
    );
  };
  const takeBack = useCallback(
    (check: CheckRecord): void => {
      mutate(
        { subject, check: check.id, state: null },
        {
          onSuccess: () =>
            notify.done('diagnosis.messages.takenBack', { title: check.title }, { undoable: true }),
          onError: (refusal) => notify.refused(refusal),
        },
      );
    },
    [mutate, notify, subject],
  );
  return { correct, takeBack, isPending, error };
};

import { useCallback } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Answer } from '../../../shared/domain/decision.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import type { AnsweredPair } from '../../state/dialog.ts';
import { useNotify } from '../../widgets/use-notify.tsx';

/** Answers that are given at once; the others ask something first. */
export const AT_ONCE: ReadonlySet<Answer> = new Set(['retain', 'to-study', 'commit']);

export const pairOf = ({ a, b }: Pick<AnsweredPair, 'a' | 'b'>): string => `${a.name} ↔ ${b.name}`;

export type AnswerDetails = Partial<
  Pick<InputOf<'decision.make'>, 'reason' | 'type' | 'startsOn' | 'until' | 'note'>
>;
export interface AnswerFormProps {
  readonly suggestion: AnsweredPair;
  readonly close: () => void;
  /** True once it is written. */
  readonly give: (answer: Answer, details: AnswerDetails) => Promise<void>;
}

export type GiveAnswer = (
  about: { readonly suggestion: string; readonly pair: string },
  answer: Answer,
  details?: AnswerDetails,
) => Promise<boolean>;

/** Writes an answer and says so, with « Annuler »; false, and said, when it was refused. */
export const useGiveAnswer = (): GiveAnswer => {
  const { call } = useBackend();
  const notify = useNotify();
  return useCallback(
    async ({ suggestion, pair }, answer, details = {}) => {
      try {
        await call('decision.make', { job: 'decision', suggestion, answer, ...details });
      } catch (error) {
        notify.refused(error);
        return false;
      }
      notify.done(`partnerships.messages.${answer}`, { pair }, { undoable: true });
      return true;
    },
    [call, notify],
  );
};

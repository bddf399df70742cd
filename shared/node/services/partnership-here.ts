import type { PartnershipContent } from '../../domain/partnerships/input-changes.ts';
import type { JobControl } from './context.ts';
import { createPartnershipDesk } from './partnership-desk.ts';
import type { QuestionName, Questions } from './partnership-protocol.ts';

/** Whoever answers what is asked of partnerships and diagnosis. */
export interface PartnershipAnswers {
  /** Answers of exactly this content. Ends soon after the signal. */
  ask<Name extends QuestionName>(
    name: Name,
    given: { readonly content: PartnershipContent; readonly asked: Questions[Name]['asked'] },
    control: JobControl,
  ): Promise<Questions[Name]['answer']>;
  close(): Promise<void>;
}

/**
 * Answers where it is asked: for a command, that nobody else waits for, a thread and its copy of the project would take
 * longer than the answer.
 */
export const answerHere = (): PartnershipAnswers => {
  const desk = createPartnershipDesk();
  return {
    ask: async (name, { content, asked }, { signal, onProgress }) => {
      desk.hold(content);
      return desk.answer(name, asked, (done) => {
        signal.throwIfAborted();
        onProgress(done);
      });
    },
    close: async () => undefined,
  };
};

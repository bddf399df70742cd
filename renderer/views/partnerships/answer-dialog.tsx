import type { Answer } from '../../../shared/domain/decision.ts';
import type { AnsweredPair } from '../../state/dialog.ts';
import { useWorkspaceStore } from '../../state/workspace-context.tsx';
import { AbandonForm, DismissForm, LaterForm, LinkForm, NoteForm } from './answer-forms.tsx';
import { type AnswerFormProps, pairOf, useGiveAnswer } from './use-answer.ts';

/** What an answer asks first: a reason, a day, the link that exists. */
export const AnswerDialog = ({
  answer,
  suggestion,
  close,
}: {
  readonly answer: Answer | 'note';
  readonly suggestion: AnsweredPair;
  readonly close: () => void;
}) => {
  const store = useWorkspaceStore();
  const write = useGiveAnswer();
  const give: AnswerFormProps['give'] = async (given, details) => {
    if (!(await write({ suggestion: suggestion.id, pair: pairOf(suggestion) }, given, details))) return;
    close();
    store.getState().suggestionActions?.answered(suggestion.id);
  };
  const form = { suggestion, close, give };
  switch (answer) {
    case 'exists':
    case 'done':
      return <LinkForm {...form} answer={answer} />;
    case 'dismiss':
      return <DismissForm {...form} />;
    case 'later':
      return <LaterForm {...form} />;
    case 'abandon':
      return <AbandonForm {...form} />;
    default:
      return <NoteForm {...form} />;
  }
};

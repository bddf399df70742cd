import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SuggestionList } from '../../../shared/contract/suggestion-operations.ts';
import type { Answer } from '../../../shared/domain/decision.ts';
import { useProject } from '../../backend/use-app.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { nextOf } from './choose-suggestions.ts';
import { AT_ONCE, pairOf, useGiveAnswer } from './use-answer.ts';
import { useShownSuggestions } from './use-suggestions.ts';

/** Answered, while the list that says so is being computed again. */
const useAnswered = ({ suggestions }: SuggestionList, updatedAtMs: number) => {
  const isOpen = useWorkspace((state) => state.suggestions.status === 'open');
  const [answered, setAnswered] = useState<{ readonly atMs: number; readonly ids: readonly string[] }>({
    atMs: updatedAtMs,
    ids: [],
  });
  const left = useMemo(() => {
    if (!isOpen || answered.atMs !== updatedAtMs || answered.ids.length === 0) return suggestions;
    return suggestions.filter(({ id }) => !answered.ids.includes(id));
  }, [suggestions, updatedAtMs, answered, isOpen]);
  const hide = useCallback(
    (id: string) =>
      setAnswered((before) => ({
        atMs: updatedAtMs,
        ids: before.atMs === updatedAtMs ? [...before.ids, id] : [id],
      })),
    [updatedAtMs],
  );
  return { left, hide };
};

/** What is looked at, how it is answered, and where the focus goes then. */
export const useAnswering = (data: SuggestionList, updatedAtMs: number) => {
  const act = useActions();
  const give = useGiveAnswer();
  const readOnly = useProject()?.readOnly ?? true;
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { left, hide } = useAnswered(data, updatedAtMs);
  const shown = useShownSuggestions(left);
  const { current } = shown;
  const answered = useCallback(
    (id: string) => {
      const ids = shown.shown.map((one) => one.id);
      act.lookAtSuggestion(nextOf(ids, id));
      hide(id);
      // The dialog gives the focus back first.
      window.setTimeout(() => list.current?.focus());
    },
    [act, hide, shown],
  );
  const answer = useCallback(
    (wanted: Answer | 'note') => {
      if (!current || readOnly) return;
      if (wanted === 'note' || !AT_ONCE.has(wanted))
        return act.openDialog({ name: 'suggestion-answer', answer: wanted, suggestion: current });
      void give({ suggestion: current.id, pair: pairOf(current) }, wanted).then(
        (isDone) => isDone && answered(current.id),
      );
    },
    [act, answered, current, give, readOnly],
  );
  useEffect(() => {
    act.setSuggestionActions(current ? { answer, answered } : null);
    return () => act.setSuggestionActions(null);
  }, [act, answer, answered, current]);
  return { shown, list, heading, answer, look: act.lookAtSuggestion };
};

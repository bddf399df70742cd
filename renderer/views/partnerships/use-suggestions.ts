import { useCallback, useMemo, useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Event } from '../../../shared/contract/events.ts';
import type { SuggestionRecord } from '../../../shared/contract/suggestion-operations.ts';
import { useHostEvents } from '../../backend/backend-context.tsx';
import { useProject } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { chooseSuggestions, groupByRule, type SuggestionGroup } from './choose-suggestions.ts';

/** More would not be read; the sentence says how many there are. */
const LISTED_MAX = 200;
export const SUGGESTIONS_JOB = 'suggestions';

type Asked = Pick<InputOf<'suggestion.list'>, 'territory' | 'axis' | 'entity' | 'trial'>;

export const askedOf = (asked: Asked, limit: number = LISTED_MAX): InputOf<'suggestion.list'> => ({
  job: SUGGESTIONS_JOB,
  limit,
  ...asked,
});

/** 0–1. */
export const useSuggestionProgress = (): number => {
  const [done, setDone] = useState(0);
  useHostEvents(
    useCallback((event: Event) => {
      if (event.event === 'job.progress' && event.job === SUGGESTIONS_JOB) setDone(event.done);
    }, []),
  );
  return done;
};

/** Of the territory and the axis that are chosen, as the host ranks them. */
export const useSuggestionList = () => {
  const project = useProject();
  const { territory, axis, actor } = useWorkspace((state) => state.suggestions);
  const asked = territory === 'all' ? null : (territory ?? project?.territory?.id ?? null);
  return useOperation('suggestion.list', askedOf({ territory: asked, axis, entity: actor }), {
    keepPrevious: true,
  });
};

export interface ShownSuggestions {
  readonly all: readonly SuggestionRecord[];
  readonly groups: readonly SuggestionGroup[];
  readonly isGrouped: boolean;
  /** In the order of the screen. */
  readonly shown: readonly SuggestionRecord[];
  /** The one that is looked at. */
  readonly current: SuggestionRecord | null;
}

const none: readonly SuggestionRecord[] = [];

export const useShownSuggestions = (all: readonly SuggestionRecord[] = none): ShownSuggestions => {
  const view = useWorkspace((state) => state.suggestions);
  const wanted = useWorkspace((state) => state.suggestion);
  const groups = useMemo(() => {
    const chosen = chooseSuggestions(all, view, view.sort);
    return view.byRule ? groupByRule(chosen) : [{ rule: null, suggestions: chosen }];
  }, [all, view]);
  return useMemo(() => {
    const shown = groups.flatMap(({ suggestions }) => suggestions);
    const current = shown.find(({ id }) => id === wanted) ?? shown[0] ?? null;
    return { all, groups, isGrouped: view.byRule, shown, current };
  }, [all, groups, view.byRule, wanted]);
};

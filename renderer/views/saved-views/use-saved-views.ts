import { useMemo } from 'react';
import type { SavedView } from '../../../shared/contract/view-operations.ts';
import { keyOfView } from '../../../shared/domain/saved-view.ts';
import { startView } from '../../../shared/domain/view.ts';
import { useProject } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';

const noViews: readonly SavedView[] = [];
const START_KEY = keyOfView(startView);

export interface SavedViews {
  readonly views: readonly SavedView[];
  /** The one on screen, as it was saved or changed since; null when there is none. */
  readonly current: SavedView | null;
  readonly isChanged: boolean;
  /** Everything is shown as at first. */
  readonly isStart: boolean;
}

/** Which of the views is on screen: the one that was opened, or another that shows the same. */
export const findCurrent = (
  views: readonly SavedView[],
  openedId: string | null,
  key: string,
): Pick<SavedViews, 'current' | 'isChanged'> => {
  const opened = views.find(({ id }) => id === openedId) ?? null;
  const same =
    opened && keyOfView(opened.view) === key ? opened : views.find(({ view }) => keyOfView(view) === key);
  if (same) return { current: same, isChanged: false };
  return { current: opened, isChanged: opened !== null };
};

/** The saved views of the project, in their order. */
export const useViewList = (): readonly SavedView[] =>
  useOperation('view.list', {}, { enabled: useProject() !== null }).data ?? noViews;

export const useSavedViews = (): SavedViews => {
  const views = useViewList();
  const view = useWorkspace((state) => state.view);
  const openedId = useWorkspace((state) => state.openedView);
  const key = useMemo(() => keyOfView(view), [view]);
  return useMemo(
    () => ({ views, ...findCurrent(views, openedId, key), isStart: key === START_KEY }),
    [views, openedId, key],
  );
};

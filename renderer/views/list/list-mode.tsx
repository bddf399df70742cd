import { useEffect, useMemo } from 'react';
import { useGraph } from '../../state/graph-context.tsx';
import type { CanvasActions } from '../../state/workspace.ts';
import { useWorkspace, useWorkspaceStore } from '../../state/workspace-context.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { createChoiceActions } from '../explorer/choice-actions.ts';
import { EmptyProject, NoResult } from '../explorer/empty-states.tsx';
import { FocusBar } from '../explorer/focus-bar.tsx';
import { PathPanel } from '../explorer/path-panel.tsx';
import { createPlaceActions } from '../explorer/place-actions.ts';
import { usePlaces } from '../explorer/use-places.ts';
import classes from './list-mode.module.css';
import { ListTools } from './list-tools.tsx';
import { SyncedList } from './synced-list.tsx';

const focusList = (): void => document.querySelector<HTMLElement>('[role=treegrid]')?.focus();
const nothing = (): void => undefined;

/** What commands may ask without a picture: all but what only moves one's eyes. */
const useListActions = (): void => {
  const store = useWorkspaceStore();
  const { act } = store;
  const notify = useNotify();
  const data = useGraph();
  const places = usePlaces(data.positions);
  const actions = useMemo((): CanvasActions => {
    return {
      isDrawn: false,
      ...createChoiceActions({ store, data }),
      ...createPlaceActions({ store, places, notify }),
      arrange: nothing,
      openGroups: nothing,
      closeGroups: nothing,
      fit: nothing,
      fitSelection: nothing,
      zoomBy: nothing,
      focus: focusList,
      places: () => [],
    };
  }, [store, notify, data, places]);
  useEffect(() => act.setCanvas(actions), [act, actions]);
  useEffect(() => () => act.setCanvas(null), [act]);
};

/** Explorer without its picture: the same view, the same tools, in a list that has all the room. */
export const ListMode = () => {
  const { shown } = useGraph();
  const hasPath = useWorkspace((state) => state.pathFrom !== null);
  useListActions();
  const isEmpty = shown.total.entities === 0;
  const hasNoResult = !isEmpty && shown.entities.length === 0;
  return (
    <div className={classes.mode}>
      <div className={classes.tools}>
        <ListTools />
        <FocusBar />
      </div>
      {isEmpty && <EmptyProject />}
      {hasNoResult && <NoResult />}
      {!isEmpty && !hasNoResult && (
        <div className={classes.lists}>
          <SyncedList isAlone />
          {hasPath && (
            <div className={classes.path}>
              <PathPanel chosen={null} choose={nothing} />
            </div>
          )}
        </div>
      )}
    </div>
  );
};

import type { GraphData } from '../../state/graph-context.tsx';
import type { CanvasActions, WorkspaceStore } from '../../state/workspace.ts';

interface Parts {
  readonly store: WorkspaceStore;
  readonly data: Pick<GraphData, 'shown' | 'neighbours'>;
}

/** What changes the choice among what is shown, drawn or listed. */
export const createChoiceActions = ({
  store,
  data: { shown, neighbours },
}: Parts): Pick<CanvasActions, 'selectAll' | 'invertSelection' | 'addNeighbours'> => {
  const { act } = store;
  const ids = () => shown.entities.map(({ id }) => id);
  return {
    selectAll: () => act.select(ids()),
    invertSelection: () => {
      const chosen = new Set(store.getState().selection);
      act.select(ids().filter((id) => !chosen.has(id)));
    },
    addNeighbours: () => {
      const { selection } = store.getState();
      const linked = selection.flatMap((id) => (neighbours.get(id) ?? []).map(({ other }) => other));
      act.select([...new Set([...selection, ...linked])]);
    },
  };
};

import type { GroupId } from '../../../shared/domain/drawing/drawing.ts';
import type { CanvasActions, WorkspaceStore } from '../../state/workspace.ts';
import type { ExplorerData } from './explorer-data.ts';

const change = (store: WorkspaceStore, next: (expanded: readonly string[]) => string[]): void => {
  const { grouping } = store.getState().view;
  if (grouping) store.act.changeView({ grouping: { ...grouping, expanded: next(grouping.expanded) } });
};

/** Draws the members of groups in their place. */
export const openGroups = (store: WorkspaceStore, ids: readonly GroupId[]): void =>
  change(store, (expanded) => [...new Set([...expanded, ...ids])]);

/** Draws groups as one node again. */
export const closeGroups = (store: WorkspaceStore, ids: readonly GroupId[]): void =>
  change(store, (expanded) => expanded.filter((id) => !ids.includes(id as GroupId)));

interface Parts {
  readonly store: WorkspaceStore;
  readonly data: Pick<ExplorerData, 'drawing' | 'groupIndex'>;
}

/** What commands do to groups: those of what is chosen, or all. */
export const createGroupActions = ({
  store,
  data: { drawing, groupIndex },
}: Parts): Pick<CanvasActions, 'openGroups' | 'closeGroups'> => {
  const idsOf = (which: 'chosen' | 'all'): GroupId[] =>
    which === 'all'
      ? drawing.groups.map(({ id }) => id)
      : store.getState().selection.flatMap((id) => groupIndex.groupOf(id)?.id ?? []);
  return {
    openGroups: (which) => openGroups(store, idsOf(which)),
    closeGroups: (which) => closeGroups(store, idsOf(which)),
  };
};

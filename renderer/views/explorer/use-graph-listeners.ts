import { useMemo } from 'react';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { allowedRelations } from '../../../shared/domain/relation.ts';
import type { GraphListeners } from '../../canvas/gestures.ts';
import type { GraphData } from '../../state/graph-context.tsx';
import { useWorkspaceStore } from '../../state/workspace-context.tsx';
import type { MenuPlace } from './context-menu.tsx';
import type { Places } from './use-places.ts';

interface ListenersParts {
  readonly data: GraphData;
  readonly places: Places;
  readonly openMenu: (menu: MenuPlace) => void;
  readonly readOnly: boolean;
}
type Listeners = Omit<GraphListeners, 'hover'>;
type Act = ReturnType<typeof useWorkspaceStore>['act'];

/** A link can be drawn where the schema table allows one, in one direction or the other. */
const createCanLink =
  ({ entities }: GraphData, readOnly: boolean): GraphListeners['canLink'] =>
  (from, to) => {
    const [a, b] = [entities.get(from), entities.get(to)];
    if (!a || !b || readOnly) return false;
    return allowedRelations(a, b).length > 0 || allowedRelations(b, a).length > 0;
  };

const choosing = (store: ReturnType<typeof useWorkspaceStore>, act: Act) => ({
  /** While a path looks for its other end, a click gives it. */
  tapEntity: (id: EntityId, adding: boolean) => {
    const { pathFrom, pathTo } = store.getState();
    if (pathFrom !== null && pathTo === null && id !== pathFrom) act.setPath(pathFrom, id);
    else if (adding) act.toggleSelected(id);
    else act.select([id]);
  },
  openEntity: (id: EntityId) => act.openEntity(id),
  tapNothing: () => {
    if (store.getState().pathFrom === null) act.select([]);
  },
});

/** What gestures on the picture do to the window and to the project. */
export const useGraphListeners = ({ data, places, openMenu, readOnly }: ListenersParts): Listeners => {
  const store = useWorkspaceStore();
  return useMemo(() => {
    const { act } = store;
    return {
      ...choosing(store, act),
      tapRelation: (id) => act.selectRelation(id),
      addAt: (position) => {
        if (!readOnly) act.openDialog({ name: 'add-entity', entityName: '', position });
      },
      boxSelect: (ids) => act.select([...new Set([...store.getState().selection, ...ids])]),
      moved: (moved) =>
        void places.save(
          [...moved].map(([id, { x, y }]) => ({
            id,
            x,
            y,
            pinned: places.positions.get(id)?.pinned ?? false,
          })),
          'move',
        ),
      menu: (target, at, place) => {
        if (target !== null && data.entities.has(target as EntityId)) {
          if (!store.getState().selection.includes(target as EntityId)) act.select([target as EntityId]);
        } else if (target !== null) act.selectRelation(target as never);
        openMenu({ target, at, place });
      },
      linked: (from, to) => {
        act.setTool('select');
        act.select([from, to]);
        act.openDialog({ name: 'link' });
      },
      canLink: createCanLink(data, readOnly),
      cameraMoved: (camera) => act.changeView({ camera }),
    };
  }, [store, data, places, openMenu, readOnly]);
};

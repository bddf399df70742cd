import { useMemo } from 'react';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { allowedRelations } from '../../../shared/domain/relation.ts';
import type { GraphListeners, Point } from '../../canvas/gestures.ts';
import type { GraphData } from '../../state/graph-context.tsx';
import { useWorkspaceStore } from '../../state/workspace-context.tsx';
import type { MenuPlace } from './context-menu.tsx';
import type { ExplorerData } from './explorer-data.ts';
import { openGroups } from './open-groups.ts';
import type { DrawnPlaces } from './use-group-places.ts';
import { suggestionOfLine } from './use-suggestion-lines.ts';

interface ListenersParts {
  readonly data: ExplorerData;
  readonly move: DrawnPlaces['move'];
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

/** A group is chosen by its members, all together. */
const choosingGroups = (
  store: ReturnType<typeof useWorkspaceStore>,
  { groupIndex }: ExplorerData,
): Pick<Listeners, 'tapGroup' | 'openGroup'> => ({
  tapGroup: (id, adding) => {
    const members = groupIndex.entitiesOf([id]);
    const { selection } = store.getState();
    if (!adding) return store.act.select(members);
    const chosen = new Set(selection);
    const isChosen = members.every((member) => chosen.has(member));
    const own = new Set(members);
    store.act.select(
      isChosen
        ? selection.filter((member) => !own.has(member))
        : [...selection, ...members.filter((member) => !chosen.has(member))],
    );
  },
  openGroup: (id) => openGroups(store, [id]),
});

/** A line is one relation, or several, which are then listed. */
const chooseLine = ({ elements }: ExplorerData, act: Act, id: string): void => {
  const suggestion = suggestionOfLine(id);
  const [first, ...others] = elements.edges.get(id)?.relations ?? [];
  if (suggestion !== null) act.openSuggestion(suggestion);
  else if (first === undefined) return;
  else if (others.length === 0) act.selectRelation(first);
  else act.selectBundle([first, ...others]);
};

/** What gestures on the picture do to the window and to the project. */
export const useGraphListeners = ({ data, move, openMenu, readOnly }: ListenersParts): Listeners => {
  const store = useWorkspaceStore();
  return useMemo(() => {
    const { act } = store;
    // Places among groups, or in a neighbourhood, are those of no map that is kept.
    const savedPlace = (place: Point): Point | null =>
      data.drawing.groups.length > 0 || store.getState().view.focus ? null : place;
    return {
      ...choosing(store, act),
      ...choosingGroups(store, data),
      tapLine: (id) => chooseLine(data, act, id),
      addAt: (position) => {
        if (!readOnly) act.openDialog({ name: 'add-entity', entityName: '', position: savedPlace(position) });
      },
      boxSelect: (nodes, adding) => {
        const ids = data.groupIndex.entitiesOf(nodes);
        act.select([...new Set([...(adding ? store.getState().selection : []), ...ids])]);
      },
      moved: move,
      menu: (target, at, place) => {
        if (target !== null && 'line' in target) {
          chooseLine(data, act, target.line);
          // It is no relation: it is answered on its own screen.
          if (suggestionOfLine(target.line) !== null) return;
        } else if (target !== null) {
          const pointed = data.groupIndex.entitiesOf(['group' in target ? target.group : target.node]);
          const chosen = new Set(store.getState().selection);
          if (!pointed.every((id) => chosen.has(id))) act.select(pointed);
        }
        openMenu({ target, at, place: savedPlace(place) });
      },
      linked: (from, to) => {
        act.setTool('select');
        act.select([from, to]);
        act.openDialog({ name: 'link' });
      },
      canLink: createCanLink(data, readOnly),
      cameraMoved: (camera) => act.changeView({ camera }),
    };
  }, [store, data, move, openMenu, readOnly]);
};

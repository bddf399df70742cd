import { type Alignment, alignPlaces, leastFor } from '../../canvas/align.ts';
import type { CanvasActions, WorkspaceStore } from '../../state/workspace.ts';
import type { Notify } from '../../widgets/use-notify.tsx';
import type { Place, Places } from './use-places.ts';

interface Parts {
  readonly store: WorkspaceStore;
  /** `neighbourhood`: what moves there is known to the window alone, and is no action to undo. */
  readonly places: Places & { readonly neighbourhood?: string | null };
  readonly notify: Notify;
}

/** What moves or holds what is chosen: one operation each, undone at once. */
export const createPlaceActions = ({
  store,
  places,
  notify,
}: Parts): Pick<CanvasActions, 'togglePin' | 'align'> => {
  const chosenPlaces = (): Place[] =>
    store.getState().selection.flatMap((id) => {
      const position = places.positions.get(id);
      return position ? [{ id, ...position }] : [];
    });
  const togglePin = async () => {
    const chosen = chosenPlaces();
    if (chosen.length === 0) return;
    const pinned = !chosen.every((place) => place.pinned);
    await places.save(
      chosen.map((place) => ({ ...place, pinned })),
      'move',
    );
    const key = pinned ? 'explorer.messages.pinned' : 'explorer.messages.unpinned';
    notify.done(key, { count: chosen.length }, { undoable: true });
  };
  const align = async (alignment: Alignment) => {
    const chosen = chosenPlaces();
    if (chosen.length < leastFor(alignment)) return;
    await places.save(alignPlaces(chosen, alignment), 'move');
    const key = alignment.startsWith('spread')
      ? 'interaction.messages.spread'
      : 'interaction.messages.aligned';
    notify.done(key, { count: chosen.length }, { undoable: !places.neighbourhood });
  };
  return { togglePin: () => void togglePin(), align: (alignment) => void align(alignment) };
};

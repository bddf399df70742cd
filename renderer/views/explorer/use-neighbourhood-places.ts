import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { View } from '../../../shared/domain/view.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import type { ExplorerData } from './explorer-data.ts';
import type { ComputeLayout } from './use-layout-job.ts';
import type { Place, Places } from './use-places.ts';

/** Places of one neighbourhood, which only the window knows. */
interface Passing {
  readonly key: string;
  readonly places: ReadonlyMap<EntityId, Place>;
}

export interface ViewedPlaces extends Places {
  /** Which neighbourhood has places of its own now; null: the saved ones are seen. */
  readonly neighbourhood: string | null;
}

const keyOf = (focus: View['focus']): string | null => (focus === null ? null : JSON.stringify(focus));
const toMap = (places: readonly Place[]) => new Map(places.map((place) => [place.id, place]));

/** Pins are kept in the project, at the saved place; moves in a neighbourhood are not. */
const pinChanges = (places: readonly Place[], saved: Places['positions']): Place[] =>
  places.flatMap(({ id, pinned }) => {
    const known = saved.get(id);
    return known && known.pinned !== pinned ? [{ ...known, id, pinned }] : [];
  });

interface Parts {
  readonly data: ExplorerData;
  readonly places: Places;
  readonly compute: ComputeLayout;
}

/** The places of the neighbourhood that is seen, once they are computed. */
const usePassing = ({ data, compute }: Omit<Parts, 'places'>) => {
  const focus = useWorkspace((state) => state.view.focus);
  const layout = useWorkspace((state) => state.view.layout);
  const key = layout === 'fixed' ? null : keyOf(focus);
  const [passing, setPassing] = useState<Passing | null>(null);
  const asked = useRef<string | null>(null);
  const own = passing !== null && passing.key === key ? passing : null;
  useEffect(() => {
    if (key === null) {
      asked.current = null;
      setPassing(null);
      return;
    }
    const { entities } = data.shown;
    const missing = entities.filter(({ id }) => !own?.places.has(id)).map(({ id }) => id);
    const question = `${key} ${missing.join(' ')}`;
    if (missing.length === 0 || asked.current === question) return;
    asked.current = question;
    // Those who come into a neighbourhood that is seen move nobody in it.
    const start = own ? [...own.places.values()].map((place) => ({ ...place, pinned: true })) : [];
    compute(own ? 'organic' : layout, start).then(
      (found) => {
        if (asked.current !== question) return;
        const fresh = found.filter(({ id }) => !own?.places.has(id));
        setPassing({ key, places: new Map([...(own?.places ?? []), ...toMap(fresh)]) });
      },
      // Stopped: the saved places are seen.
      () => undefined,
    );
  }, [key, layout, own, data, compute]);
  return { own, setPassing };
};

/** That a move there does not last is said once a neighbourhood. */
const useSayPassing = (): ((neighbourhood: string) => void) => {
  const notify = useNotify();
  const said = useRef<string | null>(null);
  return useCallback(
    (neighbourhood) => {
      if (said.current === neighbourhood) return;
      said.current = neighbourhood;
      notify.done('explorer.messages.passingPlaces');
    },
    [notify],
  );
};

/** A neighbourhood is laid out alone as long as it is seen; the saved places come back when one leaves it. */
export const useNeighbourhoodPlaces = ({ data, places, compute }: Parts): ViewedPlaces => {
  const { own, setPassing } = usePassing({ data, compute });
  const sayPassing = useSayPassing();
  const positions = useMemo(() => {
    if (own === null) return places.positions;
    const pinnedAs = (place: Place) => ({
      ...place,
      pinned: places.positions.get(place.id)?.pinned ?? false,
    });
    return new Map([
      ...places.positions,
      ...[...own.places].map(([id, place]) => [id, pinnedAs(place)] as const),
    ]);
  }, [own, places]);
  const save = useCallback<Places['save']>(
    async (changed, kind) => {
      if (own === null || kind === null) return places.save(changed, kind);
      const pins = pinChanges(changed, places.positions);
      if (kind === 'move' && pins.length > 0) return places.save(pins, 'move');
      setPassing({ key: own.key, places: new Map([...own.places, ...toMap(changed)]) });
      if (kind === 'move') sayPassing(own.key);
    },
    [own, places, setPassing, sayPassing],
  );
  const neighbourhood = own?.key ?? null;
  return useMemo(() => ({ positions, save, neighbourhood }), [positions, save, neighbourhood]);
};

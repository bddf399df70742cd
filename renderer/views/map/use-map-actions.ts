import { type RefObject, useEffect } from 'react';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { boxAroundPoints } from '../../../shared/domain/map/camera.ts';
import type { MapActions } from '../../state/map-actions.ts';
import { useActions, useWorkspaceStore } from '../../state/workspace-context.tsx';
import type { MapScreenData } from './map-context.ts';
import { type MapCamera, ZOOM_STEP } from './use-camera.ts';

interface Needs {
  readonly data: MapScreenData;
  readonly camera: Pick<MapCamera, 'zoom' | 'fit' | 'show'>;
  readonly panel: RefObject<HTMLElement | null>;
  readonly showTab: (tab: 'territories' | 'zone' | 'unplaced') => void;
}

/** What commands can do while the map is on screen. */
export const useMapActions = ({ data, camera, panel, showTab }: Needs): void => {
  const act = useActions();
  const store = useWorkspaceStore();
  const { zoom, fit, show } = camera;
  useEffect(() => {
    const pointsOf = (ids: readonly EntityId[]) => ids.flatMap((id) => data.placements.get(id) ?? []);
    const focusIn = (selector: string) =>
      requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>(selector)?.focus());
    const actions: MapActions = {
      zoomIn: () => zoom(ZOOM_STEP),
      zoomOut: () => zoom(1 / ZOOM_STEP),
      fit,
      fitSelection: () => show(boxAroundPoints(pointsOf(store.getState().selection))),
      selectAll: () => act.select(data.placed.map(({ id }) => id)),
      focusList: () => {
        showTab('territories');
        focusIn('[data-map-tree]');
      },
      locate: () => {
        showTab('unplaced');
        focusIn('[data-map-place]');
      },
      chooseZone: () => {
        showTab('zone');
        focusIn('[data-map-zone] input');
      },
    };
    act.setMap(actions);
  }, [act, store, data, zoom, fit, show, panel, showTab]);
  useEffect(() => () => act.setMap(null), [act]);
};

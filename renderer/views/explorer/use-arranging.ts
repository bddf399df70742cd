import { useCallback, useEffect, useRef } from 'react';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { LayoutId } from '../../../shared/domain/view.ts';
import { useNotify } from '../../widgets/use-notify.tsx';
import type { ExplorerData } from './explorer-data.ts';
import { placeInGrid } from './place-in-grid.ts';
import { type ComputeLayout, isCancelled, useLayoutJob } from './use-layout-job.ts';
import { useNeighbourhoodPlaces, type ViewedPlaces } from './use-neighbourhood-places.ts';
import type { Place, Places } from './use-places.ts';

export interface Arranging {
  /** 0–1 while a layout is being computed, null otherwise. */
  readonly progress: number | null;
  readonly stop: () => void;
  /** Computes a layout of what is shown; the answer is true when it was applied. */
  readonly arrange: (layout: LayoutId) => Promise<boolean>;
  /** Where what is shown is seen: saved places, or those of a neighbourhood. */
  readonly places: ViewedPlaces;
}

const placed = (data: ExplorerData, positions: Places['positions']): Place[] =>
  data.shown.entities.flatMap(({ id }) => {
    const position = positions.get(id);
    return position ? [{ id, ...position }] : [];
  });

const useIsHere = () => {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return isHere;
};

/** Entities without a place get one as soon as they are shown; those that have one do not move. */
const usePlacingNewcomers = (
  data: ExplorerData,
  { positions, save }: Places,
  compute: ComputeLayout,
): void => {
  const isRunning = useRef(false);
  const isHere = useIsHere();
  useEffect(() => {
    const missing = new Set(data.shown.entities.map(({ id }) => id).filter((id) => !positions.has(id)));
    if (missing.size === 0 || isRunning.current) return;
    isRunning.current = true;
    const place = async () => {
      const start = placed(data, positions).map((known) => ({ ...known, pinned: true }));
      // Stopped, or refused: places in rows are better than a heap in one point.
      const found = await compute('organic', start).catch((error: unknown) =>
        error instanceof ReplyError ? placeInGrid(data.shown.entities) : null,
      );
      isRunning.current = false;
      // The screen is gone, or the page with its question: whoever opens it again gets places worth keeping.
      if (!isHere.current || found === null) return;
      await save(
        found.filter(({ id }) => missing.has(id)).map((each) => ({ ...each, pinned: false })),
        null,
      );
    };
    void place();
  }, [data, positions, save, compute, isHere]);
};

export const useArranging = (data: ExplorerData, saved: Places, aspect: () => number): Arranging => {
  const notify = useNotify();
  const { progress, compute, stop } = useLayoutJob(data, aspect);
  usePlacingNewcomers(data, saved, compute);
  const places = useNeighbourhoodPlaces({ data, places: saved, compute });
  const arrange = useCallback<Arranging['arrange']>(
    async (layout) => {
      try {
        // Only what is pinned stays: the rest starts afresh.
        const start =
          places.neighbourhood === null ? placed(data, places.positions).filter(({ pinned }) => pinned) : [];
        await places.save(await compute(layout, start, { isArrangement: true }), layout);
        return true;
      } catch (error) {
        if (!isCancelled(error)) notify.refused(error);
        return false;
      }
    },
    [data, places, compute, notify],
  );
  return { progress, stop, arrange, places };
};

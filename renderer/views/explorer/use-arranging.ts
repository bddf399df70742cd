import { useCallback, useEffect, useRef, useState } from 'react';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { Event } from '../../../shared/contract/events.ts';
import { isGroupId } from '../../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { LayoutId } from '../../../shared/domain/view.ts';
import { useBackend, useHostEvents } from '../../backend/backend-context.tsx';
import { boxesOf } from '../../canvas/boxes.ts';
import { createMeasure } from '../../canvas/measure-text.ts';
import { useNotify } from '../../widgets/use-notify.tsx';
import type { ExplorerData } from './explorer-data.ts';
import { placeInGrid } from './place-in-grid.ts';
import type { Place, Places } from './use-places.ts';

export interface Arranging {
  /** 0–1 while a layout is being computed, null otherwise. */
  readonly progress: number | null;
  readonly stop: () => void;
  /** Computes a layout of what is shown; the answer is true when it was applied. */
  readonly arrange: (layout: LayoutId) => Promise<boolean>;
}

interface Job {
  readonly id: string;
  readonly done: number;
}

const isCancelled = (error: unknown): boolean =>
  error instanceof ReplyError && error.reply.code === 'E-CANCELLED';

/** Runs one layout at a time in the host's worker, with its progress. */
const useLayoutJob = (data: ExplorerData, aspect: () => number) => {
  const { call } = useBackend();
  const [job, setJob] = useState<Job | null>(null);
  useHostEvents(
    useCallback((event: Event) => {
      if (event.event !== 'job.progress') return;
      setJob((now) => (now?.id === event.job ? { ...now, done: event.done } : now));
    }, []),
  );
  const compute = useCallback(
    async (layout: LayoutId, start: readonly Place[]): Promise<readonly Place[]> => {
      const id = crypto.randomUUID();
      setJob({ id, done: 0 });
      try {
        const { positions } = await call('graph.layout', {
          job: id,
          layout,
          ids: data.shown.entities.map((entity) => entity.id),
          relations: data.shown.relations.map(({ from, to }): [EntityId, EntityId] => [from, to]),
          aspect: aspect(),
          start: [...start],
          boxes: boxesOf(data.elements, createMeasure(document), layout === 'organic').filter(
            (box): box is [EntityId, number, number] => !isGroupId(box[0]),
          ),
        });
        return positions;
      } finally {
        setJob(null);
      }
    },
    [call, data, aspect],
  );
  const stop = useCallback(() => {
    if (job) void call('job.cancel', { job: job.id });
  }, [call, job]);
  return { progress: job?.done ?? null, compute, stop };
};

const placed = (data: ExplorerData, positions: Places['positions']): Place[] =>
  data.shown.entities.flatMap(({ id }) => {
    const position = positions.get(id);
    return position ? [{ id, ...position }] : [];
  });

/** Entities without a place get one as soon as they are shown; those that have one do not move. */
const usePlacingNewcomers = (
  data: ExplorerData,
  { positions, save }: Places,
  compute: (layout: LayoutId, start: readonly Place[]) => Promise<readonly Place[]>,
): void => {
  const isRunning = useRef(false);
  useEffect(() => {
    const missing = new Set(data.shown.entities.map(({ id }) => id).filter((id) => !positions.has(id)));
    if (missing.size === 0 || isRunning.current) return;
    isRunning.current = true;
    const place = async () => {
      const start = placed(data, positions).map((known) => ({ ...known, pinned: true }));
      // Stopped, or refused: places in rows are better than a heap in one point.
      const found = await compute('organic', start).catch(() => placeInGrid(data.shown.entities));
      isRunning.current = false;
      await save(
        found.filter(({ id }) => missing.has(id)).map((each) => ({ ...each, pinned: false })),
        null,
      );
    };
    void place();
  }, [data, positions, save, compute]);
};

export const useArranging = (data: ExplorerData, places: Places, aspect: () => number): Arranging => {
  const notify = useNotify();
  const { progress, compute, stop } = useLayoutJob(data, aspect);
  usePlacingNewcomers(data, places, compute);
  const arrange = useCallback<Arranging['arrange']>(
    async (layout) => {
      try {
        // Only what is pinned stays: the rest starts afresh.
        const start = placed(data, places.positions).filter(({ pinned }) => pinned);
        await places.save(await compute(layout, start), layout);
        return true;
      } catch (error) {
        if (!isCancelled(error)) notify.refused(error);
        return false;
      }
    },
    [data, places, compute, notify],
  );
  return { progress, stop, arrange };
};

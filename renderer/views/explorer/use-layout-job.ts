import { useCallback, useEffect, useRef, useState } from 'react';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { Event } from '../../../shared/contract/events.ts';
import { composeDrawing } from '../../../shared/domain/drawing/compose-drawing.ts';
import { isGroupId } from '../../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { isSymmetric } from '../../../shared/domain/relation.ts';
import { type LayoutId, startView } from '../../../shared/domain/view.ts';
import { useBackend, useHostEvents } from '../../backend/backend-context.tsx';
import { boxesOf, type NodeBox } from '../../canvas/boxes.ts';
import { buildElements } from '../../canvas/elements.ts';
import { createMeasure } from '../../canvas/measure-text.ts';
import { useLang } from '../../i18n/use-format.ts';
import type { Workspace } from '../../state/workspace.ts';
import { useWorkspaceStore } from '../../state/workspace-context.tsx';
import type { ExplorerData } from './explorer-data.ts';
import type { Place } from './use-places.ts';

interface Wish {
  /** Asked by the person: what was asked before it is not wanted any more. */
  readonly isArrangement: boolean;
}
/** Places of what is shown in a layout, from where some of it is. */
export type ComputeLayout = (
  layout: LayoutId,
  start: readonly Place[],
  wish?: Wish,
) => Promise<readonly Place[]>;

interface Job {
  readonly id: string;
  readonly done: number;
}

export const isCancelled = (error: unknown): boolean =>
  error instanceof ReplyError && error.reply.code === 'E-CANCELLED';

/** A choice of more is no middle of circles. */
const AROUND_MAX = 20;

const aroundIn = ({ selection, view }: Workspace): EntityId[] => {
  if (view.focus) return [view.focus.id];
  return selection.length > AROUND_MAX ? [] : [...selection];
};

/** Ends of the relations; a symmetric one goes both ways, so that a hierarchy puts nobody above the other. */
const pairsOf = ({ shown }: ExplorerData, layout: LayoutId): [EntityId, EntityId][] =>
  shown.relations.flatMap(({ type, from, to }): [EntityId, EntityId][] =>
    layout === 'hierarchical' && isSymmetric(type)
      ? [
          [from, to],
          [to, from],
        ]
      : [[from, to]],
  );

/** Room of every entity, also of those that a group stands for now. */
const useBoxes = (data: ExplorerData) => {
  const lang = useLang();
  return useCallback(
    (layout: LayoutId): [EntityId, number, number][] => {
      const { drawing, elements, ...graph } = data;
      const whole =
        drawing.groups.length === 0
          ? elements
          : buildElements(composeDrawing({ ...graph, view: startView, pinned: new Set(), lang }));
      const isEntity = (box: NodeBox): box is [EntityId, number, number] => !isGroupId(box[0]);
      return boxesOf(whole, createMeasure(document), layout === 'organic').filter(isEntity);
    },
    [data, lang],
  );
};

/** Jobs that run, each with why: those still running when the screen goes are stopped. */
const useRunning = () => {
  const { call } = useBackend();
  const running = useRef(new Map<string, Wish | undefined>());
  const cancel = useCallback(
    (isConcerned: (wish: Wish | undefined) => boolean) => {
      // The project may be closed already, which stops its jobs.
      for (const [job, wish] of running.current)
        if (isConcerned(wish)) void call('job.cancel', { job }).catch(() => undefined);
    },
    [call],
  );
  useEffect(() => () => cancel(() => true), [cancel]);
  return { running, cancel };
};

/** Layouts in the host's worker: the progress of the last one asked; what still runs when the screen goes is stopped. */
export const useLayoutJob = (data: ExplorerData, aspect: () => number) => {
  const { call } = useBackend();
  const store = useWorkspaceStore();
  const [job, setJob] = useState<Job | null>(null);
  const { running, cancel } = useRunning();
  const boxes = useBoxes(data);
  useHostEvents(
    useCallback((event: Event) => {
      if (event.event !== 'job.progress') return;
      setJob((now) => (now?.id === event.job ? { ...now, done: event.done } : now));
    }, []),
  );
  const compute = useCallback<ComputeLayout>(
    async (layout, start, wish) => {
      if (wish?.isArrangement) cancel((other) => other?.isArrangement === true);
      const id = crypto.randomUUID();
      running.current.set(id, wish);
      setJob({ id, done: 0 });
      try {
        const { positions } = await call('graph.layout', {
          job: id,
          layout,
          ids: data.shown.entities.map((entity) => entity.id),
          relations: pairsOf(data, layout),
          aspect: aspect(),
          start: [...start],
          boxes: boxes(layout),
          around: aroundIn(store.getState()),
        });
        return positions;
      } finally {
        running.current.delete(id);
        setJob((now) => (now?.id === id ? null : now));
      }
    },
    [call, store, data, aspect, boxes, running, cancel],
  );
  /** Stops whatever runs. */
  const stop = useCallback(() => cancel(() => true), [cancel]);
  return { progress: job?.done ?? null, compute, stop };
};

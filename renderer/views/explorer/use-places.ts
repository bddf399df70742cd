import { useCallback, useEffect, useMemo, useState } from 'react';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { LayoutId } from '../../../shared/domain/view.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { useProject } from '../../backend/use-app.ts';
import type { Positions } from '../../canvas/apply-difference.ts';
import { useNotify } from '../../widgets/use-notify.tsx';

export type Place = OutputOf<'graph.load'>['positions'][number];

export interface Places {
  /** Saved places, and those that are on their way to the project. */
  readonly positions: Positions;
  /** Saves what is worth keeping; `null`: fills in places for the first time, which is no action to undo. */
  readonly save: (places: readonly Place[], kind: LayoutId | 'move' | null) => Promise<void>;
}

const isReadOnlyRefusal = (error: unknown): boolean =>
  error instanceof ReplyError && error.reply.code === 'E-READONLY';

const toMap = (places: readonly Place[]): Map<EntityId, Place> =>
  new Map(places.map((place) => [place.id, place]));

/** Where entities are. In a read-only project a picture can be arranged all the same: only the window knows it. */
export const usePlaces = (loaded: readonly Place[]): Places => {
  const { call } = useBackend();
  const notify = useNotify();
  const isReadOnly = useProject()?.readOnly ?? true;
  const [pending, setPending] = useState<ReadonlyMap<EntityId, Place>>(new Map());
  // What the project says wins as soon as it says something new: an undone move goes back.
  useEffect(() => {
    if (!isReadOnly && loaded.length > 0) setPending(new Map());
  }, [loaded, isReadOnly]);
  const positions = useMemo(() => new Map([...toMap(loaded), ...pending]), [loaded, pending]);
  const save = useCallback<Places['save']>(
    async (places, kind) => {
      setPending((before) => new Map([...before, ...toMap(places)]));
      if (isReadOnly || places.length === 0) return;
      const arrangement = kind === 'move' ? null : kind;
      try {
        await call('position.save', { positions: [...places], initial: kind === null, arrangement });
      } catch (error) {
        setPending(new Map());
        // Nobody asked for first places: a project that can no longer be written (a snapshot was opened) is no news.
        if (kind !== null || !isReadOnlyRefusal(error)) notify.refused(error);
      }
    },
    [call, notify, isReadOnly],
  );
  return useMemo(() => ({ positions, save }), [positions, save]);
};

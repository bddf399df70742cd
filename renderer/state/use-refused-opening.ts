import { useCallback, useEffect } from 'react';
import type { Event } from '../../shared/contract/events.ts';
import { useBackend, useHostEvents } from '../backend/backend-context.tsx';
import { useActions } from './workspace-context.tsx';

/** A double click or an argument named a project that did not open: the start screen says why, and what can be done. */
export const useRefusedOpening = (): void => {
  const { refusedOpening } = useBackend();
  const { refuseOpening } = useActions();
  const ask = useCallback(async () => {
    const refused = await refusedOpening?.();
    if (refused) refuseOpening(refused);
  }, [refusedOpening, refuseOpening]);
  useHostEvents(
    useCallback(
      ({ event }: Event) => void (event === 'project.refused' && ask().catch(() => undefined)),
      [ask],
    ),
  );
  // It may have been refused before anybody listened.
  useEffect(() => void ask().catch(() => undefined), [ask]);
};

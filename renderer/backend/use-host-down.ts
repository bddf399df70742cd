import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Event } from '../../shared/contract/events.ts';
import { useBackend, useHostEvents } from './backend-context.tsx';

const ASK_EVERY_MS = 1_500;

/** True from « host.down » until the host answers or speaks again; then all that is shown is asked anew. */
export const useHostDown = (): boolean => {
  const { call } = useBackend();
  const client = useQueryClient();
  const [isDown, setIsDown] = useState(false);
  useHostEvents(useCallback((event: Event) => setIsDown(event.event === 'host.down'), []));
  useEffect(() => {
    if (!isDown) return;
    const ask = async () => {
      await call('app.state', {});
      setIsDown(false);
      await client.invalidateQueries();
    };
    const timer = window.setInterval(() => void ask().catch(() => undefined), ASK_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [isDown, call, client]);
  return isDown;
};

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Listener } from '../../shared/contract/events.ts';
import type { Backend } from './bridge.ts';
import { refreshOnEvent } from './refresh.ts';

const BackendContext = createContext<Backend | null>(null);

/** What no screen shows any more is let go of: the host keeps what is long to compute, a window should not weigh twice. */
const UNUSED_MS = 10_000;

const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // The host is on this computer: being offline must not pause anything, and its answers change only by events.
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: UNUSED_MS,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

export const BackendProvider = ({ backend, children }: { backend: Backend; children: ReactNode }) => {
  const [client] = useState(createQueryClient);
  useEffect(() => backend.subscribe((event) => refreshOnEvent(client, event)), [backend, client]);
  return (
    <BackendContext value={backend}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </BackendContext>
  );
};

export const useBackend = (): Backend => {
  const backend = useContext(BackendContext);
  if (!backend) throw new Error('no backend above');
  return backend;
};

/** Listens to the host's events as long as the component is mounted. */
export const useHostEvents = (listener: Listener): void => {
  const backend = useBackend();
  useEffect(() => backend.subscribe(listener), [backend, listener]);
};

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReplyError } from '../../shared/contract/client.ts';
import { useBackend } from './backend-context.tsx';
import { type LoadedGraph, loadGraph } from './load-graph.ts';

const KEY = ['graph.load'] as const;

/** The graph of the open project, null until it is there; after an edit, only what changed is another value. */
export const useLoadedGraph = (isEnabled = true): LoadedGraph | null => {
  const { call } = useBackend();
  const client = useQueryClient();
  const { data } = useQuery<LoadedGraph, ReplyError>({
    queryKey: KEY,
    queryFn: () => loadGraph(call, client.getQueryData(KEY)),
    enabled: isEnabled,
    // It keeps what is the same by itself; comparing tens of thousands of records would stop the window.
    structuralSharing: false,
  });
  return data ?? null;
};

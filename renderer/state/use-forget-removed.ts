import { useEffect, useRef } from 'react';
import { useLoadedGraph } from '../backend/use-loaded-graph.ts';
import { useActions } from './workspace-context.tsx';

/**
 * Drops from the selection and the view what the project no longer holds. Only what was there and has gone: an entity
 * just added is chosen before the graph that holds it has come.
 */
export const useForgetRemoved = (hasProject: boolean): void => {
  const { forget } = useActions();
  const ecosystem = useLoadedGraph(hasProject)?.ecosystem;
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!ecosystem) return;
    const { entities, relations } = ecosystem;
    const now = new Set<string>([...entities, ...relations].map(({ id }) => id));
    const gone = new Set([...known.current].filter((id) => !now.has(id)));
    known.current = now;
    if (gone.size > 0) forget(gone);
  }, [ecosystem, forget]);
};

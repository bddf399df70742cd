import { useEffect, useRef } from 'react';
import { useOperation } from '../backend/use-operation.ts';
import { useActions } from './workspace-context.tsx';

/**
 * Drops from the selection and the view what the project no longer holds. Only what was there and has gone: an entity
 * just added is chosen before the graph that holds it has come.
 */
export const useForgetRemoved = (hasProject: boolean): void => {
  const { forget } = useActions();
  const { data } = useOperation('graph.load', {}, { enabled: hasProject });
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!data) return;
    const { entities, relations } = data.ecosystem;
    const now = new Set<string>([...entities, ...relations].map(({ id }) => id));
    const gone = new Set([...known.current].filter((id) => !now.has(id)));
    known.current = now;
    if (gone.size > 0) forget(gone);
  }, [data, forget]);
};

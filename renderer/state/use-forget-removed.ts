import { useEffect, useRef } from 'react';
import type { Ecosystem } from '../../shared/domain/ecosystem.ts';
import { useLoadedGraph } from '../backend/use-loaded-graph.ts';
import { useActions } from './workspace-context.tsx';

const goneIds = (before: Ecosystem, after: Ecosystem): string[] => {
  const now = new Set<string>([...after.entities, ...after.relations].map(({ id }) => id));
  return [...before.entities, ...before.relations].map(({ id }) => id).filter((id) => !now.has(id));
};

/**
 * Drops from the selection and the view what the project no longer holds. Only what was there and has gone: an entity
 * just added is chosen before the graph that holds it has come.
 */
export const useForgetRemoved = (hasProject: boolean): void => {
  const { forget } = useActions();
  const ecosystem = useLoadedGraph(hasProject)?.ecosystem;
  const known = useRef<Ecosystem | null>(null);
  useEffect(() => {
    if (!ecosystem) return;
    const before = known.current;
    known.current = ecosystem;
    if (before === null || before === ecosystem) return;
    const gone = new Set(goneIds(before, ecosystem));
    if (gone.size > 0) forget(gone);
  }, [ecosystem, forget]);
};

import { useMemo } from 'react';
import type { Segment } from '../../../../shared/contract/suggestion-operations.ts';
import { useLoadedGraph } from '../../../backend/use-loaded-graph.ts';

/** What is in the project that is open: only that has a card that can be opened. */
export interface Known {
  has(id: string): boolean;
  segments(pieces: readonly Segment[]): readonly Segment[];
}

export const useKnown = (): Known => {
  const ecosystem = useLoadedGraph()?.ecosystem;
  return useMemo(() => {
    const ids = new Set<string>();
    for (const { id } of ecosystem?.entities ?? []) ids.add(id);
    for (const { id } of ecosystem?.relations ?? []) ids.add(id);
    const has = (id: string) => ids.has(id);
    const keep = ({ text, entities = [], relations = [] }: Segment): Segment => ({
      text,
      entities: entities.filter(has),
      relations: relations.filter(has),
    });
    return { has, segments: (pieces) => pieces.map(keep) };
  }, [ecosystem]);
};

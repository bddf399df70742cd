import { createContext, useContext } from 'react';
import type { Ecosystem, EntitySummary, Neighbour } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { Shown } from '../../../shared/domain/filter.ts';
import type { GraphElements } from '../../canvas/elements.ts';

/** The project as Explorer sees it, computed once for all that is on the screen. */
export interface GraphData {
  readonly ecosystem: Ecosystem;
  readonly shown: Shown;
  readonly elements: GraphElements;
  readonly entities: ReadonlyMap<EntityId, EntitySummary>;
  /** By entity, relations that are shown. */
  readonly neighbours: ReadonlyMap<EntityId, readonly Neighbour[]>;
  readonly nameOf: (id: string) => string | null;
}

export const GraphContext = createContext<GraphData | null>(null);

export const useGraph = (): GraphData => {
  const data = useContext(GraphContext);
  if (!data) throw new Error('no graph above');
  return data;
};

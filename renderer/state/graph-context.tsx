import { createContext, useContext } from 'react';
import type { Measures } from '../../shared/domain/analysis/measures.ts';
import type { Ecosystem, EntitySummary, Neighbour } from '../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import type { Shown } from '../../shared/domain/filter.ts';
import type { Facts } from '../../shared/domain/filters/facts.ts';
import type { Place } from '../backend/load-graph.ts';

/** The project as the view shows it, computed once for every screen: Explorer, Tableau, Carte and the list. */
export interface GraphData {
  readonly revision: number;
  readonly ecosystem: Ecosystem;
  readonly shown: Shown;
  /** What filters ask of the ecosystem, kept until the data change. */
  readonly facts: Facts;
  readonly entities: ReadonlyMap<EntityId, EntitySummary>;
  /** By entity, relations that are shown. */
  readonly neighbours: ReadonlyMap<EntityId, readonly Neighbour[]>;
  /** What has been measured so far of what the view asks (state/use-measures.ts). */
  readonly measures: Measures;
  /** Places saved in the project. */
  readonly positions: readonly Place[];
  readonly nameOf: (id: string) => string | null;
}

/** Null until the project is read. */
export const GraphContext = createContext<GraphData | null>(null);

export const useGraph = (): GraphData => {
  const data = useContext(GraphContext);
  if (!data) throw new Error('no graph above');
  return data;
};

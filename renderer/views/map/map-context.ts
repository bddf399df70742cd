import { createContext, useContext } from 'react';
import type { ColourEntry, DrawnNode } from '../../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { MapTerritories } from '../../../shared/domain/map/base.ts';
import type { MapData } from '../../../shared/domain/map/compose-map.ts';

/** The view as the map draws it. */
export interface MapScreenData extends MapData {
  readonly territories: MapTerritories;
  /** What is placed, as every picture draws it: size, colour, what stands back. */
  readonly nodes: readonly DrawnNode[];
  /** What the colours of symbols say, when it is not the category. */
  readonly colours: readonly ColourEntry[];
  readonly nodeOf: ReadonlyMap<EntityId, DrawnNode>;
}

export const MapContext = createContext<MapScreenData | null>(null);

export const useMapData = (): MapScreenData => {
  const data = useContext(MapContext);
  if (!data) throw new Error('no map above');
  return data;
};

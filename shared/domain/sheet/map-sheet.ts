import type { MapData } from '../map/compose-map.ts';
import type { MapView } from '../view.ts';

/** What a sheet of the map is made from, beside what every sheet is. */
export interface MapSheet extends Pick<MapData, 'ground' | 'placements' | 'choropleth'> {
  readonly view: Pick<MapView, 'camera' | 'arcs' | 'km'>;
  readonly unplaced: number;
}

import type { Ecosystem } from '../ecosystem.ts';
import type { Shown } from '../filter.ts';
import type { MapView } from '../view.ts';
import type { MapGround, MapTerritories } from './base.ts';
import type { Belonging } from './belonging.ts';
import type { Placements } from './placing.ts';

/** How near the nearest catalyst is. */
export const NEARNESS = ['near', 'same-department', 'far'] as const;
export type Nearness = (typeof NEARNESS)[number];

/** What the colours of territories are computed from. */
export interface ChoroplethInput {
  readonly ecosystem: Ecosystem;
  readonly shown: Shown;
  readonly view: Pick<MapView, 'measure' | 'km'>;
  readonly ground: MapGround;
  readonly territories: Pick<MapTerritories, 'codes'>;
  readonly placements: Placements;
  readonly belonging: Belonging;
}

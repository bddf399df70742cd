import type { EntityId } from '../entity.ts';
import type { Shown } from '../filter.ts';
import type { Point } from '../sheet/geometry.ts';
import type { MapGround } from './base.ts';
import type { Placements } from './placing.ts';
import { distanceKm, placeAt } from './world.ts';

export interface Zone {
  readonly members: readonly EntityId[];
  /** Shown and placed, but not precisely enough to say how far: « à vérifier ». */
  readonly unsure: number;
}

/** Who is at most so many km from a point of the map. */
export const withinRadius = (
  shown: Pick<Shown, 'entities'>,
  placements: Placements,
  { insets }: Pick<MapGround, 'insets'>,
  centre: Point,
  km: number,
): Zone => {
  const middle = placeAt(centre, insets);
  const members: EntityId[] = [];
  let unsure = 0;
  for (const { id } of shown.entities) {
    const placed = placements.get(id);
    if (!placed) continue;
    if (!placed.isExact) unsure += 1;
    else if (distanceKm(middle, placeAt(placed, insets)) <= km) members.push(id);
  }
  return { members, unsure };
};

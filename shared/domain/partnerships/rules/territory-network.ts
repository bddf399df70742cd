import { type Adjacency, buildAdjacency } from '../../analysis/graph.ts';
import type { EntityId } from '../../entity.ts';
import { isStructural } from '../../relation.ts';
import type { Terrain } from '../terrain.ts';
import { isOrganisation } from './parties.ts';

/** Everybody of a territory that is open, and the links in force among them. */
export interface TerritoryNetwork {
  readonly ids: readonly EntityId[];
  readonly adjacency: Adjacency;
}

export const readNetwork = (terrain: Terrain, territory: EntityId): TerritoryNetwork => {
  const ids = [...terrain.membersOf(territory)].filter(terrain.isOpen).sort();
  const places = new Map(ids.map((id, place) => [id, place]));
  const edges = ids.flatMap((id, place) =>
    terrain.inForce(id).flatMap(({ relation, other }) => {
      const end = isStructural(relation.type) ? places.get(other) : undefined;
      return end === undefined || end <= place ? [] : [[place, end] as const];
    }),
  );
  return { ids, adjacency: buildAdjacency(ids.length, edges) };
};

/** Organisations among some places of a network, by id. */
export const organisationsAt = (
  { entityOf }: Terrain,
  { ids }: TerritoryNetwork,
  places: readonly number[],
): readonly EntityId[] =>
  places.flatMap((place) => {
    const id = ids[place];
    const entity = id === undefined ? undefined : entityOf(id);
    return entity && isOrganisation(entity) ? [entity.id] : [];
  });

import type { Call, OutputOf } from '../../shared/contract/contract.ts';
import type { Ecosystem, EntitySummary, RelationSummary } from '../../shared/domain/ecosystem.ts';
import { applyGraphChanges } from '../../shared/domain/graph-changes.ts';
import type { OfficialPlace } from '../../shared/domain/official-places.ts';

export type Place = OutputOf<'graph.load'>['positions'][number];

/** The graph as the window holds it. */
export interface LoadedGraph {
  /** Names what it was read of: the project, then its last edit. */
  readonly state: string;
  readonly revision: number;
  readonly ecosystem: Ecosystem;
  readonly positions: readonly Place[];
}

/** What names a state begins with the project's id. */
export const isSameProject = (one: LoadedGraph, other: LoadedGraph): boolean =>
  one.state.split(' ')[0] === other.state.split(' ')[0];

/** Part by part, so that the window answers meanwhile; from the start again when the project changed on the way. */
const loadWhole = async (call: Call): Promise<LoadedGraph> => {
  const entities: EntitySummary[] = [];
  const relations: RelationSummary[] = [];
  const positions: Place[] = [];
  const places: OfficialPlace[] = [];
  let state: string | null = null;
  for (let from = 0; ; ) {
    const part: OutputOf<'graph.part'> = await call('graph.part', { from });
    if (state !== null && part.state !== state) return loadWhole(call);
    state = part.state;
    entities.push(...part.entities);
    relations.push(...part.relations);
    positions.push(...part.positions);
    places.push(...part.places);
    if (part.next === null) {
      const official = { places, names: part.names };
      return { state, revision: part.revision, ecosystem: { entities, relations, official }, positions };
    }
    from = part.next;
  }
};

const movePlaces = (
  positions: readonly Place[],
  { all, list }: OutputOf<'graph.changes'>['positions'],
): readonly Place[] => {
  if (all) return list;
  if (list.length === 0) return positions;
  const moved = new Map(list.map((place) => [place.id, place]));
  return positions.map((place) => moved.get(place.id) ?? place);
};

/** The graph as it is now: what is known of it, with what changed, or all of it. */
export const loadGraph = async (call: Call, known: LoadedGraph | undefined): Promise<LoadedGraph> => {
  if (!known) return loadWhole(call);
  const asked = { since: known.state, positions: known.positions.length };
  const { state, revision, changes, positions } = await call('graph.changes', asked);
  if (changes === null) return loadWhole(call);
  return {
    state,
    revision,
    ecosystem: applyGraphChanges(known.ecosystem, changes),
    positions: movePlaces(known.positions, positions),
  };
};

import type { EntitySummary, Neighbour } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { type Family, familiesOf as ownFamilies } from '../family.ts';
import { firstDay } from '../partial-date.ts';
import { indexTerritories, membersOf } from '../territory-members.ts';
import type { DOCUMENTED, RelationType } from '../vocabulary.ts';
import { buildWeightedGraph, type WeightedEdge, type WeightedGraph } from './graph/weighted-graph.ts';
import { type EntityFacts, NO_FACTS, type PartnershipInput } from './input.ts';
import { linkWeight } from './link-weight.ts';
import { createPlaces, type Places } from './places.ts';
import { createProgrammeLinks, type ProgrammeLinks } from './programme-links.ts';
import { createTerrainLinks, isInForce, type TerrainLinks } from './terrain-links.ts';

/**
 * A project compiled for the method, as of a day: what signals, rules and checks ask. Nothing in it depends on names or
 * on the order of entry; everything is by id.
 */
export interface Terrain extends TerrainLinks {
  readonly input: PartnershipInput;
  readonly on: string;
  /** Place of an entity in `entities` and in `graph`; −1 when it has none. */
  readonly placeOf: (id: EntityId) => number;
  readonly factsOf: (id: EntityId) => EntityFacts;
  /** Families, roles included; a PTCE and an alliance have those of their members. */
  readonly familiesOf: (id: EntityId) => ReadonlySet<Family>;
  /** Kind or role. */
  readonly isFunder: (id: EntityId) => boolean;
  readonly isCatalyst: (id: EntityId) => boolean;
  /** « renseigné le … »: without it, absence is unknown. */
  readonly isDocumented: (id: EntityId, what: (typeof DOCUMENTED)[number]) => boolean;
  /** Structural links with their weights (partnerships.md 3.2–3.3), undirected and simple. */
  readonly graph: WeightedGraph;
  readonly places: Places;
  readonly programmes: ProgrammeLinks;
  /** Everybody of a territory: it and what it includes, who is anchored or acts there, what covers it (domain.md). */
  readonly membersOf: (territory: EntityId) => ReadonlySet<EntityId>;
  /** Partners in force by these types, in either direction unless one is asked. */
  readonly linkedBy: (
    id: EntityId,
    types: readonly RelationType[],
    direction?: 'out' | 'in',
  ) => readonly Neighbour[];
  /** Can be in a suggestion: organisations, programmes and initiatives that are not closed nor archived. */
  readonly isOpen: (id: EntityId) => boolean;
}

const hasRole = (entity: EntitySummary | undefined, role: EntitySummary['roles'][number]): boolean =>
  entity?.roles.includes(role) ?? false;

const createFamilies = ({ entityOf, inForce }: TerrainLinks) => {
  const own = (id: EntityId): Family[] => {
    const entity = entityOf(id);
    if (!entity) return [];
    return [...ownFamilies(entity), ...(hasRole(entity, 'funder') ? (['funder'] as const) : [])];
  };
  /** Of whoever is a member of it, or takes part in it, carries or founded it. */
  const ofMembers = (id: EntityId): Family[] =>
    inForce(id).flatMap(({ relation, other, outgoing }) =>
      !outgoing && ['member-of', 'participates-in', 'carries', 'founds'].includes(relation.type)
        ? own(other)
        : [],
    );
  const known = new Map<EntityId, ReadonlySet<Family>>();
  return (id: EntityId): ReadonlySet<Family> => {
    const found = known.get(id);
    if (found) return found;
    const entity = entityOf(id);
    const isOfMembers = entity?.kind === 'alliance' || entity?.type === 'ptce';
    const families = new Set(isOfMembers ? [...own(id), ...ofMembers(id)] : own(id));
    known.set(id, families);
    return families;
  };
};

const buildGraph = (
  { ecosystem, on }: PartnershipInput,
  places: ReadonlyMap<EntityId, number>,
): WeightedGraph => {
  const edges = ecosystem.relations.flatMap((relation): WeightedEdge[] => {
    const weight = linkWeight(relation, on);
    const [a, b] = [places.get(relation.from), places.get(relation.to)];
    return weight > 0 && a !== undefined && b !== undefined && a !== b ? [[a, b, weight]] : [];
  });
  return buildWeightedGraph(places.size, edges);
};

const CLOSED: ReadonlySet<string | null> = new Set(['closed', 'archived']);

/** Compiles a project; about as long as reading its relations a few times. */
export const createTerrain = (input: PartnershipInput): Terrain => {
  const { ecosystem, on, facts } = input;
  const links = createTerrainLinks(ecosystem, on);
  const { entities, entityOf, inForce } = links;
  const index = new Map(entities.map(({ id }, place) => [id, place]));
  const asOf = { ...ecosystem, relations: ecosystem.relations.filter((relation) => isInForce(relation, on)) };
  const territories = indexTerritories(asOf);
  const members = new Map<EntityId, ReadonlySet<EntityId>>();
  const factsOf = (id: EntityId): EntityFacts => facts.get(id) ?? NO_FACTS;
  return {
    ...links,
    input,
    on,
    placeOf: (id) => index.get(id) ?? -1,
    factsOf,
    familiesOf: createFamilies(links),
    isFunder: (id) => entityOf(id)?.kind === 'funder' || hasRole(entityOf(id), 'funder'),
    isCatalyst: (id) => entityOf(id)?.type === 'catalyst' || hasRole(entityOf(id), 'catalyst'),
    isDocumented: (id, what) =>
      factsOf(id).documented.some(
        (mark) => mark.what === what && (mark.on === null || firstDay(mark.on) <= on),
      ),
    graph: buildGraph(input, index),
    places: createPlaces(asOf),
    programmes: createProgrammeLinks(links),
    membersOf: (territory) => {
      const known = members.get(territory) ?? membersOf(territories, [territory]);
      members.set(territory, known);
      return known;
    },
    linkedBy: (id, types, direction) =>
      inForce(id).filter(
        ({ relation, outgoing }) =>
          types.includes(relation.type) && (direction === undefined || outgoing === (direction === 'out')),
      ),
    isOpen: (id) => {
      const entity = entityOf(id);
      return entity !== undefined && !CLOSED.has(entity.status);
    },
  };
};

import { bordersOf } from '../../domain/adjacency.ts';
import { EntityId, emptyEntity, type Source, type StoredEntity } from '../../domain/entity.ts';
import { emptyRelation, RelationId, type StoredRelation } from '../../domain/relation.ts';
import {
  type CogTerritory,
  identifiersOf,
  spelledOutNames,
  TERRITORIES_LICENCE,
  TERRITORIES_URL,
  TERRITORIES_YEAR,
} from '../../domain/territory.ts';
import type { RelationType } from '../../domain/vocabulary.ts';
import type { Territories } from '../store/territories.ts';

/** What new records take from outside. `now` is an ISO date and time. */
export interface Making {
  readonly newId: () => string;
  readonly now: string;
}

export interface GatheredTerritory {
  readonly rootId: EntityId;
  readonly entities: StoredEntity[];
  readonly relations: StoredRelation[];
}

/** Row of the official list → its entity. */
export type Places = ReadonlyMap<number, EntityId>;

const officialSource = (): Source => ({
  title: `Code officiel géographique ${TERRITORIES_YEAR} (découpage administratif)`,
  publisher: `Insee, DGCL – Etalab (${TERRITORIES_LICENCE})`,
  url: TERRITORIES_URL,
  consultedOn: String(TERRITORIES_YEAR),
});

/** An official territory as an entity. It has a council, so it is an actor too, but for the country. */
export const toTerritoryEntity = (territory: CogTerritory, id: EntityId, now: string): StoredEntity => ({
  ...emptyEntity('territory', territory.name, now),
  id,
  type: territory.level,
  roles: territory.level === 'country' ? [] : ['actor'],
  aliases: spelledOutNames(territory.name),
  identifiers: identifiersOf(territory),
  population: territory.population,
  audience: 'public',
  sources: [officialSource()],
});

const toRelation = (
  type: RelationType,
  from: EntityId,
  to: EntityId,
  sources: Source[],
  { newId, now }: Making,
): StoredRelation => ({
  ...emptyRelation(type, from, to, now),
  id: RelationId.parse(newId()),
  audience: 'public',
  sources,
});

/** A grouping that has only some of its communes in a département is no part of it: it acts there. */
const insideRelations = (territories: Territories, places: Places, making: Making): StoredRelation[] =>
  territories.insideAmong([...places.keys()]).flatMap(({ child, parent, whole }) => {
    const from = places.get(child);
    const to = places.get(parent);
    if (!from || !to) return [];
    return [toRelation(whole ? 'part-of' : 'acts-in', from, to, [officialSource()], making)];
  });

const borderRelations = (territories: Territories, places: Places, making: Making): StoredRelation[] => {
  const byKey = new Map(
    territories
      .byRows([...places.keys()])
      .map(({ row, level, code }) => [`${level} ${code}`, places.get(row)]),
  );
  return (['department', 'region'] as const).flatMap((level) =>
    bordersOf(level).flatMap(([a, b]) => {
      const ends = [byKey.get(`${level} ${a}`), byKey.get(`${level} ${b}`)].filter((id) => id !== undefined);
      const [from, to] = ends.sort();
      return from && to ? [toRelation('neighbour-of', from, to, [], making)] : [];
    }),
  );
};

/** Every relation that the official list and the table of borders know between these. */
export const officialRelations = (
  territories: Territories,
  places: Places,
  making: Making,
): StoredRelation[] => [
  ...insideRelations(territories, places, making),
  ...borderRelations(territories, places, making),
];

/** A territory, what it contains, what contains it, and its neighbours of the same level where known; null for an unknown code. */
export const gatherTerritory = (
  territories: Territories,
  code: string,
  making: Making,
): GatheredTerritory | null => {
  const root = territories.find(code);
  if (!root) return null;
  const inner = [root.row, ...territories.contentsOf(root)];
  const rows = [...inner, ...territories.containersOf(root, inner), ...territories.neighboursOf(root)];
  const found = territories.byRows([...new Set(rows)]);
  const places = new Map(found.map(({ row }) => [row, EntityId.parse(making.newId())]));
  const entities = found.flatMap((territory) => {
    const id = places.get(territory.row);
    return id ? [toTerritoryEntity(territory, id, making.now)] : [];
  });
  const rootId = places.get(root.row);
  return rootId ? { rootId, entities, relations: officialRelations(territories, places, making) } : null;
};

import type { Ecosystem } from './ecosystem.ts';
import type { EntityId } from './entity.ts';
import { entitiesByKey, levelOfKey, noPlaces, type OfficialPlaces } from './official-places.ts';
import type { RelationType } from './vocabulary.ts';

export const GROUPED_LEVELS = ['commune', 'epci', 'department', 'region'] as const;
export type GroupedLevel = (typeof GROUPED_LEVELS)[number];

/** What says where an entity is, the strongest first: where it is anchored, else where it acts, else what it covers. */
const ANCHORS: readonly RelationType[] = ['located-in', 'acts-in', 'covers'];
/** Of several territories of the level: none is picked. */
export const SEVERAL = 'several';

type Ends = ReadonlyMap<EntityId, readonly EntityId[]>;

const endsOf = ({ relations }: Pick<Ecosystem, 'relations'>, wanted: RelationType): Ends => {
  const ends = new Map<EntityId, EntityId[]>();
  for (const { type, from, to } of relations) {
    if (type !== wanted) continue;
    const known = ends.get(from);
    if (known) known.push(to);
    else ends.set(from, [to]);
  }
  return ends;
};

/** What the official list says of a territory: the project's own of that level, else its key. */
const createOfficialAt = (official: OfficialPlaces, level: GroupedLevel) => {
  const own = entitiesByKey(official);
  const within = new Map(official.places.map((place) => [place.id, place.within]));
  return (territory: EntityId): EntityId[] =>
    (within.get(territory) ?? [])
      .filter((key) => levelOfKey(key) === level)
      .map((key) => own.get(key) ?? (key as string as EntityId));
};

/** Territories of a level that a territory is or belongs to. Loops are harmless. */
const createAncestry = (ecosystem: Ecosystem, level: GroupedLevel) => {
  const typeOf = new Map(
    ecosystem.entities.flatMap(({ id, kind, type }) => (kind === 'territory' ? [[id, type] as const] : [])),
  );
  const parents = endsOf(ecosystem, 'part-of');
  const officialAt = createOfficialAt(ecosystem.official ?? noPlaces, level);
  const known = new Map<EntityId, ReadonlySet<EntityId>>();
  const at = (territory: EntityId): ReadonlySet<EntityId> => {
    const answer = known.get(territory);
    if (answer) return answer;
    const chain = new Set([territory]);
    const found = new Set<EntityId>();
    // A Set iterates over what is added meanwhile; beyond the level there is nothing to look for.
    for (const id of chain)
      if (typeOf.get(id) === level) found.add(id);
      else for (const parent of parents.get(id) ?? []) if (typeOf.has(parent)) chain.add(parent);
    if (found.size === 0) for (const id of chain) for (const place of officialAt(id)) found.add(place);
    known.set(territory, found);
    return found;
  };
  return { at, isTerritory: (id: EntityId) => typeOf.has(id) };
};

/** The territory of a level that each entity is of: its id, `several`, or null when nothing says it. */
export const territoryAtLevel = (
  ecosystem: Ecosystem,
  level: GroupedLevel,
): ((id: EntityId) => EntityId | typeof SEVERAL | null) => {
  const { at, isTerritory } = createAncestry(ecosystem, level);
  const anchors = ANCHORS.map((type) => endsOf(ecosystem, type));
  const only = (found: ReadonlySet<EntityId>) => {
    const [first = null] = found;
    return found.size > 1 ? SEVERAL : first;
  };
  return (id) => {
    if (isTerritory(id)) return only(at(id));
    for (const ends of anchors) {
      const answer = only(new Set((ends.get(id) ?? []).flatMap((territory) => [...at(territory)])));
      if (answer !== null) return answer;
    }
    return null;
  };
};

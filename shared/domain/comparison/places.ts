import type { ProjectDocument } from '../document.ts';
import type { EntityId } from '../entity.ts';
import { pushTo } from '../multimap.ts';
import type { StoredRelation } from '../relation.ts';
import type { RelationType } from '../vocabulary.ts';

/** Where records are, at most one territory each; null: nothing says it. */
export interface Places {
  readonly ofEntity: (id: EntityId) => EntityId | null;
  readonly ofRelation: (relation: Pick<StoredRelation, 'type' | 'from' | 'to'>) => EntityId | null;
}

/** What says where an entity is, the strongest first; a project without a place is where what it is part of is, or who carries it. */
const PLACED: readonly RelationType[] = ['located-in', 'acts-in', 'covers'];
const INHERITED_FORWARD: readonly RelationType[] = ['part-of'];
const INHERITED_BACK: readonly RelationType[] = ['carries', 'organises', 'hosts', 'produces'];
const FOLLOWED: ReadonlySet<RelationType> = new Set([...PLACED, ...INHERITED_FORWARD]);
const INHERITED_STEPS_MAX = 4;

type Ends = ReadonlyMap<string, readonly EntityId[]>;
const keyOf = (type: RelationType, id: EntityId): string => `${type} ${id}`;

const endsOf = (relations: ProjectDocument['relations']): { readonly forward: Ends; readonly back: Ends } => {
  const forward = new Map<string, EntityId[]>();
  const back = new Map<string, EntityId[]>();
  for (const { type, from, to } of relations) {
    if (FOLLOWED.has(type)) pushTo(forward, keyOf(type, from), to);
    if (INHERITED_BACK.includes(type)) pushTo(back, keyOf(type, to), from);
  }
  return { forward, back };
};

/** A territory and what it is part of, the nearest first. Loops are harmless. */
const createWholes = ({ forward }: { readonly forward: Ends }, isTerritory: (id: EntityId) => boolean) => {
  const known = new Map<EntityId, readonly EntityId[]>();
  return (territory: EntityId): readonly EntityId[] => {
    const answer = known.get(territory);
    if (answer) return answer;
    const chain = new Set([territory]);
    // A Set iterates over what is added meanwhile.
    for (const id of chain)
      for (const whole of [...(forward.get(keyOf('part-of', id)) ?? [])].sort())
        if (isTerritory(whole)) chain.add(whole);
    known.set(territory, [...chain]);
    return [...chain];
  };
};

/** Of several territories, the nearest that holds them all. */
const createShared = (wholesOf: (territory: EntityId) => readonly EntityId[]) => {
  return (territories: readonly EntityId[]): EntityId | null => {
    const [first, ...others] = [...new Set(territories)].sort();
    if (first === undefined) return null;
    if (others.length === 0) return first;
    const chains = others.map((id) => new Set(wholesOf(id)));
    return wholesOf(first).find((id) => chains.every((chain) => chain.has(id))) ?? null;
  };
};

/** Where each record of a document is: a relation between two places is in what holds both. */
export const createPlaces = ({
  entities,
  relations,
}: Pick<ProjectDocument, 'entities' | 'relations'>): Places => {
  const territories = new Set(entities.filter(({ kind }) => kind === 'territory').map(({ id }) => id));
  const isTerritory = (id: EntityId): boolean => territories.has(id);
  const ends = endsOf(relations);
  const shared = createShared(createWholes(ends, isTerritory));
  const known = new Map<EntityId, EntityId | null>();
  const read = (id: EntityId, steps: number): EntityId | null => {
    if (isTerritory(id)) return id;
    for (const type of PLACED) {
      const place = shared((ends.forward.get(keyOf(type, id)) ?? []).filter(isTerritory));
      if (place !== null) return place;
    }
    if (steps >= INHERITED_STEPS_MAX) return null;
    const from = [
      ...INHERITED_FORWARD.map((type) => ends.forward.get(keyOf(type, id))),
      ...INHERITED_BACK.map((type) => ends.back.get(keyOf(type, id))),
    ];
    for (const sources of from) {
      const place = shared((sources ?? []).flatMap((source) => read(source, steps + 1) ?? []));
      if (place !== null) return place;
    }
    return null;
  };
  const ofEntity = (id: EntityId): EntityId | null => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    const place = read(id, 0);
    known.set(id, place);
    return place;
  };
  return {
    ofEntity,
    ofRelation: ({ type, from, to }) =>
      PLACED.includes(type) && isTerritory(to)
        ? to
        : shared([ofEntity(from), ofEntity(to)].filter((place) => place !== null)),
  };
};

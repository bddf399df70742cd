import type { RelationSummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { isStructural } from '../relation.ts';

/** What of a relation a path needs. */
export type PathRelation = Pick<RelationSummary, 'id' | 'type' | 'from' | 'to' | 'status'>;

/** Which paths come first: those of the fewest steps, or those that lean on working together. */
export const PATH_WAYS = ['strong', 'short'] as const;
export type PathWay = (typeof PATH_WAYS)[number];

/**
 * Cost of walking a relation, by way. Strong, in tenths: three steps of working together come before sharing a place
 * (interface.md 2.5), what goes on before what has ended. Short, in hundredths: the same only where steps are as many.
 */
const COSTS: Readonly<Record<PathWay, (relation: PathRelation) => number>> = {
  strong: ({ type, status }) =>
    (isStructural(type) ? (type === 'concerns' ? 12 : 10) : 16) + (status === 'ended' ? 5 : 0),
  short: ({ type, status }) =>
    100 + (isStructural(type) ? (type === 'concerns' ? 1 : 0) : 2) + (status === 'ended' ? 1 : 0),
};

/** Steps as numbers: those that leave entity `e` are `first[e]` to `first[e + 1]`, the cheapest first, then by id. */
export interface PathGraph<Relation extends PathRelation> {
  readonly relations: readonly Relation[];
  readonly numberOf: ReadonlyMap<EntityId, number>;
  readonly entities: readonly EntityId[];
  readonly first: Int32Array;
  /** Where each step goes, over which relation, at what cost. */
  readonly target: Int32Array;
  readonly over: Int32Array;
  readonly cost: Int32Array;
}

const isInOrder = (relations: readonly PathRelation[]): boolean =>
  relations.every(({ id }, index) => index === 0 || (relations[index - 1]?.id ?? '') <= id);

/** Numbers of the relations, the cheapest first, then by id. */
const ranked = (relations: readonly PathRelation[], costs: Int32Array): number[] => {
  const numbers = [...relations.keys()];
  const idOf = (number: number): string => relations[number]?.id ?? '';
  if (!isInOrder(relations)) numbers.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const byCost = Map.groupBy(numbers, (number) => costs[number] ?? 0);
  return [...byCost].sort(([a], [b]) => a - b).flatMap(([, group]) => group);
};

export const buildPathGraph = <Relation extends PathRelation>(
  relations: readonly Relation[],
  way: PathWay,
): PathGraph<Relation> => {
  const numberOf = new Map<EntityId, number>();
  const entities: EntityId[] = [];
  const number = (id: EntityId): number => {
    const known = numberOf.get(id);
    if (known !== undefined) return known;
    numberOf.set(id, entities.length);
    return entities.push(id) - 1;
  };
  const from = Int32Array.from(relations, (relation) => number(relation.from));
  const to = Int32Array.from(relations, (relation) => number(relation.to));
  const costs = Int32Array.from(relations, COSTS[way]);
  const first = new Int32Array(entities.length + 1);
  const leaving = (entity: number, by: number) => {
    first[entity] = (first[entity] ?? 0) + by;
  };
  for (const ends of [from, to]) for (const entity of ends) leaving(entity + 1, 1);
  for (let entity = 0; entity < entities.length; entity++) leaving(entity + 1, first[entity] ?? 0);
  const next = first.slice();
  const steps = relations.length * 2;
  const graph = { target: new Int32Array(steps), over: new Int32Array(steps), cost: new Int32Array(steps) };
  const put = (entity: number, other: number, relation: number) => {
    const place = next[entity] ?? 0;
    graph.target[place] = other;
    graph.over[place] = relation;
    graph.cost[place] = costs[relation] ?? 0;
    next[entity] = place + 1;
  };
  for (const relation of ranked(relations, costs)) {
    put(from[relation] ?? 0, to[relation] ?? 0, relation);
    put(to[relation] ?? 0, from[relation] ?? 0, relation);
  }
  return { relations, numberOf, entities, first, ...graph };
};

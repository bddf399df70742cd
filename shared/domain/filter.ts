import { type Ecosystem, type EntitySummary, neighboursOf, type RelationSummary } from './ecosystem.ts';
import type { EntityId } from './entity.ts';
import {
  type EntityTest,
  type Facts,
  FIELDS,
  type FieldReader,
  gatherFacts,
  isWithin,
  NONE,
  periodOf,
  type RelationTest,
} from './filter-fields.ts';
import { lookOf } from './look.ts';
import type { RelationId } from './relation.ts';
import type { Criterion, CriterionField, View } from './view.ts';

const matchesValues = (found: readonly string[], wanted: ReadonlySet<string>): boolean =>
  found.length === 0 ? wanted.has(NONE) : found.some((value) => wanted.has(value));

const negateIf = <Item>(negate: boolean, test: (item: Item) => boolean) =>
  negate ? (item: Item) => !test(item) : test;

const entityTest = (
  criterion: Criterion,
  reader: FieldReader & { of: 'entity' },
  facts: Facts,
): EntityTest => {
  const wanted = new Set(criterion.values);
  const test: EntityTest =
    'test' in reader
      ? reader.test(criterion.values, facts)
      : (entity) => matchesValues(reader.values(entity, facts), wanted);
  return negateIf(criterion.op === 'not-in', test);
};
const relationTest = (criterion: Criterion, reader: FieldReader & { of: 'relation' }): RelationTest => {
  const wanted = new Set(criterion.values);
  const test: RelationTest =
    'test' in reader
      ? reader.test(criterion.values)
      : (relation) => matchesValues(reader.values(relation), wanted);
  return negateIf(criterion.op === 'not-in', test);
};

/**
 * What a chip on relations asks of entities. A chosen type or status keeps the entities that such a relation joins;
 * « tout sauf » and a period only take relations away (an undated or unlinked entity is not outside the period),
 * but an entity whose own dates lie outside the period goes.
 */
const entityTestOfRelations = (
  criterion: Criterion,
  test: RelationTest,
  { ecosystem }: Facts,
): EntityTest => {
  if (criterion.field === 'period') return (entity) => isWithin(periodOf(entity), criterion.values);
  if (criterion.op === 'not-in') return () => true;
  const joined = new Set(ecosystem.relations.filter(test).flatMap(({ from, to }) => [from, to]));
  return (entity) => joined.has(entity.id);
};

interface Tests {
  readonly entity: readonly EntityTest[];
  readonly relation: readonly RelationTest[];
}
const testsOf = (criteria: readonly Criterion[], facts: Facts): Tests => {
  const entity: EntityTest[] = [];
  const relation: RelationTest[] = [];
  for (const criterion of criteria) {
    const reader = FIELDS[criterion.field];
    if (reader.of === 'entity') entity.push(entityTest(criterion, reader, facts));
    else {
      const test = relationTest(criterion, reader);
      relation.push(test);
      entity.push(entityTestOfRelations(criterion, test, facts));
    }
  }
  return { entity, relation };
};

const combine = <Item>(tests: readonly ((item: Item) => boolean)[], match: View['match']) =>
  tests.length === 0
    ? () => true
    : match === 'all'
      ? (item: Item) => tests.every((test) => test(item))
      : (item: Item) => tests.some((test) => test(item));

/** Entities within `depth` relations of one, itself included. */
export const neighbourhoodOf = (
  relations: readonly RelationSummary[],
  id: EntityId,
  depth: number,
): ReadonlySet<EntityId> => {
  const map = neighboursOf(relations);
  const found = new Set([id]);
  let frontier: readonly EntityId[] = [id];
  for (let step = 0; step < depth; step++) {
    frontier = [
      ...new Set(frontier.flatMap((from) => (map.get(from) ?? []).map(({ other }) => other))),
    ].filter((other) => !found.has(other));
    for (const other of frontier) found.add(other);
  }
  return found;
};

export interface Shown {
  readonly entities: readonly EntitySummary[];
  readonly relations: readonly RelationSummary[];
  readonly entityIds: ReadonlySet<EntityId>;
  readonly relationIds: ReadonlySet<RelationId>;
  /** Shown but faded: not in the highlight. Empty when nothing is highlighted. */
  readonly fadedIds: ReadonlySet<EntityId>;
  readonly total: { readonly entities: number; readonly relations: number };
}

const fadedOf = (
  entities: readonly EntitySummary[],
  highlight: readonly EntityId[],
): ReadonlySet<EntityId> => {
  const kept = new Set(highlight);
  return new Set(highlight.length === 0 ? [] : entities.map(({ id }) => id).filter((id) => !kept.has(id)));
};

/** What a view shows: filter, then legend's eye, then neighbourhood, then highlight. Pure; order of the ecosystem kept. */
export const selectView = (ecosystem: Ecosystem, view: View): Shown => {
  const facts = gatherFacts(ecosystem);
  const tests = testsOf(view.filters, facts);
  const hiddenLooks = new Set<string>(view.hiddenLooks);
  const hiddenTypes = new Set<string>(view.hiddenRelations);
  const keepsEntity = combine(tests.entity, view.match);
  const kept = ecosystem.entities.filter(
    (entity) => (keepsEntity(entity) && !hiddenLooks.has(lookOf(entity))) || entity.id === view.focus?.id,
  );
  const keptIds = new Set(kept.map(({ id }) => id));
  const keepsRelation = combine(tests.relation, view.match);
  const between = ecosystem.relations.filter(
    (relation) =>
      !hiddenTypes.has(relation.type) &&
      keptIds.has(relation.from) &&
      keptIds.has(relation.to) &&
      keepsRelation(relation),
  );
  const near = view.focus === null ? keptIds : neighbourhoodOf(between, view.focus.id, view.focus.depth);
  const entities = kept.filter(({ id }) => near.has(id));
  const relations = between.filter(({ from, to }) => near.has(from) && near.has(to));
  return {
    entities,
    relations,
    entityIds: new Set(entities.map(({ id }) => id)),
    relationIds: new Set(relations.map(({ id }) => id)),
    fadedIds: fadedOf(entities, view.highlight),
    total: { entities: ecosystem.entities.length, relations: ecosystem.relations.length },
  };
};

/** Index of the chip whose removal shows the most entities; null without chips. */
export const mostRestrictive = (ecosystem: Ecosystem, view: View): number | null => {
  const counts = view.filters.map(
    (_, removed) =>
      selectView(ecosystem, { ...view, filters: view.filters.filter((_, index) => index !== removed) })
        .entities.length,
  );
  return counts.length === 0 ? null : counts.indexOf(Math.max(...counts));
};

/** How many entities (relations, for a field of relations) have each value, `none` included: the checklist of a chip. */
export const countChoices = (ecosystem: Ecosystem, field: CriterionField): ReadonlyMap<string, number> => {
  const reader = FIELDS[field];
  const counts = new Map<string, number>();
  if ('test' in reader) return counts;
  const facts = gatherFacts(ecosystem);
  const found =
    reader.of === 'entity'
      ? ecosystem.entities.map((entity) => reader.values(entity, facts))
      : ecosystem.relations.map((relation) => reader.values(relation));
  for (const values of found)
    for (const value of values.length === 0 ? [NONE] : new Set(values))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

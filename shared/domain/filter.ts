import { type Measures, noMeasures } from './analysis/measures.ts';
import type { Ecosystem, EntitySummary, RelationSummary } from './ecosystem.ts';
import type { EntityId } from './entity.ts';
import { type CompiledChip, compileChips, type EntityTest, type RelationTest } from './filters/compile.ts';
import { type Facts, gatherFacts } from './filters/facts.ts';
import { overlaps, type Period, periodOf, readBounds } from './filters/period.ts';
import { lookOf } from './look.ts';
import { follows, neighbourhoodOf } from './neighbourhood.ts';
import { isStructural, type RelationId } from './relation.ts';
import type { Criterion, TimeRange, View } from './view.ts';

const passAll = () => true;

const combine = <Item>(tests: readonly ((item: Item) => boolean)[], match: View['match']) => {
  if (tests.length === 0) return passAll;
  if (match === 'all') return (item: Item) => tests.every((test) => test(item));
  return (item: Item) => tests.some((test) => test(item));
};

/** Entities that the links passing a test join. */
const joinedBy = (relations: readonly RelationSummary[], test: RelationTest): ReadonlySet<EntityId> => {
  const joined = new Set<EntityId>();
  for (const relation of relations) {
    if (!test(relation)) continue;
    joined.add(relation.from);
    joined.add(relation.to);
  }
  return joined;
};

/** An entity whose own dates lie outside goes; an undated one stays: unknown is not outside. */
const isDatedWithin = (bounds: Period): EntityTest => {
  return (entity) => {
    const own = periodOf(entity);
    return own === null || overlaps(own, bounds);
  };
};

interface Tests {
  readonly entity: EntityTest;
  readonly relation: RelationTest;
}

/**
 * What chips on links ask of entities. A chosen type, status or amount keeps the entities that such a link joins, a link
 * that passes every chip on links when all are asked; « tout sauf » and a period only take links away, but an entity
 * whose own dates lie outside the period goes.
 */
const entityTestsOfLinks = (
  { relations }: Ecosystem,
  chips: readonly { readonly chip: CompiledChip & { of: 'relation' }; readonly criterion: Criterion }[],
  match: View['match'],
): EntityTest[] => {
  const isPeriod = ({ field, op }: Criterion) => field === 'period' && op !== 'not-in';
  const periods = chips
    .filter(({ criterion }) => isPeriod(criterion))
    .map(({ criterion }) => isDatedWithin(readBounds(criterion.values)));
  const joins = (test: RelationTest): EntityTest => {
    const joined = joinedBy(relations, test);
    return ({ id }) => joined.has(id);
  };
  if (match === 'all') {
    if (!chips.some(({ chip }) => chip.chooses)) return periods;
    const passing = combine<RelationSummary>(
      chips.map(({ chip }) => chip.test),
      'all',
    );
    return [...periods, joins(passing)];
  }
  const others = chips
    .filter(({ criterion }) => !isPeriod(criterion))
    .map(({ chip }) => (chip.chooses ? joins(chip.test) : passAll));
  return [...periods, ...others];
};

const testsOf = (
  ecosystem: Ecosystem,
  compiled: readonly (CompiledChip | null)[],
  { filters, match }: Pick<View, 'filters' | 'match'>,
): Tests => {
  const entityTests: EntityTest[] = [];
  const links: { chip: CompiledChip & { of: 'relation' }; criterion: Criterion }[] = [];
  filters.forEach((criterion, index) => {
    const chip = compiled[index];
    if (chip?.of === 'entity') entityTests.push(chip.test);
    else if (chip) links.push({ chip, criterion });
  });
  return {
    entity: combine([...entityTests, ...entityTestsOfLinks(ecosystem, links, match)], match),
    relation: combine(
      links.map(({ chip }) => chip.test),
      match,
    ),
  };
};

const boundsOf = ({ from, to }: TimeRange): Period =>
  readBounds([from === null ? '' : String(from), to === null ? '' : String(to)]);

/** Links active in the years shown; one without a date when the view shows them. Where one is has no date to have. */
const isActive = (range: TimeRange): RelationTest => {
  const bounds = boundsOf(range);
  return (relation) => {
    const period = periodOf(relation);
    if (period === null) return range.undated || !isStructural(relation.type);
    return overlaps(period, bounds);
  };
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

/** What decides of an entity by itself: chips, time, the legend's eye. The centre of a neighbourhood always stays. */
const entityTestOf = (view: View, chips: EntityTest): EntityTest => {
  const hidden = new Set<string>(view.hiddenLooks);
  const isInTime = view.timeRange === null ? passAll : isDatedWithin(boundsOf(view.timeRange));
  return (entity) =>
    (chips(entity) && isInTime(entity) && !(hidden.size > 0 && hidden.has(lookOf(entity)))) ||
    entity.id === view.focus?.id;
};

const relationTestOf = (view: View, chips: RelationTest): RelationTest => {
  const hidden = new Set<string>(view.hiddenRelations);
  const isInTime = view.timeRange === null ? passAll : isActive(view.timeRange);
  return (relation) => !hidden.has(relation.type) && isInTime(relation) && chips(relation);
};

const idsOf = <Id>(items: readonly { readonly id: Id }[]): ReadonlySet<Id> =>
  new Set(items.map(({ id }) => id));

/**
 * What a view shows: filters and time, then the legend's eye, then neighbourhood, then highlight. Pure; order of the
 * ecosystem kept. `facts` are those of the ecosystem: whoever asks often keeps them.
 */
export const selectView = (
  ecosystem: Ecosystem,
  view: View,
  measures: Measures = noMeasures,
  facts: Facts = gatherFacts(ecosystem),
): Shown => {
  const tests = testsOf(ecosystem, compileChips(view.filters, { facts, measures }), view);
  const kept = ecosystem.entities.filter(entityTestOf(view, tests.entity));
  const keptIds = idsOf(kept);
  const keepsRelation = relationTestOf(view, tests.relation);
  const between = ecosystem.relations.filter(
    (relation) => keptIds.has(relation.from) && keptIds.has(relation.to) && keepsRelation(relation),
  );
  const { entities, relations, entityIds } = nearFocus(kept, between, keptIds, view.focus);
  return {
    entities,
    relations,
    entityIds,
    relationIds: idsOf(relations),
    fadedIds: fadedOf(entities, view.highlight),
    total: { entities: ecosystem.entities.length, relations: ecosystem.relations.length },
  };
};

const nearFocus = (
  entities: readonly EntitySummary[],
  relations: readonly RelationSummary[],
  entityIds: ReadonlySet<EntityId>,
  focus: View['focus'],
): Pick<Shown, 'entities' | 'relations' | 'entityIds'> => {
  if (focus === null) return { entities, relations, entityIds };
  const near = neighbourhoodOf(relations, focus);
  const isFollowed = follows(focus);
  return {
    entities: entities.filter(({ id }) => near.has(id)),
    relations: relations.filter(
      (relation) => near.has(relation.from) && near.has(relation.to) && isFollowed(relation),
    ),
    entityIds: near,
  };
};

/** What to take away so that the most entities are shown: a chip by its place, or the years. */
export type Removable = { readonly what: 'filter'; readonly index: number } | { readonly what: 'time' };

/** What hides the most when nothing is shown; null when taking one thing away would not be enough. */
export const mostRestrictive = (
  ecosystem: Ecosystem,
  view: View,
  measures: Measures = noMeasures,
  facts: Facts = gatherFacts(ecosystem),
): Removable | null => {
  const compiled = compileChips(view.filters, { facts, measures });
  const countOf = (chips: readonly (CompiledChip | null)[], without: View): number => {
    const test = entityTestOf({ ...without, focus: null }, testsOf(ecosystem, chips, without).entity);
    return ecosystem.entities.reduce((count, entity) => (test(entity) ? count + 1 : count), 0);
  };
  let best: { readonly removed: Removable; readonly count: number } | null = null;
  const consider = (removed: Removable, count: number) => {
    if (count > (best?.count ?? 0)) best = { removed, count };
  };
  view.filters.forEach((_, index) => {
    const isKept = (_kept: unknown, other: number) => other !== index;
    const without = { ...view, filters: view.filters.filter(isKept) };
    consider({ what: 'filter', index }, countOf(compiled.filter(isKept), without));
  });
  if (view.timeRange !== null) consider({ what: 'time' }, countOf(compiled, { ...view, timeRange: null }));
  return (best as { readonly removed: Removable } | null)?.removed ?? null;
};

import { z } from 'zod';
import { type Ecosystem, EntitySummary, RelationSummary } from './ecosystem.ts';
import { EntityId } from './entity.ts';
import { OfficialPlaces } from './official-places.ts';
import { RelationId } from './relation.ts';
import { foldText } from './text.ts';

/** What makes one state of the graph the next one. */
export const GraphChanges = z.object({
  /** Those added or changed, as they are now. */
  entities: z.array(EntitySummary),
  relations: z.array(RelationSummary),
  removedEntities: z.array(EntityId),
  removedRelations: z.array(RelationId),
  /** Null where nothing of it changed. */
  official: OfficialPlaces.nullable(),
});
export type GraphChanges = z.infer<typeof GraphChanges>;

interface Keyed {
  readonly id: string;
}
type Compare<Item> = (a: Item, b: Item) => number;

/** As bytes of UTF-8 sort, which is how the store sorts. */
const compareTexts = (a: string, b: string): number => {
  const [ours, theirs] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  for (;;) {
    const [one, other] = [ours.next(), theirs.next()];
    if (one.done || other.done) return Number(other.done ?? false) - Number(one.done ?? false);
    const difference = (one.value.codePointAt(0) ?? 0) - (other.value.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
};
const byId: Compare<Keyed> = (a, b) => compareTexts(a.id, b.id);
const byName: Compare<EntitySummary> = (a, b) =>
  compareTexts(foldText(a.name), foldText(b.name)) || byId(a, b);

/** Where an item goes in a sorted list. */
const placeIn = <Item>(sorted: readonly Item[], item: Item, compare: Compare<Item>): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] as Item, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A sorted list without what is removed, with what is new in its place; the same list when nothing changes. */
const mergeSorted = <Item extends Keyed>(
  list: readonly Item[],
  changed: readonly Item[],
  removed: readonly string[],
  compare: Compare<Item>,
): readonly Item[] => {
  if (changed.length === 0 && removed.length === 0) return list;
  const gone = new Set([...removed, ...changed.map(({ id }) => id)]);
  const kept = list.filter(({ id }) => !gone.has(id));
  const merged: Item[] = [];
  let from = 0;
  for (const item of [...changed].sort(compare)) {
    const place = placeIn(kept, item, compare);
    for (; from < place; from++) merged.push(kept[from] as Item);
    merged.push(item);
  }
  for (; from < kept.length; from++) merged.push(kept[from] as Item);
  return merged;
};

/** The graph after the changes; what they leave alone stays the same value, and the graph itself when they change nothing. */
export const applyGraphChanges = (ecosystem: Ecosystem, changes: GraphChanges): Ecosystem => {
  const entities = mergeSorted(ecosystem.entities, changes.entities, changes.removedEntities, byName);
  const relations = mergeSorted(ecosystem.relations, changes.relations, changes.removedRelations, byId);
  if (entities === ecosystem.entities && relations === ecosystem.relations && changes.official === null)
    return ecosystem;
  return { ...ecosystem, entities, relations, official: changes.official ?? ecosystem.official };
};

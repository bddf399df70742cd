import type { EntityId } from '../entity.ts';
import { applyGraphChanges, type GraphChanges } from '../graph-changes.ts';
import { noPlaces } from '../official-places.ts';
import type { EntityFacts, PartnershipInput } from './input.ts';

/** What suggestions and diagnosis are computed from, whatever the day. */
export type PartnershipContent = Omit<PartnershipInput, 'on'>;

/** What makes one content the next one. What a person decides and sets is short: it is given whole. */
export interface ContentChanges {
  readonly graph: GraphChanges;
  /** Those added or changed, as they are now; null: there are none of that entity any more. */
  readonly facts: readonly (readonly [id: EntityId, facts: EntityFacts | null])[];
  readonly beside: Pick<PartnershipContent, 'decisions' | 'overrides' | 'method'>;
}

/** What is not the same value in both lists, which mostly are: what they begin and end with alike is passed over. */
const differ = <Item extends { readonly id: string }>(known: readonly Item[], next: readonly Item[]) => {
  if (known === next) return { changed: [], removed: [] };
  let start = 0;
  while (start < known.length && start < next.length && known[start] === next[start]) start++;
  let [knownEnd, nextEnd] = [known.length, next.length];
  while (knownEnd > start && nextEnd > start && known[knownEnd - 1] === next[nextEnd - 1]) {
    knownEnd--;
    nextEnd--;
  }
  const before = new Set(known.slice(start, knownEnd));
  const after = next.slice(start, nextEnd);
  const ids = new Set(after.map(({ id }) => id));
  return {
    changed: after.filter((item) => !before.has(item)),
    removed: [...before].flatMap(({ id }) => (ids.has(id) ? [] : [id])),
  };
};

const differFacts = (known: PartnershipContent['facts'], next: PartnershipContent['facts']) => {
  if (known === next) return [];
  const changes: [EntityId, EntityFacts | null][] = [];
  for (const [id, facts] of next) if (known.get(id) !== facts) changes.push([id, facts]);
  for (const id of known.keys()) if (!next.has(id)) changes.push([id, null]);
  return changes;
};

/**
 * Compares values by identity, since what an edit leaves alone stays the same value (`applyGraphChanges`): about a
 * millisecond for tens of thousands of records. Records that were read anew are told again, which is always right.
 */
export const differenceOfContents = (known: PartnershipContent, next: PartnershipContent): ContentChanges => {
  const entities = differ(known.ecosystem.entities, next.ecosystem.entities);
  const relations = differ(known.ecosystem.relations, next.ecosystem.relations);
  const isSameList = known.ecosystem.official === next.ecosystem.official;
  return {
    graph: {
      entities: entities.changed,
      relations: relations.changed,
      removedEntities: entities.removed as GraphChanges['removedEntities'],
      removedRelations: relations.removed as GraphChanges['removedRelations'],
      official: isSameList ? null : ((next.ecosystem.official ?? noPlaces) as GraphChanges['official']),
    },
    facts: differFacts(known.facts, next.facts),
    beside: { decisions: next.decisions, overrides: next.overrides, method: next.method },
  };
};

export const countChanges = ({ graph, facts }: ContentChanges): number =>
  graph.entities.length +
  graph.relations.length +
  graph.removedEntities.length +
  graph.removedRelations.length +
  (graph.official?.places.length ?? 0) +
  facts.length;

const applyFacts = (known: PartnershipContent['facts'], changes: ContentChanges['facts']) => {
  if (changes.length === 0) return known;
  const next = new Map(known);
  for (const [id, facts] of changes)
    if (facts) next.set(id, facts);
    else next.delete(id);
  return next;
};

/** What the changes leave alone stays the same value, so that what was computed of it may be kept. */
export const applyContentChanges = (
  known: PartnershipContent,
  { graph, facts, beside }: ContentChanges,
): PartnershipContent => ({
  ecosystem: applyGraphChanges(known.ecosystem, graph),
  facts: applyFacts(known.facts, facts),
  ...beside,
});

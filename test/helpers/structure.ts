import type { ProjectDocument } from '../../shared/domain/document.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import { isStructural } from '../../shared/domain/relation.ts';

/** Entities that work together, whatever the direction: relations of place and inclusion do not count. */
export const structuralNeighbours = ({
  entities,
  relations,
}: ProjectDocument): ReadonlyMap<EntityId, ReadonlySet<EntityId>> => {
  const neighbours = new Map(entities.map(({ id }) => [id, new Set<EntityId>()]));
  for (const { type, from, to } of relations) {
    if (!isStructural(type)) continue;
    neighbours.get(from)?.add(to);
    neighbours.get(to)?.add(from);
  }
  return neighbours;
};

/** Connected groups, largest first, as if `removed` did not exist. */
export const connectedGroups = (document: ProjectDocument, removed?: EntityId): EntityId[][] => {
  const neighbours = structuralNeighbours(document);
  const seen = new Set<EntityId>(removed ? [removed] : []);
  const groupOf = (start: EntityId): EntityId[] => {
    const group = [start];
    seen.add(start);
    for (const id of group) {
      const next = [...(neighbours.get(id) ?? [])].filter((other) => !seen.has(other));
      for (const other of next) seen.add(other);
      group.push(...next);
    }
    return group;
  };
  return document.entities
    .flatMap(({ id }) => (seen.has(id) ? [] : [groupOf(id)]))
    .sort((a, b) => b.length - a.length);
};

/** How many entities of the largest group are cut off from it when `removed` goes. */
export const countCutOff = (document: ProjectDocument, removed: EntityId): number => {
  const [whole = []] = connectedGroups(document);
  if (!whole.includes(removed)) return 0;
  const remaining = connectedGroups(document, removed).filter((group) => whole.includes(group[0] ?? removed));
  return whole.length - 1 - (remaining[0]?.length ?? 0);
};

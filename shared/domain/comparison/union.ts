import type { Position } from '../change.ts';
import type { ProjectDocument } from '../document.ts';
import type { EntityId, StoredEntity } from '../entity.ts';
import type { StoredRelation } from '../relation.ts';
import type { ChangeMark } from './comparison.ts';
import { differenceOfDocuments } from './document-difference.ts';

/** Both sides in one graph: what is on the later one as it is there, then what is no more. */
export interface ComparedUnion {
  readonly entities: readonly StoredEntity[];
  readonly relations: readonly StoredRelation[];
  /** Those of the later side first: what is still there stays where people know it. */
  readonly positions: readonly (Position & { readonly id: EntityId })[];
  /** What is not named did not change. */
  readonly marks: ReadonlyMap<string, ChangeMark>;
}

export const uniteDocuments = (a: ProjectDocument, b: ProjectDocument): ComparedUnion => {
  const { entities, relations } = differenceOfDocuments(a, b);
  const marks = new Map<string, ChangeMark>();
  for (const { added, removed, changed } of [entities, relations]) {
    for (const { id } of added) marks.set(id, 'added');
    for (const { id } of removed) marks.set(id, 'removed');
    for (const { after } of changed) marks.set(after.id, 'changed');
  }
  const placed = new Set(b.positions.map(({ id }) => id));
  const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
  return {
    entities: [...b.entities, ...entities.removed].sort(byId),
    relations: [...b.relations, ...relations.removed].sort(byId),
    positions: [...b.positions, ...a.positions.filter(({ id }) => !placed.has(id))],
    marks,
  };
};

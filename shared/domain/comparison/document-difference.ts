import type { ProjectDocument } from '../document.ts';
import { EntityFields, type StoredEntity } from '../entity.ts';
import { RelationFields, type StoredRelation } from '../relation.ts';
import { isSameValue } from './same-value.ts';

export interface ChangedRecord<Stored> {
  readonly before: Stored;
  readonly after: Stored;
  /** Names of stored fields, in the order of the record; dates of needs and offers are told with them. */
  readonly fields: readonly string[];
}
/** Each list by id. */
export interface SetDifference<Stored> {
  readonly added: readonly Stored[];
  readonly removed: readonly Stored[];
  readonly changed: readonly ChangedRecord<Stored>[];
}
export interface DocumentDifference {
  readonly entities: SetDifference<StoredEntity>;
  readonly relations: SetDifference<StoredRelation>;
}

/** Told with another field; and the record's own account of itself, which no person changes. */
const TOLD_WITH: Readonly<Record<string, string>> = { needsOn: 'needs', offersOn: 'offers' };
const OWN: ReadonlySet<string> = new Set(['id', 'updatedAt']);
const ENTITY_FIELDS = Object.keys(EntityFields.shape).filter((field) => !OWN.has(field));
const RELATION_FIELDS = Object.keys(RelationFields.shape).filter((field) => !OWN.has(field));

const changedFields = (before: object, after: object, fields: readonly string[]): string[] => {
  if (before === after) return [];
  const [was, is] = [before, after] as readonly Readonly<Record<string, unknown>>[];
  const changed = fields.filter((field) => !isSameValue(was?.[field], is?.[field]));
  return [...new Set(changed.map((field) => TOLD_WITH[field] ?? field))];
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

const differenceOfSets = <Stored extends { readonly id: string }>(
  before: readonly Stored[],
  after: readonly Stored[],
  fields: readonly string[],
): SetDifference<Stored> => {
  const known = new Map(before.map((record) => [record.id, record]));
  const kept = new Set(after.map(({ id }) => id));
  const added: Stored[] = [];
  const changed: ChangedRecord<Stored>[] = [];
  for (const record of after) {
    const was = known.get(record.id);
    const names = was ? changedFields(was, record, fields) : [];
    if (!was) added.push(record);
    else if (names.length > 0) changed.push({ before: was, after: record, fields: names });
  }
  return {
    added: added.sort(byId),
    removed: before.filter(({ id }) => !kept.has(id)).sort(byId),
    changed: changed.sort((a, b) => byId(a.after, b.after)),
  };
};

/** Record by record, by id: one that was renamed is changed, of two that were merged the kept one is. */
export const differenceOfDocuments = (
  a: Pick<ProjectDocument, 'entities' | 'relations'>,
  b: Pick<ProjectDocument, 'entities' | 'relations'>,
): DocumentDifference => ({
  entities: differenceOfSets(a.entities, b.entities, ENTITY_FIELDS),
  relations: differenceOfSets(a.relations, b.relations, RELATION_FIELDS),
});

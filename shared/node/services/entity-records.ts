import type { EntityWithRelations } from '../../contract/graph-operations.ts';
import { completenessOf } from '../../domain/completeness.ts';
import { type EntityId, type EntityRecord, isGeneric, type StoredEntity } from '../../domain/entity.ts';
import type { RelationRecord, StoredRelation } from '../../domain/relation.ts';
import { visibilityOf } from '../../domain/visibility.ts';
import type { ReadableDb } from '../store/database.ts';
import { findEntity, namesOf } from '../store/entities.ts';
import { type Link, listLinks, relationsOf } from '../store/relations.ts';

type Names = ReadonlyMap<string, string>;

/** What a record's located-in and acts-in relations say; nothing else stores it. */
const territoriesOf = (id: EntityId, links: readonly Link[], names: Names): EntityRecord['territories'] =>
  links
    .filter(({ type, from }) => from === id && (type === 'located-in' || type === 'acts-in'))
    .map(({ type, to }) => ({
      id: to,
      name: names.get(to) ?? '',
      as: type === 'located-in' ? 'anchored' : 'acts',
    }));

const toRecord = (entity: StoredEntity, links: readonly Link[], names: Names): EntityRecord => ({
  ...entity,
  territories: territoriesOf(entity.id, links, names),
  generic: isGeneric(entity),
  completeness: completenessOf(entity, links),
  visibility: visibilityOf(entity, links),
});

/** Records of many entities: all relations are read once. */
export const toEntityRecords = (db: ReadableDb, entities: readonly StoredEntity[]): EntityRecord[] => {
  const links = new Map<string, Link[]>();
  for (const link of listLinks(db)) {
    for (const id of new Set([link.from, link.to])) {
      const own = links.get(id);
      if (own) own.push(link);
      else links.set(id, [link]);
    }
  }
  const names = new Map(entities.map(({ id, name }) => [id as string, name]));
  const missing = [...links.values()].flat().map(({ to }) => to as string);
  const allNames = new Map([...namesOf(db, [...new Set(missing.filter((id) => !names.has(id)))]), ...names]);
  return entities.map((entity) => toRecord(entity, links.get(entity.id) ?? [], allNames));
};

export const toRelationRecords = (db: ReadableDb, relations: readonly StoredRelation[]): RelationRecord[] => {
  const names = namesOf(db, [...new Set(relations.flatMap(({ from, to }) => [from, to]))]);
  return relations.map((relation) => ({
    ...relation,
    fromName: names.get(relation.from) ?? '',
    toName: names.get(relation.to) ?? '',
  }));
};

/** One entity with its relations; null when it is not there. */
export const readEntityRecord = (db: ReadableDb, id: EntityId): EntityWithRelations | null => {
  const entity = findEntity(db, id);
  if (!entity) return null;
  const relations = relationsOf(db, id);
  const names = namesOf(db, [...new Set(relations.map(({ to }) => to))]);
  return { ...toRecord(entity, relations, names), relations: toRelationRecords(db, relations) };
};

import type { Handlers, OutputOf } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { Change, OperationSubject } from '../../domain/change.ts';
import type { EntityId, StoredEntity } from '../../domain/entity.ts';
import { type Held, heldByEntity } from '../../domain/held-values.ts';
import { isWhereField, matchesWhere } from '../../domain/where.ts';
import type { ReadableDb } from '../store/database.ts';
import { findEntity, listEntities } from '../store/entities.ts';
import { relationsOf } from '../store/relations.ts';
import { searchEntities } from '../store/search.ts';
import type { ServiceContext } from './context.ts';
import { changedFields, entityChanges, removalsOf, touch } from './entity-changes.ts';
import { creationChanges, parseOrRefuse, refuseInput } from './entity-creation.ts';
import { readEntityRecord, toEntityRecords } from './entity-records.ts';
import { resolveEntity } from './entity-reference.ts';
import { refuseStale } from './stale.ts';
import { territoryChanges } from './territory-links.ts';

type EntityHandlers = Pick<
  Handlers,
  'entity.list' | 'entity.get' | 'entity.search' | 'entity.add' | 'entity.set' | 'entity.remove'
>;

const readStored = (db: ReadableDb, ref: string): StoredEntity => {
  const entity = findEntity(db, resolveEntity(db, ref));
  if (!entity) throw new AppError('E-NOT-FOUND', { value: ref });
  return entity;
};

const subjectOf = (name: string, fields: readonly string[], count = 1): OperationSubject => ({
  names: [name],
  fields: [...fields],
  count,
  relationType: null,
});

/** The record after a change; without its relations, which the contract does not ask here. */
const recordAfter = (db: ReadableDb, id: EntityId): OutputOf<'entity.list'>[number] => {
  const record = readEntityRecord(db, id);
  if (!record) throw new AppError('E-NOT-FOUND', { value: id });
  const { relations: _, ...entity } = record;
  return entity;
};

const addEntity =
  (context: ServiceContext): EntityHandlers['entity.add'] =>
  ({ position, ...input }) => {
    const { session } = context;
    session.requireWritable();
    const { id, name, changes } = creationChanges(context, input);
    const placed: Change[] = position
      ? [{ record: 'position', id, before: null, after: { ...position, pinned: false } }]
      : [];
    const operation = session.record('entity.add', subjectOf(name, []), [...changes, ...placed]);
    return { ...recordAfter(session.reader(), id), operation: operation ?? '' };
  };

/** All of the record that a window may have begun from. */
const heldBy = (db: ReadableDb, id: EntityId): Held => {
  const record = recordAfter(db, id);
  return { ...record, ...heldByEntity(record, record.territories) };
};

const setEntity =
  (context: ServiceContext): EntityHandlers['entity.set'] =>
  ({ entity, set, was }) => {
    const { session, clock } = context;
    session.requireWritable();
    const db = session.reader();
    const current = readStored(db, entity);
    const { fields, ...wanted } = parseOrRefuse(set, current);
    const relations = relationsOf(db, current.id);
    const changes = [
      ...entityChanges(db, current, fields, relations),
      ...territoryChanges(context, { ...current, ...fields }, wanted, relations),
    ];
    if (changes.length > 0) refuseStale(heldBy(db, current.id), was);
    const subject = subjectOf(fields.name ?? current.name, changedFields(changes, wanted));
    const operation =
      changes.length === 0
        ? null
        : session.record('entity.set', subject, touch(current, changes, clock().toISOString()));
    return { ...recordAfter(db, current.id), operation };
  };

const removeEntity =
  ({ session }: ServiceContext): EntityHandlers['entity.remove'] =>
  ({ entity }) => {
    session.requireWritable();
    const db = session.reader();
    const removed = readStored(db, entity);
    const changes = removalsOf(db, [removed]);
    const relationIds = changes.filter(({ record }) => record === 'relation').map(({ id }) => id as string);
    const subject = subjectOf(removed.name, [], relationIds.length + 1);
    const operation = session.record('entity.remove', subject, changes);
    return { removed: [removed.id, ...relationIds], operation: operation ?? '' };
  };

const listMatching =
  ({ session }: ServiceContext): EntityHandlers['entity.list'] =>
  ({ kind, where }) => {
    const unknown = where.find(({ field }) => !isWhereField('entity', field));
    if (unknown) refuseInput({ field: unknown.field, reason: 'unknown-field' });
    const db = session.reader();
    const ofKind = listEntities(db).filter((entity) => kind === null || entity.kind === kind);
    return toEntityRecords(db, ofKind).filter((record) =>
      where.every(({ field, value }) => matchesWhere(record, field, value)),
    );
  };

export const createEntityHandlers = (context: ServiceContext): EntityHandlers => ({
  'entity.list': listMatching(context),
  'entity.get': ({ entity }) => {
    const db = context.session.reader();
    const record = readEntityRecord(db, resolveEntity(db, entity));
    if (!record) throw new AppError('E-NOT-FOUND', { value: entity });
    return record;
  },
  'entity.search': ({ text, limit }) => searchEntities(context.session.reader(), text, limit),
  'entity.add': addEntity(context),
  'entity.set': setEntity(context),
  'entity.remove': removeEntity(context),
});

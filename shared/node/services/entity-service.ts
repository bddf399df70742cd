import type { Handlers, OutputOf } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import { type Change, differenceOf, type OperationSubject } from '../../domain/change.ts';
import { type EntityFields, EntityId, emptyEntity, type StoredEntity } from '../../domain/entity.ts';
import { isRelationAllowed, type StoredRelation } from '../../domain/relation.ts';
import { parseEntitySet } from '../../domain/set-entity.ts';
import type { SetIssue, SetValues } from '../../domain/set-value.ts';
import { isWhereField, matchesWhere } from '../../domain/where.ts';
import type { ReadableDb } from '../store/database.ts';
import { findEntities, findEntity, listEntities } from '../store/entities.ts';
import { listPositions } from '../store/positions.ts';
import { readProject } from '../store/project.ts';
import { relationsOf } from '../store/relations.ts';
import { searchEntities } from '../store/search.ts';
import type { ServiceContext } from './context.ts';
import { readEntityRecord, toEntityRecords } from './entity-records.ts';
import { resolveEntity } from './entity-reference.ts';
import { territoryChanges, type WantedTerritories } from './territory-links.ts';

type EntityHandlers = Pick<
  Handlers,
  'entity.list' | 'entity.get' | 'entity.search' | 'entity.add' | 'entity.set' | 'entity.remove'
>;

/** A field's value that is refused: nothing is written. */
export const refuseInput = (issue: SetIssue): never => {
  throw new AppError('E-INPUT', { ...issue });
};
const parseOrRefuse = (set: SetValues, current: EntityFields) => {
  const parsed = parseEntitySet(set, current);
  return parsed.ok ? parsed : refuseInput(parsed.issue);
};

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
  (input) => {
    const { session, clock, newId } = context;
    session.requireWritable();
    const empty = emptyEntity('actor', '', clock().toISOString());
    const { fields, ...wanted } = parseOrRefuse({ ...input.set, kind: input.kind, name: input.name }, empty);
    const entity = { ...empty, ...fields, id: EntityId.parse(newId()) };
    const { id, ...after } = entity;
    const changes: Change[] = [{ record: 'entity', id, before: null, after }];
    if (input.position) {
      changes.push({ record: 'position', id, before: null, after: { ...input.position, pinned: false } });
    }
    changes.push(...territoryChanges(context, entity, wanted, []));
    const operation = session.record('entity.add', subjectOf(after.name, []), changes);
    return { ...recordAfter(session.reader(), id), operation: operation ?? '' };
  };

/** A change of kind, type or roles may not leave a relation that the schema table forbids. */
const refuseForbiddenRelations = (
  db: ReadableDb,
  before: StoredEntity,
  after: StoredEntity,
  relations: readonly StoredRelation[],
): void => {
  const others = new Map(
    findEntities(
      db,
      relations.flatMap(({ from, to }) => [from, to]),
    ).map((e) => [e.id, e]),
  );
  for (const { type, from, to } of relations) {
    const isAllowed = (entity: StoredEntity) => {
      const at = (id: EntityId) => (id === entity.id ? entity : others.get(id));
      const [start, end] = [at(from), at(to)];
      return start !== undefined && end !== undefined && isRelationAllowed(type, start, end);
    };
    if (isAllowed(before) && !isAllowed(after)) {
      const name = (id: EntityId) => others.get(id)?.name ?? '';
      throw new AppError('E-RELATION', { field: 'kind', type, from: name(from), to: name(to) });
    }
  }
};

/** Fields that the relations of an entity depend on. */
const RULED_FIELDS = ['kind', 'type', 'roles'] as const;

const entityChanges = (
  db: ReadableDb,
  current: StoredEntity,
  fields: Partial<EntityFields>,
  relations: readonly StoredRelation[],
): Change[] => {
  const { id, ...before } = current;
  const difference = differenceOf(before as EntityFields, fields);
  if (!difference) return [];
  if (RULED_FIELDS.some((field) => field in difference.after)) {
    refuseForbiddenRelations(db, current, { ...current, ...fields }, relations);
  }
  return [{ record: 'entity', id, ...difference }];
};

const touch = (current: StoredEntity, changes: readonly Change[], now: string): Change[] => {
  const stamp = { before: { updatedAt: current.updatedAt }, after: { updatedAt: now } };
  const own = changes.find((change) => change.record === 'entity');
  const stamped: Change = {
    record: 'entity',
    id: current.id,
    before: { ...own?.before, ...stamp.before } as Partial<EntityFields>,
    after: { ...own?.after, ...stamp.after } as Partial<EntityFields>,
  };
  return [stamped, ...changes.filter((change) => change !== own)];
};

/** What the history line of an edit names: fields changed, territories included. */
const changedFields = (changes: readonly Change[], wanted: WantedTerritories): string[] => {
  const own = changes.find((change) => change.record === 'entity');
  const territories = (['anchored', 'acts'] as const).filter((field) => {
    const type = field === 'anchored' ? 'located-in' : 'acts-in';
    return (
      wanted[field] !== null &&
      changes.some(
        (change) => change.record === 'relation' && (change.before?.type ?? change.after?.type) === type,
      )
    );
  });
  return [...Object.keys(own?.after ?? {}), ...territories];
};

const setEntity =
  (context: ServiceContext): EntityHandlers['entity.set'] =>
  ({ entity, set }) => {
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
    const subject = subjectOf(fields.name ?? current.name, changedFields(changes, wanted));
    const operation =
      changes.length === 0
        ? null
        : session.record('entity.set', subject, touch(current, changes, clock().toISOString()));
    return { ...recordAfter(db, current.id), operation };
  };

/** Everything that goes with an entity: its relations, its place, and the project's mention of it. */
const removalChanges = (db: ReadableDb, entity: StoredEntity): Change[] => {
  const position = listPositions(db).get(entity.id);
  const isTerritoryOfProject = readProject(db).territoryId === entity.id;
  const { id, ...before } = entity;
  return [
    ...relationsOf(db, id).map(
      ({ id: relationId, ...relation }): Change => ({
        record: 'relation',
        id: relationId,
        before: relation,
        after: null,
      }),
    ),
    ...(position ? [{ record: 'position', id, before: position, after: null } satisfies Change] : []),
    ...(isTerritoryOfProject
      ? [
          {
            record: 'project',
            id: 'project',
            before: { territoryId: id },
            after: { territoryId: null },
          } satisfies Change,
        ]
      : []),
    { record: 'entity', id, before, after: null },
  ];
};

const removeEntity =
  ({ session }: ServiceContext): EntityHandlers['entity.remove'] =>
  ({ entity }) => {
    session.requireWritable();
    const db = session.reader();
    const removed = readStored(db, entity);
    const changes = removalChanges(db, removed);
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

import type { Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import { differenceOf, type OperationSubject } from '../../domain/change.ts';
import { heldByRelation } from '../../domain/held-values.ts';
import {
  emptyRelation,
  RelationId,
  type RelationRecord,
  type StoredRelation,
} from '../../domain/relation.ts';
import { parseRelationSet } from '../../domain/set-relation.ts';
import { isWhereField, matchesWhere } from '../../domain/where.ts';
import type { ReadableDb } from '../store/database.ts';
import { findEntity } from '../store/entities.ts';
import { findRelation, listRelations } from '../store/relations.ts';
import type { ServiceContext } from './context.ts';
import { refuseInput } from './entity-creation.ts';
import { toRelationRecords } from './entity-records.ts';
import { resolveEntity } from './entity-reference.ts';
import { checkRelation, type End } from './relation-rules.ts';
import { refuseStale } from './stale.ts';

type RelationHandlers = Pick<
  Handlers,
  'relation.list' | 'relation.get' | 'relation.add' | 'relation.set' | 'relation.remove'
>;

const readStored = (db: ReadableDb, id: string): StoredRelation => {
  const relation = findRelation(db, id);
  if (!relation) throw new AppError('E-NOT-FOUND', { value: id });
  return relation;
};
const readRecord = (db: ReadableDb, id: string): RelationRecord => {
  const [record] = toRelationRecords(db, [readStored(db, id)]);
  if (!record) throw new AppError('E-NOT-FOUND', { value: id });
  return record;
};
const endOf = (db: ReadableDb, ref: string): End => {
  const entity = findEntity(db, resolveEntity(db, ref));
  if (!entity) throw new AppError('E-NOT-FOUND', { value: ref });
  return entity;
};

const subjectOf = (from: string, to: string, relationType: string, fields: string[]): OperationSubject => ({
  names: [from, to],
  fields,
  count: 1,
  relationType,
});

const addRelation =
  ({ session, clock, newId }: ServiceContext): RelationHandlers['relation.add'] =>
  (input) => {
    session.requireWritable();
    const db = session.reader();
    const [from, to] = [endOf(db, input.from), endOf(db, input.to)];
    const empty = emptyRelation('concerns', from.id, to.id, clock().toISOString());
    const parsed = parseRelationSet({ ...input.set, type: input.type }, empty);
    if (!parsed.ok) return refuseInput(parsed.issue);
    const after = { ...empty, ...parsed.fields };
    checkRelation(db, after.type, from, to);
    const id = RelationId.parse(newId());
    const operation = session.record('relation.add', subjectOf(from.name, to.name, after.type, []), [
      { record: 'relation', id, before: null, after },
    ]);
    return { ...readRecord(db, id), operation: operation ?? '' };
  };

const setRelation =
  ({ session, clock }: ServiceContext): RelationHandlers['relation.set'] =>
  ({ relation, set, was }) => {
    session.requireWritable();
    const db = session.reader();
    const { id, ...current } = readStored(db, relation);
    const parsed = parseRelationSet(set, current);
    if (!parsed.ok) return refuseInput(parsed.issue);
    const difference = differenceOf(current, parsed.fields);
    if (!difference) return { ...readRecord(db, id), operation: null };
    refuseStale(heldByRelation(current), was);
    const [from, to] = [endOf(db, current.from), endOf(db, current.to)];
    if (difference.after.type) checkRelation(db, difference.after.type, from, to);
    const type = difference.after.type ?? current.type;
    const operation = session.record(
      'relation.set',
      subjectOf(from.name, to.name, type, Object.keys(difference.after)),
      [
        {
          record: 'relation',
          id,
          before: { ...difference.before, updatedAt: current.updatedAt },
          after: { ...difference.after, updatedAt: clock().toISOString() },
        },
      ],
    );
    return { ...readRecord(db, id), operation };
  };

const removeRelation =
  ({ session }: ServiceContext): RelationHandlers['relation.remove'] =>
  ({ relation }) => {
    session.requireWritable();
    const { fromName, toName, id, ...before } = readRecord(session.reader(), relation);
    const operation = session.record('relation.remove', subjectOf(fromName, toName, before.type, []), [
      { record: 'relation', id, before, after: null },
    ]);
    return { removed: [id], operation: operation ?? '' };
  };

export const createRelationHandlers = (context: ServiceContext): RelationHandlers => ({
  'relation.list': ({ where }) => {
    const unknown = where.find(({ field }) => !isWhereField('relation', field));
    if (unknown) refuseInput({ field: unknown.field, reason: 'unknown-field' });
    const db = context.session.reader();
    return toRelationRecords(db, listRelations(db)).filter((record) =>
      where.every(({ field, value }) => matchesWhere(record, field, value)),
    );
  },
  'relation.get': ({ relation }) => readRecord(context.session.reader(), relation),
  'relation.add': addRelation(context),
  'relation.set': setRelation(context),
  'relation.remove': removeRelation(context),
});

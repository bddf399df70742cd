import type { Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import { type Change, differenceOf } from '../../domain/change.ts';
import { mergeFields, SINGLE_FIELDS } from '../../domain/duplicates/merge-entities.ts';
import { moveRelations } from '../../domain/duplicates/merge-relations.ts';
import { moveDecisions, moveOverrides } from '../../domain/duplicates/move-decisions.ts';
import type { EntityFields, StoredEntity } from '../../domain/entity.ts';
import { isRelationAllowed, type StoredRelation } from '../../domain/relation.ts';
import type { ReadableDb } from '../store/database.ts';
import { listDecisions, listOverrides } from '../store/decisions.ts';
import { findEntities, findEntity } from '../store/entities.ts';
import { referenceChanges } from '../store/merge-gathering.ts';
import { listPositions } from '../store/positions.ts';
import { readProject } from '../store/project.ts';
import { findPartOfChain, relationsOf } from '../store/relations.ts';
import type { ServiceContext } from './context.ts';
import { touch } from './entity-changes.ts';
import { readEntityRecord } from './entity-records.ts';
import { resolveEntity } from './entity-reference.ts';

const readStored = (db: ReadableDb, ref: string): StoredEntity => {
  const entity = findEntity(db, resolveEntity(db, ref));
  if (!entity) throw new AppError('E-NOT-FOUND', { value: ref });
  return entity;
};

const refuseUnknown = (take: readonly string[]): void => {
  const unknown = take.find((field) => !(SINGLE_FIELDS as readonly string[]).includes(field));
  if (unknown !== undefined) throw new AppError('E-INPUT', { field: unknown, reason: 'unknown-field' });
};

/** The merged entity must still allow every relation that moves to it. */
const refuseForbidden = (
  db: ReadableDb,
  merged: StoredEntity,
  drop: StoredEntity,
  moved: StoredRelation[],
): void => {
  const ends = new Map(
    findEntities(
      db,
      moved.flatMap(({ from, to }) => [from, to]),
    ).map((one) => [one.id, one]),
  );
  for (const { type, from, to } of moved) {
    const at = (id: string) => (id === drop.id ? merged : ends.get(id as StoredEntity['id']));
    const [start, end] = [at(from), at(to)];
    if (!start || !end || start.id === end.id || isRelationAllowed(type, start, end)) continue;
    throw new AppError('E-RELATION', { field: 'kind', type, from: start.name, to: end.name });
  }
};

/** Two territories one within the other cannot become one: something between them would be part of itself. */
const refuseLoop = (db: ReadableDb, keep: StoredEntity, drop: StoredEntity): void => {
  for (const [from, to] of [
    [keep, drop],
    [drop, keep],
  ] as const) {
    const chain = findPartOfChain(db, from.id, to.id);
    if (chain && chain.length > 2) throw new AppError('E-LOOP', { names: chain.map(({ name }) => name) });
  }
};

const removalOf = (db: ReadableDb, { id, ...before }: StoredEntity, keep: StoredEntity): Change[] => {
  const position = listPositions(db).get(id);
  const isTerritoryOfProject = readProject(db).territoryId === id;
  return [
    ...(position ? [{ record: 'position', id, before: position, after: null } as const] : []),
    ...(isTerritoryOfProject
      ? [
          {
            record: 'project',
            id: 'project',
            before: { territoryId: id },
            after: { territoryId: keep.id },
          } as const,
        ]
      : []),
    { record: 'entity', id, before, after: null },
  ];
};

const mergeChanges = (
  db: ReadableDb,
  keep: StoredEntity,
  drop: StoredEntity,
  take: readonly string[],
  now: string,
): Change[] => {
  const { id: _, ...kept } = keep;
  const { id: __, ...dropped } = drop;
  const fields = mergeFields(kept, dropped, new Set(take));
  const moving = relationsOf(db, drop.id);
  refuseLoop(db, keep, drop);
  refuseForbidden(db, { ...keep, ...fields }, drop, moving);
  const difference = differenceOf<EntityFields>(kept, fields);
  const own: Change[] = difference ? [{ record: 'entity', id: keep.id, ...difference }] : [];
  return [
    ...moveRelations(moving, relationsOf(db, keep.id), { keep: keep.id, drop: drop.id, now }),
    ...referenceChanges(db, drop.id, keep.id),
    ...moveDecisions(listDecisions(db), { keep: keep.id, drop: drop.id }),
    ...moveOverrides(listOverrides(db), { keep: keep.id, drop: drop.id }),
    ...touch(keep, own, now),
    ...removalOf(db, drop, keep),
  ];
};

/** Two into one, in one operation. */
export const mergeEntities =
  ({ session, clock }: ServiceContext): Handlers['entity.merge'] =>
  ({ keep: keepRef, drop: dropRef, take }) => {
    session.requireWritable();
    refuseUnknown(take);
    const db = session.reader();
    const [keep, drop] = [readStored(db, keepRef), readStored(db, dropRef)];
    if (keep.id === drop.id) throw new AppError('E-INPUT', { field: 'drop', reason: 'same', value: dropRef });
    const changes = mergeChanges(db, keep, drop, take, clock().toISOString());
    const subject = { names: [keep.name, drop.name], fields: [...take], count: 2, relationType: null };
    const operation = session.record('merge', subject, changes);
    const record = readEntityRecord(db, keep.id);
    if (!record) throw new AppError('E-NOT-FOUND', { value: keepRef });
    return { ...record, operation };
  };

import type { StoredEntity } from '../../domain/entity.ts';
import type { StoredRelation } from '../../domain/relation.ts';
import type { ReadableDb } from './database.ts';
import { findEntities } from './entities.ts';
import { findRelations } from './relations.ts';

/** Records read together: all of a large project would take a gigabyte. */
const READ_AT_ONCE = 2_000;

function* slicesOf<One>(
  ids: readonly string[],
  read: (ids: readonly string[]) => readonly One[],
): Generator<readonly One[]> {
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) yield read(ids.slice(at, at + READ_AT_ONCE));
}
const idsOf = (db: ReadableDb, table: 'entity' | 'relation'): string[] =>
  db.prepare(`SELECT id FROM ${table}`).pluck().all() as string[];

/** Every entity, some thousands at a time, in no order. */
export const entitySlices = (db: ReadableDb): Iterable<readonly StoredEntity[]> =>
  slicesOf(idsOf(db, 'entity'), (ids) => findEntities(db, ids));
/** Every relation, likewise. */
export const relationSlices = (db: ReadableDb): Iterable<readonly StoredRelation[]> =>
  slicesOf(idsOf(db, 'relation'), (ids) => findRelations(db, ids));

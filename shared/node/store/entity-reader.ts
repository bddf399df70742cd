import type { EntityId, StoredEntity } from '../../domain/entity.ts';
import type { ReadableDb } from './database.ts';
import { scalarsOf } from './entities.ts';
import { listsOf, type ReadList, readListRows } from './entity-list-rows.ts';
import type { Row } from './rows.ts';

/** Reads rows of a list table for one entity at a time, each statement prepared once. */
const createListReader = (db: ReadableDb): ((id: string) => ReadList) => {
  const prepared = new Map<string, ReturnType<ReadableDb['prepare']>>();
  return (id) => (table, columns, order) => {
    const sql = `SELECT entity_id, ${columns} FROM ${table} WHERE entity_id = ? ORDER BY ${order}`;
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(id) as Row[];
  };
};

/** Entities by id, one at a time, for a piece of work that reads many. */
export const createEntityReader = (db: ReadableDb): ((id: string) => StoredEntity | null) => {
  const find = db.prepare<[string], Row>('SELECT * FROM entity WHERE id = ?');
  const lists = createListReader(db);
  return (id) => {
    const row = find.get(id);
    if (!row) return null;
    return { id: id as EntityId, ...scalarsOf(row), ...listsOf(id, readListRows(lists(id))) } as StoredEntity;
  };
};

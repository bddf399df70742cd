import type { EntityId, StoredEntity } from '../../domain/entity.ts';
import type { ReadableDb } from './database.ts';
import { scalarsOf } from './entities.ts';
import { listsOf, type ReadList, readListRows } from './entity-list-rows.ts';
import type { Row } from './rows.ts';

const LIST_TABLES = [
  'entity_tag',
  'identifier',
  'alias',
  'need_date',
  'documented',
  'assessment',
  'impact',
  'statement',
  'entity_source',
] as const;

/** The record, and which list tables have rows of it: most have none, and are not asked. */
const SELECT = `SELECT *, ${LIST_TABLES.map(
  (table) => `EXISTS (SELECT 1 FROM ${table} WHERE entity_id = entity.id) AS "has ${table}"`,
).join(', ')} FROM entity WHERE id = ?`;

/** Reads rows of a list table for one entity at a time, each statement prepared once. */
const createListReader = (db: ReadableDb): ((row: Row) => ReadList) => {
  const prepared = new Map<string, ReturnType<ReadableDb['prepare']>>();
  return (row) => (table, columns, order) => {
    if (row[`has ${table}`] === 0) return [];
    const sql = `SELECT entity_id, ${columns} FROM ${table} WHERE entity_id = ? ORDER BY ${order}`;
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(row.id) as Row[];
  };
};

/** Entities by id, one at a time, for a piece of work that reads many. */
export const createEntityReader = (db: ReadableDb): ((id: string) => StoredEntity | null) => {
  const find = db.prepare<[string], Row>(SELECT);
  const lists = createListReader(db);
  return (id) => {
    const row = find.get(id);
    if (!row) return null;
    return {
      id: id as EntityId,
      ...scalarsOf(row),
      ...listsOf(id, readListRows(lists(row))),
    } as StoredEntity;
  };
};

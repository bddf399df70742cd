import type { EntityFields, EntityId, StoredEntity } from '../../domain/entity.ts';
import type { ReadableDb } from './database.ts';
import { SCALAR_FIELDS } from './entity-columns.ts';
import { listReader, listsOf, readListRows } from './entity-list-rows.ts';
import type { NamedId } from './named-id.ts';
import { groupRows, type Row, readRows } from './rows.ts';

export const scalarsOf = (row: Row): Partial<EntityFields> =>
  Object.fromEntries(
    SCALAR_FIELDS.map(({ field, columns, fromCells }) => [
      field,
      fromCells(columns.map((column) => row[column] ?? null)),
    ]),
  );

const readEntities = (db: ReadableDb, ids: readonly string[] | null): StoredEntity[] => {
  const where = ids ? 'WHERE id IN (SELECT value FROM json_each(?))' : '';
  const sql = `SELECT * FROM entity ${where} ORDER BY name_fold, id`;
  const rows = ids ? readRows(db, sql, JSON.stringify(ids)) : readRows(db, sql);
  const lists = readListRows(listReader(db, ids));
  return rows.map((row) => {
    const id = String(row.id) as EntityId;
    return { id, ...scalarsOf(row), ...listsOf(id, lists) } as StoredEntity;
  });
};

/** Every entity, by folded name then id. */
export const listEntities = (db: ReadableDb): StoredEntity[] => readEntities(db, null);
/** Those of these ids that exist, by folded name then id. */
export const findEntities = (db: ReadableDb, ids: readonly string[]): StoredEntity[] => readEntities(db, ids);
export const findEntity = (db: ReadableDb, id: string): StoredEntity | null =>
  readEntities(db, [id])[0] ?? null;

/** Ids and names of all entities with that identifier. */
export const findByIdentifier = (db: ReadableDb, scheme: string, value: string): NamedId[] =>
  db
    .prepare<[string, string], NamedId>(
      `SELECT DISTINCT entity.id, entity.name FROM identifier JOIN entity ON entity.id = identifier.entity_id
       WHERE identifier.scheme = ? AND identifier.value = ? ORDER BY entity.name_fold, entity.id`,
    )
    .all(scheme, value);

/** Ids and names of all entities whose name, or else whose short name or alias, folds to that text. */
export const findByFoldedName = (db: ReadableDb, fold: string): NamedId[] => {
  const named = db
    .prepare<[string], NamedId>('SELECT id, name FROM entity WHERE name_fold = ? ORDER BY id')
    .all(fold);
  if (named.length > 0) return named;
  return db
    .prepare<[string, string], NamedId>(
      `SELECT id, name FROM entity WHERE id IN
         (SELECT id FROM entity WHERE short_name_fold = ? UNION SELECT entity_id FROM alias WHERE value_fold = ?)
       ORDER BY id`,
    )
    .all(fold, fold);
};

/** Names by id, of those that exist. */
export const namesOf = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .prepare<[string], NamedId>('SELECT id, name FROM entity WHERE id IN (SELECT value FROM json_each(?))')
      .all(JSON.stringify(ids))
      .map(({ id, name }) => [id, name]),
  );

/** An entity as the table of relations reads it. */
export type StoredEnd = Pick<StoredEntity, 'id' | 'kind' | 'type' | 'roles' | 'name'>;
/** Those of these ids that exist, by id. */
export const findEnds = (db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, StoredEnd> => {
  const asked = JSON.stringify(ids);
  const roles = groupRows(
    readRows(
      db,
      `SELECT entity_id, value FROM entity_tag
       WHERE field = 'roles' AND entity_id IN (SELECT value FROM json_each(?)) ORDER BY entity_id, position`,
      asked,
    ),
    'entity_id',
    (row) => row.value as StoredEnd['roles'][number],
  );
  return new Map(
    db
      .prepare<[string], Omit<StoredEnd, 'roles'>>(
        'SELECT id, kind, type, name FROM entity WHERE id IN (SELECT value FROM json_each(?))',
      )
      .all(asked)
      .map((row) => [row.id, { ...row, roles: roles.get(row.id) ?? [] }]),
  );
};

/** Entities by kind, kinds that have none left out. */
export const countEntities = (db: ReadableDb): Record<string, number> =>
  Object.fromEntries(
    db
      .prepare<[], { kind: string; count: number }>(
        'SELECT kind, count(*) AS count FROM entity GROUP BY kind ORDER BY kind',
      )
      .all()
      .map(({ kind, count }) => [kind, count]),
  );

/** Distinct sources of entities and relations: same title, publisher and address. */
export const countSources = (db: ReadableDb): number =>
  db
    .prepare(
      `SELECT count(*) FROM (SELECT title, publisher, url FROM entity_source
       UNION SELECT title, publisher, url FROM relation_source)`,
    )
    .pluck()
    .get() as number;

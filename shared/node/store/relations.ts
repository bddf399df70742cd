import type { EntityId } from '../../domain/entity.ts';
import type { RelationFields, RelationId, StoredRelation } from '../../domain/relation.ts';
import type { RelationType } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import type { NamedId } from './named-id.ts';
import { type Cell, groupRows, insertFilled, type Row, type Run, readRows } from './rows.ts';
import { SOURCE_COLUMNS, sourceCells, sourceOf } from './sources.ts';

/** Fields of a relation that are columns. */
export const RELATION_SCALARS: readonly (readonly [keyof RelationFields, string])[] = [
  ['type', 'type'],
  ['from', 'from_id'],
  ['to', 'to_id'],
  ['status', 'status'],
  ['role', 'role'],
  ['startsOn', 'starts_on'],
  ['endsOn', 'ends_on'],
  ['amountCents', 'amount_cents'],
  ['year', 'year'],
  ['stage', 'stage'],
  ['contribution', 'contribution'],
  ['strength', 'strength'],
  ['note', 'note'],
  ['confidence', 'confidence'],
  ['outcome', 'outcome'],
  ['audience', 'audience'],
  ['updatedAt', 'updated_at'],
];

const readRelations = (db: ReadableDb, where: string, ...values: readonly Cell[]): StoredRelation[] => {
  const list = (table: string, columns: string) =>
    readRows(
      db,
      `SELECT relation_id, ${columns} FROM ${table}
       ${where && `WHERE relation_id IN (SELECT id FROM relation ${where})`} ORDER BY relation_id, position`,
      ...values,
    );
  const axes = groupRows(list('relation_axis', 'value'), 'relation_id', (row) => row.value);
  const sources = groupRows(list('relation_source', SOURCE_COLUMNS), 'relation_id', sourceOf);
  return readRows(db, `SELECT * FROM relation ${where} ORDER BY id`, ...values).map((row) =>
    relationOf(row, axes.get(String(row.id)), sources.get(String(row.id))),
  );
};
export const relationOf = (
  row: Row,
  axes: unknown[] | undefined,
  sources: unknown[] | undefined,
): StoredRelation =>
  ({
    id: row.id as RelationId,
    ...Object.fromEntries(RELATION_SCALARS.map(([field, column]) => [field, row[column]])),
    axes: axes ?? [],
    sources: sources ?? [],
  }) as unknown as StoredRelation;

/** Every relation, by id. */
export const listRelations = (db: ReadableDb): StoredRelation[] => readRelations(db, '');
export const findRelation = (db: ReadableDb, id: string): StoredRelation | null =>
  readRelations(db, 'WHERE id = ?', id)[0] ?? null;
/** Relations of an entity, both directions, by id. */
export const relationsOf = (db: ReadableDb, entityId: string): StoredRelation[] =>
  readRelations(
    db,
    'WHERE id IN (SELECT id FROM relation WHERE from_id = ? UNION SELECT id FROM relation WHERE to_id = ?)',
    entityId,
    entityId,
  );

/** Those of these ids that exist, by id. */
export const findRelations = (db: ReadableDb, ids: readonly string[]): StoredRelation[] =>
  ids.length === 0
    ? []
    : readRelations(db, 'WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
const AMONG = `WHERE id IN (SELECT id FROM relation WHERE from_id IN (SELECT value FROM json_each(?))
  UNION SELECT id FROM relation WHERE to_id IN (SELECT value FROM json_each(?)))`;
/** Relations that have one of these entities as an end, by id. */
export const relationsAmong = (db: ReadableDb, entityIds: readonly string[]): StoredRelation[] => {
  if (entityIds.length === 0) return [];
  const ids = JSON.stringify(entityIds);
  return readRelations(db, AMONG, ids, ids);
};

/** Relations by type, types that have none left out. */
export const countRelations = (db: ReadableDb): Record<string, number> =>
  Object.fromEntries(
    db
      .prepare<[], { type: string; count: number }>(
        'SELECT type, count(*) AS count FROM relation GROUP BY type ORDER BY type',
      )
      .all()
      .map(({ type, count }) => [type, count]),
  );

export interface Link {
  readonly type: RelationType;
  readonly from: EntityId;
  readonly to: EntityId;
}
/** Type and ends of every relation, by id. */
export const listLinks = (db: ReadableDb): Link[] =>
  db.prepare<[], Link>('SELECT type, from_id AS "from", to_id AS "to" FROM relation ORDER BY id').all();

export type StatedLink = Pick<StoredRelation, 'id' | 'type' | 'from' | 'to' | 'status'>;
/** What a path needs of every relation, by id. */
export const listStatedLinks = (db: ReadableDb): StatedLink[] =>
  db
    .prepare<[], StatedLink>(
      'SELECT id, type, from_id AS "from", to_id AS "to", status FROM relation ORDER BY id',
    )
    .all();

/** The shortest chain of part-of by which `from` is already within `to`, both ends included; null when it is not. */
export const findPartOfChain = (db: ReadableDb, from: string, to: string): NamedId[] | null => {
  const parents = db
    .prepare<[string], string>(
      `SELECT DISTINCT to_id FROM relation WHERE from_id = ? AND type = 'part-of' ORDER BY to_id`,
    )
    .pluck();
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const id of cameFrom.keys()) {
    if (id === to) return namedChain(db, cameFrom, to);
    for (const parent of parents.all(id) as string[]) if (!cameFrom.has(parent)) cameFrom.set(parent, id);
  }
  return null;
};
const namedChain = (db: ReadableDb, cameFrom: ReadonlyMap<string, string | null>, end: string): NamedId[] => {
  const find = db.prepare<[string], NamedId>('SELECT id, name FROM entity WHERE id = ?');
  const chain: NamedId[] = [];
  for (let id: string | null = end; id !== null; id = cameFrom.get(id) ?? null) {
    const found = find.get(id);
    if (found) chain.unshift(found);
  }
  return chain;
};

const INSERT_AXIS = 'INSERT INTO relation_axis VALUES (?, ?, ?)';
const INSERT_SOURCE = `INSERT INTO relation_source (relation_id, position, ${SOURCE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`;
const insertLists = (run: Run, id: string, { axes, sources }: Partial<RelationFields>): void => {
  axes?.forEach((axis, position) => {
    run(INSERT_AXIS, id, position, axis);
  });
  sources?.forEach((source, position) => {
    run(INSERT_SOURCE, id, position, ...sourceCells(source));
  });
};

const ALL_COLUMNS = ['id', ...RELATION_SCALARS.map(([, column]) => column)];
export const insertRelation = (run: Run, id: string, fields: RelationFields): void => {
  const cells: Cell[] = [id];
  for (const [field] of RELATION_SCALARS) cells.push(fields[field] as Cell);
  insertFilled(run, 'relation', ALL_COLUMNS, cells);
  insertLists(run, id, fields);
};

/** Gives the number of relations changed: 1, or 0 when it is not there. */
export const updateRelation = (run: Run, id: string, fields: Partial<RelationFields>): number => {
  const changed = RELATION_SCALARS.filter(([field]) => field in fields);
  if (fields.axes) run('DELETE FROM relation_axis WHERE relation_id = ?', id);
  if (fields.sources) run('DELETE FROM relation_source WHERE relation_id = ?', id);
  insertLists(run, id, fields);
  if (changed.length === 0) return 1;
  return run(
    `UPDATE relation SET ${changed.map(([, column]) => `${column} = ?`).join(', ')} WHERE id = ?`,
    ...changed.map(([field]) => fields[field] as Cell),
    id,
  );
};

export const deleteRelation = (run: Run, id: string): number => run('DELETE FROM relation WHERE id = ?', id);

import type { DraftRecords, Fields, RecordKind } from '../../domain/reconcile/records.ts';
import type { ReadableDb } from './database.ts';
import { listEntities } from './entities.ts';
import { PLAIN_TABLES } from './plain-records.ts';
import { listPositions } from './positions.ts';
import { readProject } from './project.ts';
import { listRelations } from './relations.ts';
import { type Cell, readRows } from './rows.ts';

/** Columns of plain tables that hold something else than what they are read as. */
const FLAGS: ReadonlySet<string> = new Set(['isStart', 'restricted']);
const LISTS: ReadonlySet<string> = new Set(['steps', 'views', 'resealed']);

const fieldOf = (field: string, cell: Cell | undefined): unknown => {
  if (FLAGS.has(field)) return cell === 1;
  return LISTS.has(field) ? JSON.parse(String(cell)) : (cell ?? null);
};

const readPlain = (db: ReadableDb, record: keyof typeof PLAIN_TABLES): Map<string, Fields> => {
  const { table, columns } = PLAIN_TABLES[record];
  return new Map(
    readRows(db, `SELECT * FROM ${table} ORDER BY id`).map((row) => [
      String(row.id),
      Object.fromEntries(columns.map(([field, column]) => [field, fieldOf(field, row[column])])),
    ]),
  );
};

const byId = <Stored extends { readonly id: string }>(records: readonly Stored[]): Map<string, Fields> =>
  new Map(records.map(({ id, ...fields }) => [id, fields]));

/** Everything that a journal can change, by kind and id. */
export const readRecords = (db: ReadableDb): DraftRecords => {
  const { projectId: _, createdAt: __, ...project } = readProject(db);
  const plain = Object.keys(PLAIN_TABLES) as (keyof typeof PLAIN_TABLES)[];
  return new Map<RecordKind, Map<string, Fields>>([
    ['entity', byId(listEntities(db))],
    ['relation', byId(listRelations(db))],
    ['position', new Map([...listPositions(db)].map(([id, position]) => [id, { ...position }]))],
    ['project', new Map([['project', { ...project }]])],
    ...plain.map((record): [RecordKind, Map<string, Fields>] => [record, readPlain(db, record)]),
  ]);
};

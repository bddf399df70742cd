import type { Change } from '../../domain/change.ts';
import type { ReadableDb } from './database.ts';
import { type Cell, type Run, readRows } from './rows.ts';

/** Records that are one row of one table, nothing derived from them. */
type PlainRecord =
  | 'contact'
  | 'outline'
  | 'meaning'
  | 'source-key'
  | 'distinct'
  | 'view'
  | 'decision'
  | 'check-override'
  | 'method'
  | 'register'
  | 'snapshot';
export type PlainChange = Extract<Change, { record: PlainRecord }>;

interface PlainTable {
  readonly table: string;
  readonly columns: readonly (readonly [string, string])[];
}
const VALUE = [['value', 'value']] as const;

export const PLAIN_TABLES: Readonly<Record<PlainRecord, PlainTable>> = {
  contact: {
    table: 'contact',
    columns: [
      ['organisationId', 'organisation_id'],
      ['name', 'name'],
      ['function', 'function'],
      ['email', 'email'],
      ['phone', 'phone'],
      ['source', 'source'],
      ['collectedOn', 'collected_on'],
      ['informedOn', 'informed_on'],
      ['confirmedOn', 'confirmed_on'],
      ['basis', 'basis'],
      ['expiresOn', 'expires_on'],
      ['restricted', 'restricted'],
    ],
  },
  outline: {
    table: 'outline',
    columns: [
      ['name', 'name'],
      ['geometry', 'geometry'],
      ['source', 'source'],
    ],
  },
  meaning: { table: 'meaning', columns: VALUE },
  'source-key': { table: 'source_key', columns: VALUE },
  distinct: { table: 'distinct_pair', columns: VALUE },
  view: {
    table: 'saved_view',
    columns: [
      ['name', 'name'],
      ['rank', 'rank'],
      ['isStart', 'is_start'],
      ['note', 'note'],
      ['screen', 'screen'],
      ['value', 'value'],
      ['updatedAt', 'updated_at'],
    ],
  },
  decision: {
    table: 'decision',
    columns: [
      ['suggestion', 'suggestion'],
      ['a', 'a_id'],
      ['b', 'b_id'],
      ['relation', 'relation'],
      ['aName', 'a_name'],
      ['bName', 'b_name'],
      ['state', 'state'],
      ['on', 'decided_on'],
      ['at', 'at'],
      ['author', 'author'],
      ['reason', 'reason'],
      ['until', 'until'],
      ['owner', 'owner'],
      ['dueOn', 'due_on'],
      ['note', 'note'],
      ['audience', 'audience'],
      ['relationId', 'relation_id'],
      ['steps', 'steps'],
    ],
  },
  'check-override': {
    table: 'check_override',
    columns: [
      ['subject', 'subject'],
      ['check', 'check_id'],
      ['state', 'state'],
      ['reason', 'reason'],
      ['author', 'author'],
      ['at', 'at'],
      ['audience', 'audience'],
    ],
  },
  method: { table: 'method_setting', columns: VALUE },
  register: { table: 'person_register', columns: VALUE },
  snapshot: {
    table: 'snapshot',
    columns: [
      ['name', 'name'],
      ['on', 'on_day'],
      ['at', 'at'],
      ['author', 'author'],
      ['note', 'note'],
      ['committeeId', 'committee_id'],
      ['committeeName', 'committee_name'],
      ['views', 'views'],
      ['entities', 'entities'],
      ['relations', 'relations'],
      ['sha256', 'sha256'],
      ['bytes', 'bytes'],
      ['resealed', 'resealed'],
    ],
  },
};

/** Lists are kept as JSON. */
const cellOf = (value: unknown): Cell =>
  typeof value === 'boolean' ? Number(value) : Array.isArray(value) ? JSON.stringify(value) : (value as Cell);

/** Gives the number of rows changed: 1, or 0 when the record is not there. */
export const applyPlain = (run: Run, { record, id, before, after }: PlainChange): number => {
  const { table, columns } = PLAIN_TABLES[record];
  if (after === null) return run(`DELETE FROM ${table} WHERE id = ?`, id);
  const given = columns.filter(([field]) => field in after);
  const cells = given.map(([field]) => cellOf((after as Readonly<Record<string, unknown>>)[field]));
  if (before === null) {
    const names = given.map(([, column]) => column).join(', ');
    return run(`INSERT INTO ${table} (id, ${names}) VALUES (?${', ?'.repeat(given.length)})`, id, ...cells);
  }
  const assignments = given.map(([, column]) => `${column} = ?`).join(', ');
  return run(`UPDATE ${table} SET ${assignments} WHERE id = ?`, ...cells, id);
};

/** Values by id of one of the tables of single values. */
export const readValues = (
  db: ReadableDb,
  record: 'meaning' | 'distinct' | 'source-key' | 'method' | 'register',
): ReadonlyMap<string, string> =>
  new Map(
    readRows(db, `SELECT id, value FROM ${PLAIN_TABLES[record].table} ORDER BY id`).map(({ id, value }) => [
      String(id),
      String(value),
    ]),
  );

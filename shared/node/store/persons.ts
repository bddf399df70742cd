import type { ContactFields } from '../../domain/change.ts';
import type { ErasureProof } from '../../domain/persons/erasure-proof.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { PLAIN_TABLES, readValues } from './plain-records.ts';
import { type Row, readRows } from './rows.ts';

export interface StoredPerson extends ContactFields {
  readonly id: string;
}

const FIELDS = PLAIN_TABLES.contact.columns.map(([field, column]) => `${column} AS ${field}`).join(', ');
const toPerson = (row: Row): StoredPerson =>
  ({ ...row, restricted: row.restricted === 1 }) as unknown as StoredPerson;

/** Every contact person, restricted ones too, by id. */
export const listPersons = (db: ReadableDb): StoredPerson[] =>
  readRows(db, `SELECT id, ${FIELDS} FROM contact ORDER BY id`).map(toPerson);

export const findPerson = (db: ReadableDb, id: string): StoredPerson | null => {
  const [row] = readRows(db, `SELECT id, ${FIELDS} FROM contact WHERE id = ?`, id);
  return row ? toPerson(row) : null;
};

export const readRegister = (db: ReadableDb): ReadonlyMap<string, string> => readValues(db, 'register');

/** Proof that persons were erased: nothing that tells of whom. */
export type StoredErasure = ErasureProof;

/** The last first. */
export const listErasures = (db: ReadableDb): StoredErasure[] =>
  readRows(
    db,
    'SELECT id, at, reason, persons, places, unreached FROM erasure ORDER BY at DESC, id DESC',
  ).map((row) => ({ ...row, places: JSON.parse(String(row.places)) }) as unknown as StoredErasure);

/** Replaces the one of the same id. */
export const keepErasure = (
  db: WritableDb,
  { id, at, reason, persons, places, unreached }: StoredErasure,
): void =>
  void db
    .prepare(
      'INSERT OR REPLACE INTO erasure (id, at, reason, persons, places, unreached) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(id, at, reason, persons, JSON.stringify(places), unreached);

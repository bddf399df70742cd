import type { OutlineFields } from '../../domain/change.ts';
import type { ReadableDb } from './database.ts';
import { applyPlain } from './plain-records.ts';
import { type Run, readRows } from './rows.ts';

/** Outlines are kept by `level:code`. */
export interface OutlineRow {
  readonly level: string;
  readonly code: string;
  readonly name: string;
  readonly geometry: string;
}
export interface OutlineSummary {
  readonly level: string;
  readonly code: string;
  readonly source: string;
  /** Octets of its text, read without it: what tells one version from another. */
  readonly length: number;
}

const LEVEL = `substr(id, 1, instr(id, ':') - 1) AS level, substr(id, instr(id, ':') + 1) AS code`;

/** Every outline, without its geometry. */
export const listOutlines = (db: ReadableDb): OutlineSummary[] =>
  readRows(db, `SELECT ${LEVEL}, source, octet_length(geometry) AS length FROM outline ORDER BY id`).map(
    (row) => row as unknown as OutlineSummary,
  );

/** Those of a level whose code starts so. */
export const readOutlines = (db: ReadableDb, level: string, prefix = ''): OutlineRow[] =>
  readRows(
    db,
    `SELECT ${LEVEL}, name, geometry FROM outline WHERE id >= ? AND id < ? ORDER BY id`,
    `${level}:${prefix}`,
    `${level}:${prefix}\u{10FFFF}`,
  ).map((row) => row as unknown as OutlineRow);

/** Those of these ids (`level:code`). */
export const readOutlinesOf = (db: ReadableDb, ids: readonly string[]): OutlineRow[] =>
  readRows(
    db,
    `SELECT ${LEVEL}, name, geometry FROM outline WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(ids),
  ).map((row) => row as unknown as OutlineRow);

/** `id`: `level:code`. */
export type StoredOutline = OutlineFields & { readonly id: string };

export const listStoredOutlines = (db: ReadableDb): StoredOutline[] =>
  readRows(db, 'SELECT id, name, geometry, source FROM outline ORDER BY id').map(
    (row) => row as unknown as StoredOutline,
  );

export const insertOutline = (run: Run, { id, ...after }: StoredOutline): void =>
  void applyPlain(run, { record: 'outline', id, before: null, after });

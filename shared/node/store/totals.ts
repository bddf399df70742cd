import type { ReadableDb } from './database.ts';

export interface Totals {
  readonly entities: number;
  readonly relations: number;
}

/** How many of each, whatever their kind. */
export const countAll = (db: ReadableDb): Totals => {
  const count = (table: 'entity' | 'relation') =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return { entities: count('entity'), relations: count('relation') };
};

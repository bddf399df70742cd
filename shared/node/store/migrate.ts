import type { ReadableDb, WritableDb } from './database.ts';
import { killPoint } from './kill-point.ts';
import type { Migration } from './migration.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './migrations.ts';
import { StoreError } from './store-error.ts';

export const readVersion = (db: ReadableDb): number => db.pragma('user_version', { simple: true }) as number;

/** One step and its number in one exclusive transaction: a file is at the old version or at the new one, never between. */
const runStep = (db: WritableDb, step: Migration): void => {
  const apply = db.transaction(() => {
    step.up(db);
    killPoint(`migrate.${step.version}.up`);
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new StoreError('E-BASE-DAMAGED', { what: 'references' });
    db.pragma(`user_version = ${step.version}`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    killPoint(`migrate.${step.version}.written`);
  });
  apply.exclusive();
  killPoint(`migrate.${step.version}.committed`);
};

/** Brings an empty database to a version (the newest by default). */
export const migrateNew = (db: ReadableDb, version: number = SCHEMA_VERSION): void => {
  for (const step of MIGRATIONS.slice(0, version)) runStep(db as WritableDb, step);
};

/**
 * Brings a project to the newest version; `backUp` is called before each step and must have verified its copy. A newer
 * project is refused. Gives the version that it had.
 */
export const migrate = (
  db: WritableDb,
  backUp: (fromVersion: number) => void,
  migrations: readonly Migration[] = MIGRATIONS,
): number => {
  const before = readVersion(db);
  if (before > migrations.length) {
    throw new StoreError('E-BASE-NEWER', { theirs: before, ours: migrations.length });
  }
  for (const step of migrations.slice(before)) {
    killPoint(`migrate.${step.version}.begin`);
    backUp(step.version - 1);
    killPoint(`migrate.${step.version}.backed-up`);
    runStep(db, step);
  }
  return before;
};

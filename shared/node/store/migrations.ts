import type { Migration } from './migration.ts';
import { createSchema } from './migrations/0001-create-schema.ts';
import { addImport } from './migrations/0002-import.ts';
import { addSavedViews } from './migrations/0003-saved-view.ts';
import { addDecisions } from './migrations/0004-decision.ts';
import { addSnapshots } from './migrations/0005-snapshot.ts';
import { addPersons } from './migrations/0006-persons.ts';

/** In order, never edited once released: a file of each version is kept in test/fixtures. */
export const MIGRATIONS: readonly Migration[] = [
  createSchema,
  addImport,
  addSavedViews,
  addDecisions,
  addSnapshots,
  addPersons,
];
export const SCHEMA_VERSION = MIGRATIONS.length;
/** `ALLI` in ASCII: SQLite's application_id of a project. */
export const APPLICATION_ID = 0x414c4c49;

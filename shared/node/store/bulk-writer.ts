import type { Change } from '../../domain/change.ts';
import { createApplier, type SearchKeeper } from './apply-changes.ts';
import { moveLog, openOwn, openReader, openWriter } from './connection.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { createRunner } from './rows.ts';
import { createSearchBatch } from './search-batch.ts';
import { vacuumInto } from './write-project.ts';

/** Pages that an import goes back to are kept: 32 MB. */
const CACHE = 'cache_size = -32768';

/** A connection of its own for one large operation; the project's lock is held by whoever lends the file. */
export const openBulkConnection = (path: string, alone: boolean): WritableDb => {
  const db = openWriter(path, { alone });
  db.pragma(CACHE);
  return db;
};

/** Ends it: what was committed goes into the main file, what was not is gone. */
export const closeBulkConnection = (db: WritableDb, isCommitted: boolean): void => {
  if (db.inTransaction) db.exec('ROLLBACK');
  if (isCommitted) moveLog(db);
  db.close();
};

/** A project written beside ours by somebody else may be read while it is copied. */
export const copyForTrial = (path: string, copy: string): void => {
  const db = openReader(path);
  try {
    vacuumInto(db, copy);
  } finally {
    db.close();
  }
};

/** A copy that is thrown away: nothing in it need survive anything. */
export const openTrialConnection = (copy: string): WritableDb => {
  const db: ReadableDb = openOwn(copy);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma(CACHE);
  return db as WritableDb;
};

/** Applies many changes within the caller's transaction; `finish` before it ends. */
export interface BulkWriter {
  apply(changes: readonly Change[]): void;
  finish(): void;
}

/** Nobody searches in a trial. */
const NO_SEARCH: SearchKeeper = {
  created: () => undefined,
  changing: () => () => undefined,
  flush: () => undefined,
};

/** `onStep` is called often; what it throws stops the work. */
export const createBulkWriter = (
  db: WritableDb,
  { isTrial, onStep }: { readonly isTrial: boolean; readonly onStep: () => void },
): BulkWriter => {
  const run = createRunner(db);
  const search = isTrial ? NO_SEARCH : createSearchBatch(db, run, onStep);
  const apply = createApplier(run, search);
  return {
    apply: (changes) => {
      for (const change of changes) {
        onStep();
        apply(change);
      }
    },
    finish: search.flush,
  };
};

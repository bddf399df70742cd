import type { WritableDb } from './database.ts';

/** One step from `version - 1` to `version`; runs inside the runner's transaction. */
export interface Migration {
  readonly version: number;
  readonly up: (db: WritableDb) => void;
}

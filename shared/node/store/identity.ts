import type { ReadableDb } from './database.ts';
import { lastSequence } from './journal.ts';
import { readProject } from './project.ts';

/** Which project a file is, in which of its states. */
export interface FileIdentity {
  readonly projectId: string;
  /** How often it was closed after a write: rises only then. */
  readonly closes: number;
  /** Number of its last journal entry. */
  readonly revision: number;
  /** The page where `closes` is kept, and how large a page is, bytes. */
  readonly statePage: number;
  readonly pageSize: number;
}

export const readIdentity = (db: ReadableDb): FileIdentity => ({
  projectId: readProject(db).projectId,
  closes: db.prepare('SELECT closes FROM journal_state').pluck().get() as number,
  revision: lastSequence(db),
  statePage: db
    .prepare("SELECT rootpage FROM sqlite_master WHERE name = 'journal_state'")
    .pluck()
    .get() as number,
  pageSize: db.pragma('page_size', { simple: true }) as number,
});

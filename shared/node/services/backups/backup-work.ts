import { readBackupFile } from '../../store/backup-file.ts';
import { openReader } from '../../store/connection.ts';
import type { ReadableDb } from '../../store/database.ts';
import { sealOf } from '../../store/durable-file.ts';
import { toStoreError } from '../../store/store-error.ts';
import { type BackupOrder, makeBackup } from './make-backup.ts';
import type { BackupLine } from './manifest.ts';
import { copyToSecond, type SecondOutcome } from './second-folder.ts';
import { shelfOf } from './shelf.ts';

/** One backup, and the same in the second folder. */
export interface MakeWork {
  readonly task: 'make';
  /** The file that is read: the project's, or the copy that it is edited in. */
  readonly source: string;
  readonly order: BackupOrder;
  readonly second: string | null;
}
/** Files read again: whether each is what its seal says, and a whole project. */
export interface VerifyWork {
  readonly task: 'verify';
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}
export interface Made {
  readonly line: BackupLine;
  /** Null without a second folder. */
  readonly second: SecondOutcome | null;
}

export const makeWith = (db: ReadableDb, { order, second }: MakeWork): Made => {
  const line = makeBackup(db, order);
  const { root, projectId } = order;
  const shelf = shelfOf(root, projectId);
  return { line, second: second === null ? null : copyToSecond(shelf, { line, folder: second, projectId }) };
};

/** On a connection of its own: for another thread than the one that has the project open. */
export const makeApart = (work: MakeWork): Made => {
  const db = openReader(work.source);
  try {
    return makeWith(db, work);
  } finally {
    db.close();
  }
};

export const isReadable = ({ path, sha256 }: VerifyWork['files'][number]): boolean => {
  try {
    // Bytes that are not those noted are not even opened.
    return sealOf(path).sha256 === sha256 && readBackupFile(path).sha256 === sha256;
  } catch (error) {
    if (toStoreError(error)) return false;
    throw error;
  }
};

export const verifyFiles = ({ files }: VerifyWork): boolean[] => files.map(isReadable);

export type BackupWork = MakeWork | VerifyWork;
/** What the thread says at its end. */
export type BackupSaid =
  | { readonly say: 'made'; readonly made: Made }
  | { readonly say: 'verified'; readonly ok: readonly boolean[] }
  | {
      readonly say: 'refused';
      readonly code: string;
      readonly details: Readonly<Record<string, string | number | null>>;
    }
  | { readonly say: 'failed'; readonly error: unknown };

import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { closeWriter, openReader, openWriter, verifyContent } from './connection.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { checkFile, checkHeader, isWritable } from './header.ts';
import type { FileIdentity } from './identity.ts';
import { isShared } from './location.ts';
import { isLocked, lockFile, type ProjectLock, takeLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { openPrivateCopy } from './private-copy.ts';
import { coded, toStoreError } from './store-error.ts';

export type ReadOnlyReason = 'asked' | 'locked' | 'protected' | 'full' | 'snapshot';
/** `close(false)`: the file is not ours any more, so that nothing is written to it. */
export type OpenedProject =
  | {
      readonly readOnlyReason: null;
      readonly db: WritableDb;
      close(inPlace?: boolean): void;
      /**
       * Another connection of this process may write until what is given is called. Where the file is opened alone, ours
       * is closed meanwhile, the lock kept, and `db` is a copy to read.
       */
      lend(): () => void;
    }
  | { readonly readOnlyReason: ReadOnlyReason; readonly db: ReadableDb; close(inPlace?: boolean): void };

export interface OpenOptions {
  readonly readOnly: boolean;
  readonly now: Date;
  /** Makes and verifies a backup of the project before a migration from this version. */
  readonly backUp: (db: WritableDb, fromVersion: number) => void;
  /** Before anything of a file that nobody writes is read, the lock held where it is taken: it may refuse. */
  readonly admit?: () => void;
  /** Closed after it was open for writing, the lock still held; null where a log was left, or the file is not ours any more. */
  readonly onClosed?: (identity: FileIdentity | null) => void;
}

/** Nothing can be written there, or nothing is to be. */
export const isProtected = (path: string): boolean => !isWritable(path) || !isWritable(dirname(path));

/** Checked on a copy first: a refused file keeps its bytes and has nothing left beside it. */
const verifyFile = (path: string): void => {
  const copy = openPrivateCopy(path);
  try {
    verifyContent(copy.db);
  } finally {
    copy.close();
  }
};

const openLocked = (path: string, lock: ProjectLock, options: OpenOptions): OpenedProject => {
  let db: WritableDb | null = null;
  const close = (inPlace = true) => {
    try {
      const identity = db && closeWriter(db, inPlace);
      options.onClosed?.(identity);
    } finally {
      lock.release();
    }
  };
  try {
    options.admit?.();
    checkHeader(path);
    verifyFile(path);
    const writer = openWriter(path, { alone: isShared(path) });
    db = writer;
    migrate(writer, (fromVersion) => options.backUp(writer, fromVersion));
    return {
      readOnlyReason: null,
      get db() {
        return db as WritableDb;
      },
      close,
      lend: () => {
        if (!isShared(path)) return () => undefined;
        closeWriter(db as WritableDb, true);
        const copy = openPrivateCopy(path);
        db = copy.db as WritableDb;
        return () => {
          copy.close();
          db = openWriter(path, { alone: true });
        };
      },
    };
  } catch (error) {
    if (!db) dropEmptyLog(path);
    closeQuietly(close);
    throw error;
  }
};

/** A log that was begun and holds nothing, with its index: the file is left as it was found. */
const dropEmptyLog = (path: string): void => {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log?.size !== 0) return;
  for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true });
};

/** A disk without a byte left lets nothing be written, not even the log: the project is read until there is room. */
const openWithRoom = (path: string, lock: ProjectLock, options: OpenOptions): OpenedProject => {
  try {
    return openLocked(path, lock, options);
  } catch (error) {
    if (toStoreError(error)?.code !== 'E-DISK-FULL') throw error;
    return openForReading(path, 'full', options);
  }
};

/** After a failure, which is what is told. */
const closeQuietly = (close: () => void): void => {
  try {
    close();
  } catch {
    // The first error says more.
  }
};

/** The lock, or null where the folder lets nothing be written. */
export const takeLockIfAllowed = (path: string, now: Date): ProjectLock | null => {
  try {
    return takeLock(path, now);
  } catch (error) {
    const refusal = toStoreError(error);
    if (refusal && (refusal.code === 'E-READONLY' || refusal.details.system === 'SQLITE_CANTOPEN'))
      return null;
    throw error;
  }
};

/** Follows somebody who is writing. */
const openBesideWriter = (path: string): OpenedProject => {
  const db = openReader(path);
  try {
    verifyContent(db);
    return { readOnlyReason: 'locked', db, close: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
};

/** While somebody writes, a real connection where that is safe; otherwise a copy, brought to our version if it is older. */
const openForReading = (
  path: string,
  asked: ReadOnlyReason,
  { admit }: Pick<OpenOptions, 'admit'>,
): OpenedProject => {
  const isWritten = isLocked(path);
  if (isWritten && !isShared(path)) return openBesideWriter(path);
  const reason = isWritten ? 'locked' : asked;
  if (!isWritten) admit?.();
  checkHeader(path);
  const { db, close } = openPrivateCopy(path);
  try {
    verifyContent(db);
    migrate(db as WritableDb, () => undefined);
    db.pragma('query_only = ON');
    return { readOnlyReason: reason, db, close };
  } catch (error) {
    close();
    throw error;
  }
};

/**
 * The open sequence (reliability 1.4). Throws StoreError; a refused file keeps its exact bytes. A protected file or folder
 * opens read-only by itself; one that is locked only when read-only is asked; one on a full disk, until there is room.
 */
export const openProject = (path: string, options: OpenOptions): OpenedProject =>
  coded(() => {
    checkFile(path);
    if (options.readOnly) return openForReading(path, isProtected(path) ? 'protected' : 'asked', options);
    if (isProtected(path)) return openForReading(path, 'protected', options);
    // Reading the header of a file that this very process holds would drop its locks: asked only when nobody can.
    if (!existsSync(lockFile(path))) checkHeader(path);
    const lock = takeLockIfAllowed(path, options.now);
    return lock ? openWithRoom(path, lock, options) : openForReading(path, 'protected', options);
  });

import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { verifyContent } from './connection.ts';
import type { ReadableDb } from './database.ts';
import { isWritable } from './header.ts';
import { type FileIdentity, readIdentity } from './identity.ts';
import { killPoint } from './kill-point.ts';
import { takeLock } from './lock.ts';
import { openPrivateCopy } from './private-copy.ts';
import { isSpecialFile } from './special-file.ts';
import { StoreError } from './store-error.ts';

export interface WriteOptions {
  readonly overwrite: boolean;
  readonly now: Date;
  /** Permissions of a new file; those of the one that it replaces when there is one. */
  readonly mode?: number | undefined;
}

export const partOf = (path: string): string => `${path}.part`;
const besideOf = (path: string): string[] => ['-journal', '-wal', '-shm'].map((suffix) => path + suffix);
export const discard = (path: string): void => {
  for (const file of [path, ...besideOf(path)]) rmSync(file, { force: true });
};

const MAGIC = 'SQLite format 3\0';
/** Whether a file of that name may be a part of ours: nothing was written in it yet, or a base begins in it. */
export const isBegunPart = (part: string): boolean => {
  const file = openSync(part, 'r');
  try {
    const bytes = Buffer.alloc(MAGIC.length);
    const read = readSync(file, bytes, 0, bytes.length, 0);
    return read === 0 || bytes.toString('latin1') === MAGIC || bytes.every((byte) => byte === 0);
  } finally {
    closeSync(file);
  }
};

/** Other programs name what they are fetching `.part` too: theirs is not written over. Throws E-EXISTS. */
export const requireOwnPart = (part: string): void => {
  const found = lstatSync(part, { throwIfNoEntry: false });
  if (found && !(found.isFile() && isBegunPart(part)))
    throw new StoreError('E-EXISTS', { value: basename(part) });
};

const syncPath = (path: string): void => {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};
/** Some systems do not let a folder be synchronised: the rename is then as durable as they make it. */
const syncFolder = (path: string): void => {
  if (process.platform !== 'win32') syncPath(dirname(path));
};

/** Throws E-FILE-ABSENT without the folder, E-READONLY where it lets nothing be written, E-EXISTS for what may not be replaced. */
export const checkTarget = (path: string, overwrite: boolean): void => {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new StoreError('E-FILE-ABSENT');
  if (!isWritable(folder)) throw new StoreError('E-READONLY', { reason: 'protected' });
  // A link that leads nowhere now (a stick that is not there) is something too.
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (!there) return;
  if (!overwrite) throw new StoreError('E-EXISTS', { value: basename(path) });
  if (there.isDirectory()) throw new StoreError('E-BASE-NOTOURS', { looksLike: 'folder' });
  if (isSpecialFile(path)) throw new StoreError('E-BASE-NOTOURS', { looksLike: 'device' });
};

const verifyPart = (part: string, verify: (db: ReadableDb) => void): FileIdentity => {
  const copy = openPrivateCopy(part);
  try {
    verifyContent(copy.db);
    verify(copy.db);
    return readIdentity(copy.db);
  } finally {
    copy.close();
  }
};

/** Writes a whole file under another name; nothing bears the wanted name before it was verified. */
export const writePart = (
  path: string,
  write: (part: string) => void,
  verify: (db: ReadableDb) => void,
): FileIdentity => {
  const part = partOf(path);
  requireOwnPart(part);
  discard(part);
  try {
    write(part);
    killPoint('copy.written');
    const identity = verifyPart(part, verify);
    killPoint('copy.verified');
    syncPath(part);
    return identity;
  } catch (error) {
    discard(part);
    throw error;
  }
};

/** Puts the verified file in its place. */
export const putInPlace = (path: string): void => {
  try {
    // A log left by the file replaced would be applied to the new one.
    for (const file of besideOf(path)) rmSync(file, { force: true });
    killPoint('copy.synced');
    renameSync(partOf(path), path);
    killPoint('copy.moved');
    syncFolder(path);
  } catch (error) {
    discard(partOf(path));
    throw error;
  }
};

/** Of a file; a link that leads nowhere has none. */
const modeOf = (path: string): number | undefined => {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() ? found.mode : undefined;
  } catch {
    return undefined;
  }
};

/** What was its owner's alone stays so. Some shares have no permissions of their own. */
export const keepMode = (path: string, ofNew: number | undefined): void => {
  const mode = modeOf(path) ?? ofNew;
  if (mode === undefined) return;
  try {
    chmodSync(partOf(path), mode & 0o777);
  } catch {
    // See above.
  }
};

/**
 * Alone from the first byte: two who write the same part would verify one and put the other in place. An existing
 * project is replaced only when asked, and never while somebody has it open.
 */
export const writeAlone = (
  path: string,
  { overwrite, now, mode }: WriteOptions,
  write: () => FileIdentity,
): FileIdentity => {
  checkTarget(path, overwrite);
  const lock = takeLock(path, now);
  try {
    checkTarget(path, overwrite);
    const identity = write();
    keepMode(path, mode);
    putInPlace(path);
    return identity;
  } finally {
    lock.release();
  }
};

import {
  chmodSync,
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { NAME_TOO_LONG, StoreError } from './store-error.ts';

/** Held while a project is open for writing; the system lets go of it when the process dies, however it dies. */
export interface ProjectLock {
  release(): void;
}
interface LockOwner {
  readonly host: string;
  readonly pid: number;
  readonly since: string;
}

/** Beside the project, so that two people on one shared folder see each other. */
export const lockFile = (path: string): string => `${path}-lock`;
const ownerPath = (path: string): string => `${path}-lock-owner`;

/** Who holds it, from the note; unknown when the note is absent or unreadable. */
const readOwner = (path: string): LockOwner | null => {
  try {
    const { host, pid, since } = JSON.parse(readFileSync(ownerPath(path), 'utf8')) as Record<string, unknown>;
    return typeof host === 'string' && typeof since === 'string' ? { host, pid: Number(pid), since } : null;
  } catch {
    return null;
  }
};

/** The file held, and a second handle on it: as long as that is open, its inode's number is given to no other file. */
interface Held {
  readonly db: Database.Database;
  readonly pin: number;
}
type Attempt = Held | 'busy' | 'moved';

/** Waits that long for somebody who only asks whether it is held: they have it for an instant. */
const ASKING_MS = 60;

const inodeOf = (file: string): bigint | null =>
  statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;

/** An exclusive transaction on an empty SQLite file: the system's locks, through SQLite; nothing is ever written in it. */
const holdFile = (file: string, waitMs: number, fileMustExist = true): Database.Database => {
  const db = new Database(file, { timeout: waitMs, fileMustExist });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};
const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');

/** Work that takes milliseconds: whoever waits longer for it than that waits for something else. */
const TURN_MS = 20_000;

/**
 * Work that processes, and threads of one, do in turn: each waits for the others. `file` is beside what it is about, empty,
 * and stays: only a file that is never removed excludes everybody. Where the file system knows no locks, as it was before
 * there were turns.
 */
export const inTurn = <Output>(file: string, work: () => Output): Output => {
  let held: Database.Database | null = null;
  try {
    // Opened by SQLite alone: closing any other handle would drop the lock of another thread of ours.
    const isNew = !existsSync(file);
    held = holdFile(file, TURN_MS, false);
    if (isNew) chmodSync(file, 0o600);
  } catch {
    // Said by the work itself, where it cannot be done at all.
  }
  try {
    return work();
  } finally {
    held?.close();
  }
};

const failedAttempt = (path: string, pin: number, error: unknown): Attempt => {
  // Closing a handle drops every lock that this process has on the file: one that it holds itself stays open.
  if (!(isBusy(error) && readOwner(path)?.pid === process.pid)) closeSync(pin);
  if (isBusy(error)) return 'busy';
  const code = (error as { code?: unknown }).code;
  // Removed between the two openings: what has the name now may be somebody's.
  if (code === 'SQLITE_CANTOPEN') return 'moved';
  if (code !== 'SQLITE_NOTADB') throw error;
  // Ours are empty: something else took the name.
  rmSync(lockFile(path), { force: true });
  return 'moved';
};

/**
 * The holder before us removes the file before it lets go, and a lock on a removed file excludes nobody. A removed file
 * never comes back: if the name still leads to the pinned one once we have the lock, it is the one that is locked.
 */
const tryHold = (path: string): Attempt => {
  const file = lockFile(path);
  const pin = openSync(file, 'a');
  let db: Database.Database;
  try {
    db = holdFile(file, ASKING_MS);
  } catch (error) {
    return failedAttempt(path, pin, error);
  }
  if (inodeOf(file) === fstatSync(pin, { bigint: true }).ino) return { db, pin };
  db.close();
  closeSync(pin);
  return 'moved';
};

/** The note only says who: a disk that is full does not keep a project from opening. */
const writeOwner = (path: string, now: Date): void => {
  const owner: LockOwner = { host: hostname(), pid: process.pid, since: now.toISOString() };
  try {
    writeFileSync(ownerPath(path), JSON.stringify(owner));
  } catch {
    removeQuietly(ownerPath(path));
  }
};

const MAX_TRIES = 50;
/** File systems take 255; the files beside a project have longer names than its own, up to `.part-journal`. */
const NAME_MAX_BYTES = 242;

/** Step 4. Throws E-LOCK with `host` and `since` while another process (or this one) has the project open for writing. */
export const takeLock = (path: string, now: Date): ProjectLock => {
  if (Buffer.byteLength(basename(path)) > NAME_MAX_BYTES) {
    throw new StoreError('E-INPUT', NAME_TOO_LONG);
  }
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const held = tryHold(path);
    if (held === 'busy') break;
    if (held === 'moved') continue;
    writeOwner(path, now);
    return releaseOnce(() => releaseLock(path, held));
  }
  const owner = readOwner(path);
  throw new StoreError('E-LOCK', { host: owner?.host ?? null, since: owner?.since ?? null });
};

const releaseOnce = (release: () => void): ProjectLock => {
  let isHeld = true;
  return {
    release: () => {
      if (isHeld) release();
      isHeld = false;
    },
  };
};

const releaseLock = (path: string, { db, pin }: Held): void => {
  const isWindows = process.platform === 'win32';
  // What cannot be removed is held by nobody: what was done is done, and the next to open takes it.
  removeQuietly(ownerPath(path));
  // Removed while still held, so that nobody can hold a file that is about to go; Windows keeps open files.
  if (!isWindows) removeQuietly(lockFile(path));
  db.close();
  closeSync(pin);
  if (isWindows) removeQuietly(lockFile(path));
};

const removeQuietly = (file: string): void => {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another process opened it meanwhile, or the folder lets nobody remove it.
  }
};

/** True while somebody has the project open for writing. */
export const isLocked = (path: string): boolean => {
  if (!existsSync(lockFile(path))) return false;
  try {
    holdFile(lockFile(path), 0).close();
    return false;
  } catch (error) {
    return isBusy(error);
  }
};

import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { StoreError } from './store-error.ts';

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

const inodeOf = (file: string): bigint | null =>
  statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;

/** An empty SQLite file in an exclusive transaction: locks of the system through SQLite, nothing ever written in it. */
const tryHold = (file: string): Database.Database | 'busy' | 'moved' => {
  // Made through SQLite: opening and closing a file by other means would drop this process's own locks on it.
  if (inodeOf(file) === null) new Database(file).close();
  const inode = inodeOf(file);
  const db = new Database(file, { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return 'busy';
    throw error;
  }
  // The holder before us removes the file before it lets go: a lock on a removed file excludes nobody.
  if (inode !== null && inodeOf(file) === inode) return db;
  db.close();
  return 'moved';
};

const MAX_TRIES = 50;
const BUSY_TRIES = 3;
const BUSY_WAIT_MS = 20;

/** Step 4. Throws E-LOCK with `host` and `since` while another process (or this one) has the project open for writing. */
export const takeLock = (path: string, now: Date): ProjectLock => {
  const file = lockFile(path);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const held = tryHold(file);
    if (held === 'busy') {
      // Somebody who only asks whether it is held has it for an instant.
      if (tries >= BUSY_TRIES) break;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_WAIT_MS);
    }
    if (typeof held === 'string') continue;
    const owner: LockOwner = { host: hostname(), pid: process.pid, since: now.toISOString() };
    writeFileSync(ownerPath(path), JSON.stringify(owner));
    return { release: () => releaseLock(path, held) };
  }
  const owner = readOwner(path);
  throw new StoreError('E-LOCK', { host: owner?.host ?? null, since: owner?.since ?? null });
};

const releaseLock = (path: string, held: Database.Database): void => {
  const isWindows = process.platform === 'win32';
  rmSync(ownerPath(path), { force: true });
  // Removed while still held, so that nobody can hold a file that is about to go; Windows keeps open files.
  if (!isWindows) rmSync(lockFile(path), { force: true });
  held.close();
  if (isWindows) removeQuietly(lockFile(path));
};

const removeQuietly = (file: string): void => {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another process opened it meanwhile: it is theirs to remove.
  }
};

/** True while somebody has the project open for writing. */
export const isLocked = (path: string): boolean => {
  if (inodeOf(lockFile(path)) === null) return false;
  try {
    const held = tryHold(lockFile(path));
    if (held === 'busy') return true;
    if (held !== 'moved') held.close();
    return false;
  } catch {
    return false;
  }
};

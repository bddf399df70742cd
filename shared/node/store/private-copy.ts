import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOwn } from './connection.ts';
import type { ReadableDb } from './database.ts';
import { hasLog } from './header.ts';

/** Larger files are copied to a temporary folder instead of memory. */
const IN_MEMORY_MAX_BYTES = 512 * 1024 * 1024;
const JOURNAL_MODE_BYTES = [18, 19] as const;
const ROLLBACK_JOURNAL = 1;

export interface PrivateCopy {
  readonly db: ReadableDb;
  close(): void;
}

const copyInMemory = (path: string): PrivateCopy => {
  const bytes = readFileSync(path);
  // A database in memory has no log: the header of the copy says so, or SQLite would look for one.
  for (const at of JOURNAL_MODE_BYTES) bytes[at] = ROLLBACK_JOURNAL;
  const db = openOwn(bytes);
  return { db, close: () => db.close() };
};

const copyInFolder = (path: string): PrivateCopy => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'copy.alliage');
    copyFileSync(path, copy);
    if (hasLog(path)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    const db = openOwn(copy);
    return {
      db,
      close: () => {
        db.close();
        clear();
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
};

/**
 * The project as it is on disk now, in a place of our own: looking at a file never changes it, nor leaves anything beside
 * it. Nobody may be writing in it meanwhile: either we hold the lock, or nobody does.
 */
export const openPrivateCopy = (path: string): PrivateCopy =>
  hasLog(path) || statSync(path).size > IN_MEMORY_MAX_BYTES ? copyInFolder(path) : copyInMemory(path);

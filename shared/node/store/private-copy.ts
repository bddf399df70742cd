import { closeSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOwn } from './connection.ts';
import type { ReadableDb } from './database.ts';
import { copyWithLogs, logsOf } from './header.ts';
import { makeOwnFolder } from './own-folder.ts';
import { StoreError } from './store-error.ts';

/** Larger files are copied to a temporary folder: in memory, their bytes and what SQLite makes of them would both be. */
const IN_MEMORY_MAX_BYTES = 64 * 1024 * 1024;
const JOURNAL_MODE_BYTES = [18, 19] as const;
const ROLLBACK_JOURNAL = 1;
const LOG_HEADER_BYTES = 32;
const MAX_TRIES = 20;

export interface PrivateCopy {
  readonly db: ReadableDb;
  close(): void;
}

/** A project of which the bytes are given; they are changed. */
export const openBytes = (bytes: Buffer): PrivateCopy => {
  // A database in memory has no log: the header of the copy says so, or SQLite would look for one.
  for (const at of JOURNAL_MODE_BYTES) bytes[at] = ROLLBACK_JOURNAL;
  const db = openOwn(bytes);
  return { db, close: () => db.close() };
};

const copyInMemory = (path: string): PrivateCopy => openBytes(readFileSync(path));

export interface CopyPlace {
  /** Where copies that are not in memory are made. */
  readonly folder: string;
  readonly inMemoryMaxBytes: number;
}

const copyInFolder = (path: string, parent: string): PrivateCopy => {
  const folder = makeOwnFolder(parent);
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'copy.alliage');
    copyWithLogs(path, copy);
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

/** Changes whenever SQLite moves the log into the main file or begins the log again; a longer log is only newer. */
const stateOf = (path: string): string => {
  const { mtimeNs, size } = statSync(path, { bigint: true });
  return [mtimeNs, size, ...logsOf(path).map(readLogHeader)].join(' ');
};
const readLogHeader = (log: string): string => {
  const file = openSync(log, 'r');
  try {
    const header = Buffer.alloc(LOG_HEADER_BYTES);
    readSync(file, header, 0, LOG_HEADER_BYTES, 0);
    return header.toString('hex');
  } finally {
    closeSync(file);
  }
};

const copyOnce = (path: string, { folder, inMemoryMaxBytes }: CopyPlace): PrivateCopy =>
  logsOf(path).length > 0 || statSync(path).size > inMemoryMaxBytes
    ? copyInFolder(path, folder)
    : copyInMemory(path);

/**
 * The project as it is on disk now, in a place of our own: looking at a file never changes it, nor leaves anything beside
 * it. Copied again when somebody moved its log meanwhile; E-BUSY when that goes on.
 */
export const openPrivateCopy = (path: string, place?: Partial<CopyPlace>): PrivateCopy => {
  const wanted = { folder: tmpdir(), inMemoryMaxBytes: IN_MEMORY_MAX_BYTES, ...place };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const before = stateOf(path);
    const copy = copyOnce(path, wanted);
    if (stateOf(path) === before) return copy;
    copy.close();
  }
  throw new StoreError('E-BUSY');
};

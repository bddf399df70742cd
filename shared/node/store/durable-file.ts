import { createHash } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { coded, StoreError } from './store-error.ts';

const CHUNK_BYTES = 1024 * 1024;

/** What a file's bytes are. */
export interface FileSeal {
  readonly sha256: string;
  readonly bytes: number;
}

const readChunks = (path: string, take: (chunk: Buffer) => void): void => {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (;;) {
      const read = readSync(file, buffer, 0, CHUNK_BYTES, null);
      if (read === 0) return;
      take(buffer.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
};

/** Never of a file that this process has open with SQLite: closing a descriptor drops its locks. */
export const sealOf = (path: string): FileSeal => {
  const hash = createHash('sha256');
  let bytes = 0;
  readChunks(path, (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  return { sha256: hash.digest('hex'), bytes };
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
export const syncFolder = (folder: string): void => {
  if (process.platform !== 'win32') syncPath(folder);
};

/** Gives a file its name, durably: what is in it first, then the name. */
export const nameDurably = (from: string, to: string): void => {
  syncPath(from);
  renameSync(from, to);
  syncFolder(dirname(to));
};

/** Sticks and shares may have no permissions. */
const setModeQuietly = (file: number, mode: number): void => {
  try {
    fchmodSync(file, mode);
  } catch {
    // See above.
  }
};

const copyBytes = (from: string, part: string, mode: number | undefined): void => {
  const file = openSync(part, 'wx', mode);
  try {
    if (mode !== undefined) setModeQuietly(file, mode);
    readChunks(from, (chunk) => {
      for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
    });
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/**
 * Copies a sealed file to a `part`, and reads it again there. Throws E-BAK-BAD (`reason: unreadable`) where the bytes are
 * not those of the seal, and what the file system refuses; no part is left then.
 */
export const copySealed = (from: string, part: string, seal: FileSeal, mode?: number): void =>
  coded(() => {
    rmSync(part, { force: true });
    try {
      copyBytes(from, part, mode);
      if (sealOf(part).sha256 !== seal.sha256) throw new StoreError('E-BAK-BAD', { reason: 'unreadable' });
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
  });

/** A second name for the file, or, where the system gives none (another disk), a copy of it: what is at `from` stays. */
export const keepFile = (from: string, to: string, mode: number): void => {
  try {
    linkSync(from, to);
    syncFolder(dirname(to));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    const part = `${to}.part`;
    copySealed(from, part, sealOf(from), mode);
    nameDurably(part, to);
  }
};

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { logsOf } from '../../store/header.ts';

const CHUNK_BYTES = 1024 * 1024;

const feed = (hash: ReturnType<typeof createHash>, path: string): void => {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    for (let read = -1; read !== 0; ) {
      read = readSync(file, chunk, 0, CHUNK_BYTES, null);
      hash.update(chunk.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
};

/** SHA-256 of a closed project, and of a log that a crash left beside it. */
export const fingerprint = (path: string): string => {
  const hash = createHash('sha256');
  for (const file of [path, ...logsOf(path)]) feed(hash, file);
  return hash.digest('hex');
};

/** Changes whenever somebody writes there; may change without that on a network drive. */
const lookAt = (path: string): string | null => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? [found.ino, found.size, found.mtimeNs, ...logsOf(path)].join(' ') : null;
};

export type Found = 'same' | 'absent' | 'other';
export interface PlaceWatch {
  /** What is there now, against what we last read or wrote there; its bytes are read only when something moved. */
  check(): Found;
}

export const watchPlace = (path: string, sha256: string | null): PlaceWatch => {
  let known: string | null = null;
  return {
    check: () => {
      const now = lookAt(path);
      if (now === null) return 'absent';
      if (now === known) return 'same';
      if (sha256 === null || fingerprint(path) !== sha256) return 'other';
      known = now;
      return 'same';
    },
  };
};

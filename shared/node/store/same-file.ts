import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, statSync, truncateSync } from 'node:fs';
import { isShared } from './location.ts';

/** `overwritten`: the same file, with other bytes. */
export type FoundFile = 'here' | 'removed' | 'replaced' | 'overwritten';

export interface FileWatch {
  found(): FoundFile;
  /** False once the path leads elsewhere, to nothing, or to a file whose bytes somebody else has changed. */
  isInPlace(): boolean;
  /** What is there now is ours: after each write of our own. */
  remember(): void;
  /**
   * Before SQLite closes over a file that is not ours: it would move our log into it, or leave it beside for whoever
   * opens that file next. Cut first, removed by `release`; never a log that somebody else has put there, and where
   * there is no file any more it stays: it serves again if the file comes back. `keep`: it holds what was written since it
   * was last moved, and nothing else does.
   */
  dropLog(keep: (log: string) => void): void;
  /** Only once SQLite has closed the file: closing a descriptor drops every lock of the process on it. */
  release(): void;
}

/** Beyond, another time alone is taken for other bytes: reading them all would be felt. */
const COMPARED_MAX_BYTES = 16 * 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;

interface Seen {
  readonly number: bigint;
  readonly bytes: bigint;
  readonly changedNs: bigint;
}
const look = (path: string): Seen | null => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? { number: found.ino, bytes: found.size, changedNs: found.mtimeNs } : null;
};

const isEqual = (one: Seen | null, other: Seen | null): boolean =>
  one?.number === other?.number && one?.bytes === other?.bytes && one?.changedNs === other?.changedNs;

const digestOf = (descriptor: number): string => {
  const hash = createHash('sha1');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let at = 0;
  for (let read = -1; read !== 0; at += read) {
    read = readSync(descriptor, chunk, 0, CHUNK_BYTES, at);
    hash.update(chunk.subarray(0, read));
  }
  return hash.digest('hex');
};

/** What the bytes are, read through one descriptor that stays open. */
const createDigester = (path: string) => {
  let descriptor: number | null = null;
  return {
    read: ({ bytes }: Seen): string | null => {
      if (bytes > COMPARED_MAX_BYTES) return null;
      descriptor ??= openSync(path, 'r');
      return digestOf(descriptor);
    },
    release: () => {
      if (descriptor !== null) closeSync(descriptor);
      descriptor = null;
    },
  };
};

/** SQLite's log beside the file, as our last write left it. */
const createLogWatch = (path: string) => {
  const log = `${path}-wal`;
  let known = look(log);
  let isCut = false;
  return {
    remember: () => {
      known = look(log);
    },
    drop: (keep: (log: string) => void) => {
      if (known === null || look(path) === null || !isEqual(look(log), known)) return;
      if (known.bytes > 0n) keep(log);
      truncateSync(log);
      isCut = true;
    },
    release: () => {
      if (!isCut || look(log)?.bytes !== 0n) return;
      for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
    },
  };
};

/**
 * Whether the file that is open is still the one at its path: SQLite goes on writing in a file that was moved, replaced
 * or removed, and over one that was copied onto it. The file system's word is enough while nothing moves; another time
 * on the same bytes (a backup, a synchronisation) is told from other bytes by reading them. On a network drive numbers
 * and times may change by themselves: only its absence counts.
 */
export const watchFile = (path: string): FileWatch => {
  const shared = isShared(path);
  const digester = createDigester(path);
  const log = createLogWatch(path);
  let known = look(path);
  let digest: string | null = null;

  const isSame = (now: Seen): boolean => {
    if (now.number !== known?.number || now.bytes !== known.bytes) return false;
    if (now.changedNs === known.changedNs) {
      digest ??= digester.read(now);
      return true;
    }
    if (digest === null || digester.read(now) !== digest) return false;
    known = now;
    return true;
  };
  const found = (): FoundFile => {
    const now = look(path);
    if (now === null) return 'removed';
    if (shared || isSame(now)) return 'here';
    return now.number === known?.number ? 'overwritten' : 'replaced';
  };
  return {
    found,
    isInPlace: () => found() === 'here',
    remember: () => {
      log.remember();
      const now = look(path);
      // Never takes another file for ours.
      if (now === null || now.number !== known?.number || now.changedNs === known.changedNs) return;
      known = now;
      digest = null;
    },
    dropLog: log.drop,
    release: () => {
      digester.release();
      log.release();
    },
  };
};

import { statSync } from 'node:fs';
import { isShared } from './location.ts';

export interface FileWatch {
  /** False once the path leads elsewhere, to nothing, or to a file whose bytes somebody else has changed. */
  isInPlace(): boolean;
  /** What is there now is ours: after each write of our own. */
  remember(): void;
}

interface Seen {
  readonly number: bigint;
  readonly bytes: bigint;
  readonly changedNs: bigint;
}
const look = (path: string): Seen | null => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? { number: found.ino, bytes: found.size, changedNs: found.mtimeNs } : null;
};

/**
 * Whether the file that is open is still the one at its path: SQLite goes on writing in a file that was moved, replaced
 * or removed, and over one that was copied onto it. Asked of the file system alone: opening the file once more and
 * closing it would drop SQLite's locks. On a network drive numbers and times may change by themselves: only its absence
 * counts.
 */
export const watchFile = (path: string): FileWatch => {
  const shared = isShared(path);
  let known = look(path);
  return {
    isInPlace: () => {
      const now = look(path);
      if (now === null || shared) return now !== null;
      return now.number === known?.number && now.bytes === known.bytes && now.changedNs === known.changedNs;
    },
    remember: () => {
      const now = look(path);
      // Never takes another file for ours.
      if (now !== null && now.number === known?.number) known = now;
    },
  };
};

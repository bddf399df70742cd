import { statSync } from 'node:fs';
import { isShared } from './location.ts';

const numberOf = (path: string): bigint | null =>
  statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;

/**
 * Gives what tells whether the path still leads to the file that it leads to now: SQLite goes on writing in a file that
 * was moved, replaced or removed. On a network drive numbers of files may change by themselves: only its absence counts.
 */
export const watchFile = (path: string): (() => boolean) => {
  const opened = numberOf(path);
  return () => {
    const now = numberOf(path);
    return now === opened || (now !== null && isShared(path));
  };
};

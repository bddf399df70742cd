import { closeSync, existsSync, openSync, readSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isSynchronised } from './location.ts';

/** What iCloud leaves in the place of a file that it has taken away: `.name.icloud`. */
const ICLOUD = /^\..+\.icloud$/;

const beginsWithNothing = (path: string): boolean => {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(16);
    return head.subarray(0, readSync(file, head, 0, head.length, 0)).every((byte) => byte === 0);
  } finally {
    closeSync(file);
  }
};

/**
 * True for what a synchronisation tool shows of a file that is only online: an entry without bytes, one that has a size
 * and takes no room, or iCloud's own. Elsewhere than under Linux the latter is not read: that would wait for the network.
 */
export const isOnlineOnly = (path: string, stats: Stats | undefined): boolean => {
  if (ICLOUD.test(basename(path))) return true;
  if (!stats) return existsSync(join(dirname(path), `.${basename(path)}.icloud`));
  if (!stats.isFile() || !isSynchronised(path)) return false;
  if (stats.size === 0) return true;
  return stats.blocks === 0 && (process.platform !== 'linux' || beginsWithNothing(path));
};

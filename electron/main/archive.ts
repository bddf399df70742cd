import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's own file system sees an archive as a folder: this reads it as the file that it is. */
const readArchive = (path: string): Buffer => {
  process.noAsar = true;
  try {
    return readFileSync(path);
  } finally {
    process.noAsar = false;
  }
};

const ARCHIVE = /[\\/]app\.asar(?=[\\/])/;

/** Whether a file of ours at this path is in a package, and not in a folder that was just built. */
export const isInArchive = (path: string): boolean => ARCHIVE.test(path);

/** Where the same file lies when it must be on the disk: for a library of the system, or a Node that knows no archives. */
export const besideArchive = (path: string): string => path.replace(ARCHIVE, '$&.unpacked');

/**
 * Whether the archive is the one that was packaged. Windows and macOS look at it themselves, by a hash in the executable;
 * Linux does not. It finds damage, not an attacker who can write here: they could write the hash as well.
 */
export const isIntact = (resources: string): boolean => {
  const archive = join(resources, 'app.asar');
  if (!existsSync(`${archive}.sha256`)) return false;
  const expected = readFileSync(`${archive}.sha256`, 'utf8').trim();
  return createHash('sha256').update(readArchive(archive)).digest('hex') === expected;
};

/** The Node that a package carries for its data host, when that of its Electron is too old for SQLite's binding. */
export const shippedNode = (resources: string): string | undefined => {
  const path = join(resources, 'node', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : undefined;
};

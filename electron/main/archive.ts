import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ARCHIVE = /[\\/]app\.asar(?=[\\/])/;

/** Whether a file of ours at this path is in a package, and not in a folder that was just built. */
export const isInArchive = (path: string): boolean => ARCHIVE.test(path);

/** Where the same file lies when it must be on the disk: for a library of the system, or a Node that knows no archives. */
export const besideArchive = (path: string): string => path.replace(ARCHIVE, '$&.unpacked');

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** An entry of an archive's header: a folder, or a file and the hash that it had when it was packaged. */
interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly unpacked?: boolean;
  readonly integrity?: { readonly hash: string };
}

/** The header of an archive is a text of JSON, after four lengths of 32 bits of which the last is its own. */
const headerOf = (archive: Buffer): Entry =>
  JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)));

/** macOS and Windows may sign a library of theirs after it was packaged, and look at it themselves when it is loaded. */
const isOurs = (entry: Entry, path: string): boolean =>
  entry.unpacked === true && (process.platform === 'linux' || !path.endsWith('.node'));

const isEntryIntact = (entry: Entry, beside: string): boolean => {
  if (entry.files)
    return Object.entries(entry.files).every(([name, part]) => isEntryIntact(part, join(beside, name)));
  return (
    !isOurs(entry, beside) || (existsSync(beside) && sha256(readFileSync(beside)) === entry.integrity?.hash)
  );
};

const areFilesIntact = (archive: string): boolean => {
  if (!existsSync(archive) || !existsSync(`${archive}.sha256`)) return false;
  const bytes = readFileSync(archive);
  const isWhole = sha256(bytes) === readFileSync(`${archive}.sha256`, 'utf8').trim();
  // Its header can be believed only then.
  return isWhole && isEntryIntact(headerOf(bytes), `${archive}.unpacked`);
};

/**
 * Whether the archive and the files beside it are those that were packaged. Windows and macOS look at the archive
 * themselves, by a hash in the executable; Linux does not, and no system looks at what lies beside. It finds damage, not
 * an attacker who can write here: they could write the hash as well.
 */
export const isIntact = (resources: string): boolean => {
  // Electron's own file system sees an archive as a folder: here it is the file that it is.
  process.noAsar = true;
  try {
    return areFilesIntact(join(resources, 'app.asar'));
  } finally {
    process.noAsar = false;
  }
};

/** The Node that a package carries for its data host, when that of its Electron is too old for SQLite's binding. */
export const shippedNode = (resources: string): string | undefined => {
  const path = join(resources, 'node', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : undefined;
};

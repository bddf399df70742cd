import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from './manifest.ts';
import { namesIn } from './shelf.ts';

/** Which project the backups of the file at `path` are of, whatever is there now; the one last backed up. */
const projectIdAt = (home: string, path: string): string | null => {
  const root = join(home, 'backups');
  const found = namesIn(root).flatMap((projectId) => {
    const lines = readManifest(join(root, projectId, 'manifest.jsonl'));
    const at = lines.filter((line) => line.path === path).at(-1)?.at;
    return at === undefined ? [] : [{ projectId, at }];
  });
  return found.sort((a, b) => b.at.localeCompare(a.at))[0]?.projectId ?? null;
};

/** What a project says of itself is among its first pages. */
const LOOKED_AT_BYTES = 4 * 1024 * 1024;
/** Random enough to be in no other file by chance. */
const isId = (name: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(name);

const beginningOf = (path: string): Buffer => {
  // Neither a pipe, which would wait, nor a link.
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return Buffer.alloc(0);
  const bytes = Buffer.alloc(Math.min(stat.size, LOOKED_AT_BYTES));
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
};

/** Whose id stands in the bytes of a file that cannot be opened: it was moved here, or is a copy, and was damaged since. */
const projectIdIn = (home: string, path: string): string | null => {
  try {
    const bytes = beginningOf(path);
    const found = namesIn(join(home, 'backups')).filter((name) => isId(name) && bytes.includes(name));
    return found.length === 1 ? (found[0] ?? null) : null;
  } catch {
    return null;
  }
};

/** Whose backups are those of a file that cannot be opened: by its place, else by what can be read of it. */
export const findProjectId = (home: string, path: string): string | null =>
  projectIdAt(home, path) ?? projectIdIn(home, path);

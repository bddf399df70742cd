import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeNamedFolder, sweepOwnFolders } from '../store/own-folder.ts';

/** What no name tells whose it is. */
const LEFT_AFTER_MS = 24 * 3_600_000;

const folderIn = (home: string): string => join(home, 'temporary');

const sweep = (parent: string, now: Date): void => {
  sweepOwnFolders(parent);
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime();
    if (now.getTime() - changed > LEFT_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
};

export interface PrivateFolder {
  readonly path: string;
  remove(): void;
}

/** A new folder of the application's own that only its user can read; older ones that nobody removed go. */
export const makePrivateFolder = (home: string, id: string, now: Date): PrivateFolder => {
  const parent = folderIn(home);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  sweep(parent, now);
  const path = makeNamedFolder(parent, id);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** Copies of projects that processes which were killed left, here and among the system's temporary files. */
export const clearLeftFolders = (home: string): void => {
  sweepOwnFolders(folderIn(home));
  sweepOwnFolders(tmpdir());
};

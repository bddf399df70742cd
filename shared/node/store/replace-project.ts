import { existsSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { copySealed, type FileSeal, syncFolder } from './durable-file.ts';
import { isWritable } from './header.ts';
import { killPoint } from './kill-point.ts';
import { takeLock } from './lock.ts';
import { coded, StoreError } from './store-error.ts';
import { partOf, requireOwnPart } from './write-part.ts';

export interface ReplaceOptions {
  readonly now: Date;
  /** Keeps what is there, with its logs, elsewhere too once the new file is whole beside it; gives what forgets it. */
  readonly setAside: (() => () => void) | null;
}

const besideOf = (path: string): string[] => ['-wal', '-shm', '-journal'].map((suffix) => path + suffix);

/** What is at the place, when something is: a file of its own, or nothing is touched. */
const checkPlace = (path: string): void => {
  if (!existsSync(dirname(path))) throw new StoreError('E-FILE-ABSENT');
  if (!isWritable(dirname(path))) throw new StoreError('E-READONLY', { reason: 'protected' });
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new StoreError('E-BASE-NOTOURS', { looksLike: 'folder' });
  if (found && !found.isFile()) throw new StoreError('E-BASE-NOTOURS', { looksLike: 'link' });
};

const putInPlace = (part: string, path: string, { setAside }: ReplaceOptions): void => {
  const putBack = setAside?.();
  killPoint('replace.set-aside');
  try {
    // A log left by the file replaced would be applied to the new one.
    for (const file of besideOf(path)) rmSync(file, { force: true });
    killPoint('replace.without-log');
    renameSync(part, path);
    syncFolder(dirname(path));
  } catch (error) {
    putBack?.();
    throw error;
  }
};

/**
 * Puts a sealed copy of a project in the place of the file at `path`, byte for byte, by a rename; nobody may have it open
 * (E-LOCK). What is refused leaves what was there.
 */
export const replaceProject = (
  path: string,
  copy: { readonly path: string; readonly seal: FileSeal },
  options: ReplaceOptions,
): void =>
  coded(() => {
    checkPlace(path);
    const lock = takeLock(path, options.now);
    const part = partOf(path);
    let isOwn = false;
    try {
      requireOwnPart(part);
      isOwn = true;
      const mode = lstatSync(path, { throwIfNoEntry: false })?.mode;
      copySealed(copy.path, part, copy.seal, mode === undefined ? undefined : mode & 0o777);
      killPoint('replace.copied');
      putInPlace(part, path, options);
      killPoint('replace.moved');
    } finally {
      if (isOwn) rmSync(part, { force: true });
      lock.release();
    }
  });

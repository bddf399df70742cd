import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import { toAppError } from './app-errors.ts';

/** One file of an export, before it has a place. */
export interface Produced {
  /** Before the extension: `` or `-relations`. */
  readonly suffix: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** `out.csv` → `out-relations.csv`; a name without an extension keeps none. */
export const withSuffix = (path: string, suffix: string): string => {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}${suffix}${extension}`);
};

/** On Windows a file that another program holds cannot be replaced. */
const isHeldOpen = (error: unknown): boolean =>
  process.platform === 'win32' &&
  ['EBUSY', 'EPERM', 'EACCES'].includes((error as { code?: string }).code ?? '');

const writeWhole = (part: string, content: Buffer): void => {
  const file = openSync(part, 'wx');
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

interface Wanted {
  readonly path: string;
  readonly content: Buffer;
}

/** All files whole, or none: each is written beside its place, flushed, then moved in; a name that is taken is refused first. */
export const writeFiles = (files: readonly Wanted[], overwrite: boolean, newId: () => string): void => {
  const taken = overwrite ? undefined : files.find(({ path }) => existsSync(path));
  if (taken) throw new AppError('E-EXISTS', { value: basename(taken.path) });
  const parts = files.map(({ path, content }) => ({ path, content, part: `${path}.${newId()}.part` }));
  const moved: string[] = [];
  try {
    for (const { part, content } of parts) writeWhole(part, content);
    for (const { part, path } of parts) {
      renameSync(part, path);
      moved.push(path);
    }
  } catch (error) {
    for (const { part } of parts) rmSync(part, { force: true });
    // What stood there before is gone already when it was to be replaced: the new one is then the better half.
    if (!overwrite) for (const path of moved) rmSync(path, { force: true });
    if (isHeldOpen(error)) throw new AppError('E-EXP-OPEN', {}, { cause: error });
    throw toAppError(error);
  }
};

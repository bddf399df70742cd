import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import { isMarkedAsOurs } from '../store/header.ts';
import { killPoint } from '../store/kill-point.ts';
import { lockFile } from '../store/lock.ts';
import { isSpecialFile } from '../store/special-file.ts';
import { toAppError } from './app-errors.ts';
import type { ServiceContext } from './context.ts';

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

/** A folder, or a disk, where nothing may be written. */
const isForbidden = (error: unknown): boolean =>
  ['EACCES', 'EPERM', 'EROFS'].includes((error as { code?: string }).code ?? '');

const writeWhole = (part: string, content: Buffer): void => {
  const file = openSync(part, 'wx');
  try {
    writeFileSync(file, content);
    killPoint('export.written');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

interface Wanted {
  readonly path: string;
  readonly content: Buffer;
}

const isFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A project that somebody has open is known by its lock: reading it here could drop this process's own locks on it. */
const isProject = (path: string): boolean => existsSync(lockFile(path)) || isMarkedAsOurs(path);

/** An export may replace an export, when asked; never a folder, a device or a project. */
const refuseTaken = (path: string, overwrite: boolean): void => {
  const value = basename(path);
  // A link that leads nowhere now is something too.
  if (!overwrite && lstatSync(path, { throwIfNoEntry: false })) throw new AppError('E-EXISTS', { value });
  if (isFolder(path)) throw new AppError('E-INPUT', { field: 'file', reason: 'folder', value });
  if (isSpecialFile(path)) throw new AppError('E-INPUT', { field: 'file', reason: 'special', value });
  if (isProject(path)) throw new AppError('E-INPUT', { field: 'file', reason: 'project-file', value });
};

/** All files whole, or none: each is written beside its place, flushed, then moved in; a name that is taken is refused first. */
export const writeFiles = (
  files: readonly Wanted[],
  overwrite: boolean,
  { newId, parts: notes }: Pick<ServiceContext, 'newId' | 'parts'>,
): void => {
  for (const { path } of files) refuseTaken(path, overwrite);
  const parts = files.map(({ path, content }) => ({ path, content, part: `${path}.${newId()}.part` }));
  notes.during(
    parts.map(({ part }) => part),
    () => moveIn(parts, overwrite),
  );
};

const moveIn = (parts: readonly (Wanted & { readonly part: string })[], overwrite: boolean): void => {
  const moved: string[] = [];
  try {
    for (const { part, content } of parts) writeWhole(part, content);
    for (const { part, path } of parts) {
      killPoint('export.synced');
      renameSync(part, path);
      killPoint('export.moved');
      moved.push(path);
    }
  } catch (error) {
    for (const { part } of parts) rmSync(part, { force: true });
    // What stood there before is gone already when it was to be replaced: the new one is then the better half.
    if (!overwrite) for (const path of moved) rmSync(path, { force: true });
    if (isHeldOpen(error)) throw new AppError('E-EXP-OPEN', {}, { cause: error });
    if (isForbidden(error)) throw new AppError('E-EXP-FOLDER', {}, { cause: error });
    throw toAppError(error);
  }
};

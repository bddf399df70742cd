import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import type { FileToken } from '../../contract/project-operations.ts';
import { cutToBytes } from '../../domain/export/file-name.ts';
import type { ServiceContext } from './context.ts';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './private-modes.ts';

const EXTENSION = '.alliage';
const MAX_NAME_BYTES = 100;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A project's name as a file's name that every system accepts. */
export const toFileName = (name: string): string => {
  const safe = cutToBytes(
    name
      .normalize('NFC')
      .replace(/[^\p{L}\p{N} ._’'-]/gu, '_')
      .replace(/^[. ]+|[. ]+$/g, ''),
    MAX_NAME_BYTES,
  ).trim();
  return safe === '' || RESERVED.test(safe.split('.')[0]?.trim() ?? '') ? 'projet' : safe;
};

/** The name of a file without its folder and extension: what an unnamed project is called. */
export const nameOfFile = (path: string): string => basename(path, extname(path)) || 'projet';

const projectsFolder = ({ home }: Pick<ServiceContext, 'home'>): string => {
  const folder = join(home, 'projects');
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  return folder;
};

const isOurs = ({ home }: Pick<ServiceContext, 'home'>, path: string): boolean =>
  path.startsWith(join(home, 'projects') + sep);

/** Permissions of a project that is written: where we keep projects, its owner's alone; elsewhere what the system gives. */
export const modeAt = (context: Pick<ServiceContext, 'home'>, path: string): number | undefined =>
  isOurs(context, path) ? PRIVATE_FILE : undefined;

/** What an earlier version left open to others. */
export const keepPrivate = (context: Pick<ServiceContext, 'home'>, path: string): void => {
  if (!isOurs(context, path)) return;
  try {
    // What its owner may not write stays so.
    for (const each of [dirname(path), path]) chmodSync(each, statSync(each).mode & PRIVATE_FOLDER);
  } catch {
    // A medium without permissions.
  }
};

/** Where the person's copy of a sample is. */
export const samplePath = (context: Pick<ServiceContext, 'home'>, sample: string): string =>
  join(projectsFolder(context), `${sample}${EXTENSION}`);

/** The chosen file, or a free one in the folder of projects. */
export const targetPath = (context: ServiceContext, file: FileToken | null, name: string): string => {
  if (file !== null) return context.files.pathOf(file);
  const base = toFileName(name);
  const folder = projectsFolder(context);
  for (let number = 1; ; number++) {
    const path = join(folder, `${base}${number === 1 ? '' : ` (${number})`}${EXTENSION}`);
    if (!existsSync(path)) return path;
  }
};

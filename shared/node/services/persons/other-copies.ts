import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file of ours that is no project: nothing of it is trusted. */
const readPaths = (path: string): string[] => {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const records: unknown[] = Array.isArray(parsed) ? parsed : Object.values(parsed as object).flat();
    return records.flatMap((record) => {
      const place = (record as { path?: unknown } | null)?.path;
      return typeof place === 'string' ? [place] : [];
    });
  } catch {
    return [];
  }
};

const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

export interface CopyElsewhere {
  readonly name: string;
  readonly folder: string;
}
const toCopy = (path: string): CopyElsewhere => ({ name: basename(path), folder: basename(dirname(path)) });

/** Copies of the project that this computer knows of, at other places, still there. */
export const listCopies = (home: string, projectId: string, own: string): CopyElsewhere[] => {
  const paths = new Set(readPaths(join(home, 'closed', `${projectId}.json`)).map(real));
  paths.delete(real(own));
  const backups = join(real(home), 'backups');
  return [...paths]
    .filter((path) => !path.startsWith(backups) && existsSync(path))
    .sort()
    .map(toCopy);
};

/** Damaged files that are kept as they were: any of them may be of this project. */
export const listQuarantined = (home: string): string[] => {
  const folder = join(home, 'quarantine');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.endsWith('.json'))
        .sort()
    : [];
};

import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ClosedRecords } from '../opening/closed-records.ts';

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
export const listCopies = (
  { home, closed }: { readonly home: string; readonly closed: ClosedRecords },
  projectId: string,
  own: string,
): CopyElsewhere[] => {
  const paths = new Set(closed.placesOf(projectId).map(real));
  paths.delete(real(own));
  const ours = ['backups', 'working'].map((name) => join(real(home), name));
  return [...paths]
    .filter((path) => !ours.some((folder) => path.startsWith(folder)) && existsSync(path))
    .sort()
    .map(toCopy);
};

import { join } from 'node:path';
import { namesIn, shelfOf } from './shelf.ts';

/** When each file that was ever backed up here was last, by its path. Order is that of making, which no clock changes. */
export const lastBackups = (home: string): ReadonlyMap<string, string> => {
  const root = join(home, 'backups');
  const lines = namesIn(root).flatMap((projectId) => shelfOf(root, projectId).lines());
  const last = new Map<string, string>();
  // Another project may have been at the same place: the later of the two, whichever comes first here.
  for (const { path, at } of lines) {
    const known = path === null ? undefined : last.get(path);
    if (path !== null && (known === undefined || known < at)) last.set(path, at);
  }
  return last;
};

import { join } from 'node:path';
import { readManifest } from './manifest.ts';
import { namesIn } from './shelf.ts';

/** Which project the backups of the file at `path` are of, whatever is there now; the one last backed up. */
export const projectIdAt = (home: string, path: string): string | null => {
  const root = join(home, 'backups');
  const found = namesIn(root).flatMap((projectId) => {
    const lines = readManifest(join(root, projectId, 'manifest.jsonl'));
    const at = lines.filter((line) => line.path === path).at(-1)?.at;
    return at === undefined ? [] : [{ projectId, at }];
  });
  return found.sort((a, b) => b.at.localeCompare(a.at))[0]?.projectId ?? null;
};

import type { Backup } from '../../../contract/backup-operations.ts';
import type { Files } from '../context.ts';
import type { Backups } from './backups.ts';
import type { BackupLine } from './manifest.ts';
import { isFolder, rootIn } from './second-folder.ts';
import { linesOfFile, type PlacedBackup, type Shelf, shelfOf } from './shelf.ts';

const placed = (shelf: Shelf, lines: readonly BackupLine[]): PlacedBackup[] =>
  lines.map((line) => ({ line, path: shelf.pathOf(line) }));

/** Of one project, those of the second folder that are not here too. */
const onlyInSecond = (
  here: readonly BackupLine[],
  projectId: string,
  folder: string | null,
): PlacedBackup[] => {
  if (folder === null || !isFolder(folder)) return [];
  const shelf = shelfOf(rootIn(folder), projectId);
  const known = new Set(here.map(({ id }) => id));
  return placed(
    shelf,
    shelf.lines().filter(({ id }) => !known.has(id)),
  );
};

/**
 * Copies of the file at `path`, the last first: those that were made of it; where none were, all those of its project
 * (a copy of a project has the same id). Order is that of making, which no clock changes; the second folder's come after.
 */
export const findBackups = (
  backups: Backups,
  { projectId, path, second }: { projectId: string; path: string; second: string | null },
): PlacedBackup[] => {
  const shelf = backups.shelf(projectId);
  const here = shelf.lines();
  const own = linesOfFile(here, path);
  const local = placed(shelf, own.length > 0 ? own : here);
  return [...local.reverse(), ...onlyInSecond(here, projectId, second).reverse()];
};

export const toBackup = ({ line, path }: PlacedBackup, files: Files, ok: boolean | null): Backup => {
  const { id, at, reason, bytes, schema, sha256, entities, relations, revision } = line;
  return {
    id,
    at,
    reason,
    bytes,
    schema,
    sha256,
    entities,
    relations,
    revision,
    file: files.register(path),
    ok,
  };
};

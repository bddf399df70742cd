import type { Backup } from '../../../contract/backup-operations.ts';
import { copySealed, nameDurably } from '../../store/durable-file.ts';
import { toStoreError } from '../../store/store-error.ts';
import type { Files } from '../context.ts';
import { PRIVATE_FILE } from '../private-modes.ts';
import type { Backups } from './backups.ts';
import { appendLine, type BackupLine, byState } from './manifest.ts';
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

/** Of projects that were at the same place before this one took it. */
const ofReplaced = (backups: Backups, projectId: string, path: string): PlacedBackup[] =>
  backups
    .otherShelves(projectId)
    .flatMap((shelf) =>
      placed(
        shelf,
        shelf.lines().filter((line) => line.path === path),
      ).map((one) => ({ ...one, shelf })),
    )
    .sort((a, b) => (a.line.at < b.line.at ? 1 : -1));

/**
 * Copies of the file at `path`, the last first: those that were made of it; where none were, all those of its project
 * (a copy of a project has the same id). Order is that of making, which no clock changes; those of a project that it took
 * the place of come after, then the second folder's.
 */
export const findBackups = (
  backups: Backups,
  { projectId, path, second }: { projectId: string; path: string; second: string | null },
): PlacedBackup[] => {
  const shelf = backups.shelf(projectId);
  const here = shelf.lines();
  const own = linesOfFile(here, path);
  const local = placed(shelf, own.length > 0 ? own : here);
  return [
    ...local.reverse(),
    ...ofReplaced(backups, projectId, path),
    ...onlyInSecond(here, projectId, second).reverse(),
  ];
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

const takeOver = (shelf: Shelf, { line, path }: PlacedBackup): void => {
  shelf.prepare();
  const own = shelf.pathOf(line);
  copySealed(path, `${own}.part`, line, PRIVATE_FILE);
  nameDurably(`${own}.part`, own);
};

/**
 * The backup that the project is now, noted here as its last state; one that only the second folder had is taken over.
 * Never throws what the system refuses: the project is restored all the same.
 */
export const noteRestored = (
  backups: Backups,
  { projectId, path }: { projectId: string; path: string },
  backup: PlacedBackup,
): void => {
  const shelf = backup.shelf ?? backups.shelf(projectId);
  try {
    const lines = shelf.lines();
    if (!lines.some(({ id }) => id === backup.line.id)) takeOver(shelf, backup);
    const others = lines.filter(({ id }) => id !== backup.line.id);
    appendLine(shelf.manifest, { ...backup.line, path, after: byState(others).at(-1)?.id ?? null });
  } catch (error) {
    if (!toStoreError(error)) throw error;
  }
};

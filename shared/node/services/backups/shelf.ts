import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { excessBackups } from '../../../domain/backup-retention.ts';
import { sealOf } from '../../store/durable-file.ts';
import { localDay } from '../local-day.ts';
import { PRIVATE_FOLDER } from '../private-modes.ts';
import { type BackupLine, changeManifest, readManifest, removeManifestPart } from './manifest.ts';

/** The id comes from a file: where it is no plain id, a name that cannot lead elsewhere. */
const folderName = (projectId: string): string =>
  /^[0-9A-Za-z]{1,64}$/.test(projectId)
    ? projectId
    : createHash('sha256').update(projectId).digest('hex').slice(0, 32);

/** A copy, and where it is: here, or in the second folder where ours is gone. */
export interface PlacedBackup {
  readonly line: BackupLine;
  readonly path: string;
  /** Of another project, which was at the same place before. */
  readonly shelf?: Shelf;
}

/** An id, which says when. */
const isBackupName = (name: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}\.alliage$/.test(name);

/** Ours, of a copy or of its journal. */
const isPartName = (name: string): boolean =>
  /^[0-9A-HJKMNP-TV-Z]{26}(\.alliage)?\.part(-journal)?$/.test(name);

const ageOf = (path: string): number =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());

/** Backups of one project in one place: its folder of the application's own, or of the second folder. */
export interface Shelf {
  readonly folder: string;
  readonly manifest: string;
  pathOf(line: Pick<BackupLine, 'file'>): string;
  /** Copies that no line names: the line was never written, or was lost. */
  unnamed(): string[];
  /** Those whose file is there, in the order in which they were made. */
  lines(): BackupLine[];
  /** Makes the folder. */
  prepare(): void;
  /** What a copy that was cut short left behind, `leastMs` ago at least: never while one may be being made. */
  purgeParts(leastMs?: number): void;
  /** Those of copies of these ids. */
  purgePartsOf(ids: ReadonlySet<string>): void;
  remove(line: BackupLine): void;
}

/** A copy that was being written anew is what it was, or what it was to become. */
const asItIs = ({ next, ...line }: BackupLine, path: string): BackupLine => ({
  ...line,
  ...(next !== null && sealOf(path).sha256 === next.sha256 ? next : {}),
  next: null,
});

export const shelfOf = (root: string, projectId: string): Shelf => {
  const folder = join(root, folderName(projectId));
  const manifest = join(folder, 'manifest.jsonl');
  const pathOf = ({ file }: Pick<BackupLine, 'file'>) => join(folder, file);
  const lines = () =>
    readManifest(manifest)
      .filter((line) => existsSync(pathOf(line)))
      .map((line) => asItIs(line, pathOf(line)));
  return {
    folder,
    manifest,
    pathOf,
    lines,
    unnamed: () => {
      const named = new Set(readManifest(manifest).map(({ file }) => file));
      return namesIn(folder)
        .filter((name) => isBackupName(name) && !named.has(name))
        .sort();
    },
    prepare: () => void mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER }),
    purgeParts: (leastMs = Number.NEGATIVE_INFINITY) => {
      for (const name of namesIn(folder)) {
        const path = join(folder, name);
        if (isPartName(name) && ageOf(path) >= leastMs) rmSync(path, { force: true });
      }
      if (existsSync(`${manifest}.part`)) removeManifestPart(manifest);
    },
    purgePartsOf: (ids) => {
      for (const name of namesIn(folder))
        if (isPartName(name) && ids.has(name.slice(0, name.indexOf('.'))))
          rmSync(join(folder, name), { force: true });
    },
    remove: (line) => {
      rmSync(pathOf(line), { force: true });
      changeManifest(manifest, (all) => all.filter((one) => existsSync(pathOf(one))));
    },
  };
};

export const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Backups of the file at `path` among those of its project: copies of one project elsewhere have theirs. */
export const linesOfFile = (lines: readonly BackupLine[], path: string): BackupLine[] => {
  const isElsewhere = new Map<string, boolean>();
  return lines.filter((line) => {
    // A file that is not where it was has moved: perhaps here.
    if (line.path === null || line.path === path) return true;
    const known = isElsewhere.get(line.path) ?? existsSync(line.path);
    isElsewhere.set(line.path, known);
    return !known;
  });
};

/** Removes the first made of those that the rule no longer keeps: never more than one at a time. */
export const removeOneExcess = (shelf: Shelf, path: string, keep: string | null = null): void => {
  const lines = linesOfFile(shelf.lines(), path);
  const excess = excessBackups(
    lines.map(({ id, at, schema, reason }) => ({
      id,
      atMs: Date.parse(at),
      day: localDay(new Date(at)),
      schema,
      isBeforeMigration: reason === 'before-migration',
    })),
  ).find(({ id }) => id !== keep);
  const line = lines.find(({ id }) => id === excess?.id);
  if (line) shelf.remove(line);
};

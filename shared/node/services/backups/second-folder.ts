import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { copySealed, nameDurably } from '../../store/durable-file.ts';
import { toStoreError } from '../../store/store-error.ts';
import { type OnSetAside, readJson, writeJson } from '../json-file.ts';
import { PRIVATE_FILE } from '../private-modes.ts';
import { appendLine, type BackupLine } from './manifest.ts';
import { removeOneExcess, type Shelf, shelfOf } from './shelf.ts';

/** What holds a NUL is no path, and the system throws at it. */
const SecondFolder = z.object({
  folder: z
    .string()
    .refine((path) => !path.includes('\0'))
    .nullable(),
});

/** Where ours go within what the person chose. */
export const rootIn = (folder: string): string => join(folder, 'alliage-backups');

/** False too for what the system takes for no path at all: too long, links in a circle. */
export const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** « clé USB, partage »: its path never leaves the application's folder. */
export interface SecondFolderSetting {
  read(): string | null;
  set(folder: string | null): void;
}

export const createSecondFolder = (home: string, onSetAside?: OnSetAside): SecondFolderSetting => {
  const file = join(home, 'second-folder.json');
  return {
    read: () => readJson(file, SecondFolder, { folder: null }, onSetAside).folder,
    set: (folder) => writeJson(file, { folder }),
  };
};

export const nameOfFolder = (folder: string): string => basename(folder) || folder;

/** What became of the copy in the second folder: `absent` and `failed` keep no backup from being made here. */
export interface SecondOutcome {
  readonly state: 'ready' | 'absent' | 'failed';
  /** Code of why not. */
  readonly problem: string | null;
}

const copyLine = (from: Shelf, to: Shelf, line: BackupLine): void => {
  to.prepare();
  const part = join(to.folder, `${line.id}.part`);
  copySealed(from.pathOf(line), part, line, PRIVATE_FILE);
  nameDurably(part, to.pathOf(line));
  appendLine(to.manifest, { ...line, path: null, after: null });
};

/** The same copy there, read again there. */
export const copyToSecond = (
  from: Shelf,
  { line, folder, projectId }: { line: BackupLine; folder: string; projectId: string },
): SecondOutcome => {
  if (!isFolder(folder)) return { state: 'absent', problem: 'E-BAK-DEST' };
  try {
    const to = shelfOf(rootIn(folder), projectId);
    copyLine(from, to, line);
    removeOneExcess(to, '');
    return { state: 'ready', problem: null };
  } catch (error) {
    const refusal = toStoreError(error);
    if (!refusal) throw error;
    return { state: 'failed', problem: refusal.code };
  }
};

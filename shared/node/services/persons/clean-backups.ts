import { chmodSync, existsSync } from 'node:fs';
import { type FileSeal, sealOf } from '../../store/durable-file.ts';
import { adoptUnnamed } from '../backups/adopt-unnamed.ts';
import { appendLine, type BackupLine } from '../backups/manifest.ts';
import { type Shelf, shelfOf } from '../backups/shelf.ts';
import { PRIVATE_FILE } from '../private-modes.ts';
import { type Cleaning, cleanCopy } from './clean-copy.ts';

/** Values only: it crosses to a worker thread. */
export interface CleanWork extends Cleaning {
  /** Folder of copies of all projects: ours, or that of the second folder. */
  readonly root: string;
}
export interface CleanOutcome {
  /** How many copies held them and were rewritten. */
  readonly cleaned: number;
  /** File and why: those that were left as they are. */
  readonly left: readonly { readonly name: string; readonly reason: 'damaged' | 'failed' }[];
}

const isSealed = (path: string, { sha256 }: BackupLine): boolean => sealOf(path).sha256 === sha256;

const cleanOne = (
  shelf: Shelf,
  line: BackupLine,
  work: CleanWork,
): 'clean' | 'cleaned' | 'damaged' | 'failed' => {
  const path = shelf.pathOf(line);
  try {
    if (!isSealed(path, line)) return 'damaged';
    const announce = (next: FileSeal) => appendLine(shelf.manifest, { ...line, next });
    if (!cleanCopy(path, work, announce)) return 'clean';
    chmodSync(path, PRIVATE_FILE);
    appendLine(shelf.manifest, { ...line, ...sealOf(path) });
    return 'cleaned';
  } catch {
    return 'failed';
  }
};

/**
 * Every copy of a folder without those who were ever erased from the project: looked into, rewritten aside where they are in
 * it, verified, put in place, its line sealed again. To be run in a worker thread.
 */
export const cleanBackups = (work: CleanWork, onProgress: (done: number) => void): CleanOutcome => {
  const shelf = shelfOf(work.root, work.projectId);
  if (!existsSync(shelf.folder)) return { cleaned: 0, left: [] };
  adoptUnnamed(shelf);
  const lines = shelf.lines();
  const left: { name: string; reason: 'damaged' | 'failed' }[] = [];
  let cleaned = 0;
  for (const [at, line] of lines.entries()) {
    const done = cleanOne(shelf, line, work);
    if (done === 'cleaned') cleaned++;
    else if (done !== 'clean') left.push({ name: line.file, reason: done });
    onProgress((at + 1) / lines.length);
  }
  return { cleaned, left };
};

import { chmodSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { keepWorkingCopy, workingCopiesOf } from '../places/working-copies.ts';
import { PRIVATE_FILE } from '../private-modes.ts';
import { editsOfProject } from '../recovery/kept-edits.ts';
import { type Cleaning, cleanCopy } from './clean-copy.ts';

export interface WorkingCleaned {
  readonly cleaned: number;
  /** Names of those that somebody has open, or that could not be read. */
  readonly left: readonly string[];
}

/**
 * Edits kept of what was written over, of the project at any place: names of those that could not be read. What was cut
 * short while it was being kept serves nobody.
 */
export const cleanKeptEdits = (cleaning: Cleaning): WorkingCleaned => {
  const left: string[] = [];
  let cleaned = 0;
  for (const { path, isNoted } of editsOfProject(cleaning.home, cleaning.projectId)) {
    try {
      if (!isNoted) rmSync(path);
      else if (cleanCopy(path, cleaning)) {
        chmodSync(path, PRIVATE_FILE);
        cleaned++;
      }
    } catch {
      left.push(basename(path));
    }
  }
  return { cleaned, left };
};

/**
 * Copies in which files of the project at other places are edited, but the one that is open: each is sent to its place
 * without those who were erased, once it is opened.
 */
export const cleanWorkingCopies = (cleaning: Cleaning, open: string): WorkingCleaned => {
  const left: string[] = [];
  let cleaned = 0;
  for (const { path, copy } of workingCopiesOf(cleaning.home, cleaning.projectId)) {
    if (path === open) continue;
    try {
      if (!cleanCopy(path, cleaning)) continue;
      chmodSync(path, PRIVATE_FILE);
      if (copy) keepWorkingCopy({ ...copy, pending: true });
      cleaned++;
    } catch {
      left.push(copy ? basename(copy.place) : basename(path));
    }
  }
  return { cleaned, left };
};

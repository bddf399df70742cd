import { chmodSync } from 'node:fs';
import { basename } from 'node:path';
import { keepWorkingCopy, workingCopiesOf } from '../places/working-copies.ts';
import { PRIVATE_FILE } from '../private-modes.ts';
import { type Cleaning, cleanCopy } from './clean-copy.ts';

export interface WorkingCleaned {
  readonly cleaned: number;
  /** Names of those that somebody has open, or that could not be read. */
  readonly left: readonly string[];
}

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

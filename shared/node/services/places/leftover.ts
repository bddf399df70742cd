import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorCode } from '../../../contract/errors.ts';
import { lastSequence } from '../../store/journal.ts';
import { takeLock } from '../../store/lock.ts';
import { type OpenedProject, openProject } from '../../store/open.ts';
import { toStoreError } from '../../store/store-error.ts';
import { writeBackFile } from '../../store/write-project.ts';
import type { SenderNeeds } from './place-sender.ts';
import { copyPathOf, forgetPlace, removeWorkingCopy, type WorkingCopy } from './working-copies.ts';

/** What became of a copy whose place holds something else now. */
export interface Leftover {
  /** Path of the conflict copy that it went to. */
  readonly conflict: string | null;
  /** Why it could not be read: it is in quarantine. */
  readonly problem: ErrorCode | null;
}
interface LeftoverNeeds extends SenderNeeds {
  readonly home: string;
}

/** Never removed by us. */
const quarantine = (home: string, copy: WorkingCopy): void => {
  const folder = join(home, 'quarantine');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  renameSync(copyPathOf(copy), join(folder, copy.file));
  forgetPlace(copy);
};

const writeBeside = (needs: LeftoverNeeds, { place }: WorkingCopy, { db }: OpenedProject): string => {
  const path = needs.conflictPathOf(place);
  const lock = takeLock(path, needs.clock());
  try {
    writeBackFile(db, path, { mayReplace: () => true });
    return path;
  } finally {
    lock.release();
  }
};

/** What was not sent goes beside what is at the place now, whole; a copy with nothing of its own goes. */
export const settleLeftover = (needs: LeftoverNeeds, copy: WorkingCopy): Leftover => {
  let kept: OpenedProject;
  try {
    kept = openProject(copyPathOf(copy), { readOnly: true, now: needs.clock(), backUp: () => undefined });
  } catch (error) {
    const refusal = toStoreError(error);
    if (!refusal?.code.startsWith('E-BASE-')) throw error;
    quarantine(needs.home, copy);
    return { conflict: null, problem: refusal.code };
  }
  try {
    const isUnsent = copy.pending || lastSequence(kept.db) > copy.sequence;
    const conflict = isUnsent ? writeBeside(needs, copy, kept) : null;
    removeWorkingCopy(copy);
    return { conflict, problem: null };
  } finally {
    kept.close();
  }
};

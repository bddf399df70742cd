import type { FileIdentity } from '../../store/identity.ts';
import { type ClosedRecords, readClosedState } from './closed-records.ts';
import { hasLog, hasLogFile } from './file-sum.ts';
import { isWatched, type Prepared } from './prepare-opening.ts';

/** Keeps what is known of one file in step with what a session does to it. */
export interface ClosingRecord {
  /** Opened, as it was found. */
  opened(): void;
  /** Before its first write. */
  beforeWrite(): void;
  /** Closed after it was open for writing, the lock still held; null where its state is not known. */
  closed(identity: FileIdentity | null): void;
}

export const createClosingRecord = (
  closed: ClosedRecords,
  path: string,
  { projectId, state, isKnown, isChecked }: Prepared,
): ClosingRecord => {
  const isKept = projectId !== null && isWatched(path);
  // With a log beside, the last session has not been noted: this one's close will be.
  let isMarked = state === null;
  return {
    opened: () => {
      if (isKept && state && !isMarked && (!isKnown || isChecked)) closed.note(path, () => state, isChecked);
    },
    beforeWrite: () => {
      if (!isKept || isMarked) return;
      isMarked = true;
      closed.markWritten(projectId, path);
    },
    closed: (identity) => {
      if (isKept && isMarked && identity && !hasLog(path) && !hasLogFile(path))
        closed.note(path, () => readClosedState(path, identity), isChecked);
    },
  };
};

import type { FileIdentity } from '../../store/identity.ts';
import type { FoundRecord } from './closed-folder.ts';
import type { FileSum } from './file-sum.ts';

export interface JudgedFile {
  readonly identity: Pick<FileIdentity, 'projectId' | 'closes'>;
  /** Null with a log beside: its bytes are not the whole project. */
  readonly sum: FileSum | null;
  /** Checksum of its pages but the one of the count, read only where it is asked. */
  readonly rest: () => number;
}

/**
 * Whether a file changed outside the application since it was last closed at its place. A greater count of closes is
 * another computer; a smaller one, an earlier state that came back; the same with other bytes is neither. So is a count
 * that moved while no other page did.
 */
export const hasChangedOutside = (
  there: FoundRecord | null,
  { identity, sum, rest }: JudgedFile,
): boolean => {
  if (!there?.record.clean || sum === null) return false;
  const { record } = there;
  if (record.sha256 === sum.sha256) return false;
  if (record.bytes === sum.bytes && record.rest === rest()) return true;
  if (identity.closes === record.closes) return true;
  if (identity.projectId !== there.projectId || identity.closes > record.closes) return false;
  const known = record.history.filter(({ closes }) => closes === identity.closes);
  return known.length > 0 && known.every(({ sha256 }) => sha256 !== sum.sha256);
};

/**
 * A session wrote it and did not close it, and nothing is beside it of what a session leaves that is killed: somebody copied
 * the file alone. What had not been moved from the log to the file is gone.
 */
export const hasLostLog = ({ projectId, record }: FoundRecord, identity: JudgedFile['identity']): boolean =>
  !record.clean && identity.projectId === projectId && identity.closes === record.closes;

import { sequenceOfEntry } from '../../store/backup-file.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Backups } from './backups.ts';

/** Journal entries that the last backup of a file has; null where it has none of this journal. */
export const coveredBy = (db: ReadableDb, backups: Pick<Backups, 'last'>, path: string): number | null => {
  const last = backups.last(db, path);
  if (last?.revision === 0) return 0;
  return last?.entry ? sequenceOfEntry(db, last.entry) : null;
};

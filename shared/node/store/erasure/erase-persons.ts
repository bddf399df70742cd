import type { TextEraser } from '../../../domain/persons/text-eraser.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { eraseFromJournal, isInJournal } from './erase-journal.ts';
import { eraseFromSnapshots, findSnapshotsNaming } from './erase-snapshots.ts';
import { eraseFromTexts, findTexts } from './erase-texts.ts';

export interface ErasureWork {
  /** Contacts, by id. */
  readonly isErased: (id: string) => boolean;
  /** What tells of them in texts; null: nothing that can be looked for. */
  readonly erase: TextEraser | null;
  /** Told by the snapshots that are sealed again. */
  readonly reason: string;
  /** An instant, ISO 8601. */
  readonly on: string;
}
/** How often they were where; names of snapshots that could not be rewritten. */
export interface ErasedCounts {
  readonly contact: number;
  readonly journal: number;
  readonly text: number;
  readonly snapshot: number;
  readonly broken: readonly string[];
}

const eraseContacts = (db: WritableDb, isErased: ErasureWork['isErased']): number => {
  const ids = (db.prepare('SELECT id FROM contact').pluck().all() as string[]).filter(isErased);
  const remove = db.prepare('DELETE FROM contact WHERE id = ?');
  for (const id of ids) remove.run(id);
  return ids.length;
};

/** Takes persons out of a project of any version of ours, and of all that it keeps. The caller holds the transaction. */
export const erasePersons = (db: WritableDb, { isErased, erase, reason, on }: ErasureWork): ErasedCounts => {
  const contact = eraseContacts(db, isErased);
  const { seals, broken } = erase
    ? eraseFromSnapshots(db, erase, { reason, on })
    : { seals: new Map<string, object>(), broken: [] };
  const journal = eraseFromJournal(db, { isErased, erase, seals });
  const text = erase ? eraseFromTexts(db, erase) : 0;
  return { contact, journal, text, snapshot: seals.size, broken };
};

/**
 * After the transaction: nothing of what was there stays in the log, in free pages, or in slack of pages. False: somebody
 * else reads the file, and the log keeps it until the last of them closes it.
 */
export const leaveNoTrace = (db: WritableDb): boolean => {
  const moveLog = (): boolean => {
    const [row] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return row?.busy !== 1;
  };
  moveLog();
  db.exec('VACUUM');
  return moveLog();
};

/** Whether a file holds anything of them: records, journal, texts, content of snapshots. */
export const holdsPersons = (db: ReadableDb, ids: ReadonlySet<string>, erase: TextEraser | null): boolean =>
  ids.size > 0 ||
  (erase !== null &&
    (!findTexts(db, erase).next().done ||
      isInJournal(db, erase) ||
      findSnapshotsNaming(db, erase).length > 0));

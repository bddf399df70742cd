import Database from 'better-sqlite3';
import type { WritableDb } from '../database.ts';
import { migrate } from '../migrate.ts';
import { countAll } from '../totals.ts';
import { openDamaged } from './open-damaged.ts';
import { type Replayed, replayJournal } from './replay.ts';

interface RebuildNeeds {
  /** A copy of the backup, of our own: what is replayed is written to it. */
  readonly target: string;
  readonly folder: string;
  /** Number of the last entry that is known to have been in the damaged file. */
  readonly known: number;
  /** Greater than any count of closes that is known of it. */
  readonly closes: number;
}
interface Rebuilt extends Replayed {
  readonly entities: number;
  readonly relations: number;
}

/** The backup, and what can be read of the damaged file since. */
export const rebuildFromBackup = (path: string, { target, folder, known, closes }: RebuildNeeds): Rebuilt => {
  const damaged = openDamaged(path, folder);
  const db = new Database(target) as WritableDb;
  try {
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    migrate(db, () => undefined);
    const replayed = replayJournal(db, damaged, known);
    db.prepare('UPDATE journal_state SET closes = ?').run(closes);
    const counts = countAll(db);
    db.pragma('wal_checkpoint(TRUNCATE)');
    return { ...replayed, ...counts };
  } finally {
    db.close();
    damaged?.close();
  }
};

import type { Event } from '../../../contract/events.ts';
import { sequenceOfEntry } from '../../store/backup-file.ts';
import { lastSequence } from '../../store/journal.ts';
import { readProject } from '../../store/project.ts';
import { toStoreError } from '../../store/store-error.ts';
import { EVERY_MS, EVERY_OPERATIONS, isOld, RETRY_MS } from './backup-timing.ts';
import type { BackupNeeds, Backups } from './backups.ts';

/** Makes backups of the open project when they are due. */
export interface BackupScheduler {
  hear(event: Event): void;
  /** Before the project closes: the last edits are in a backup when this is done. Never throws. */
  close(): Promise<void>;
}

interface Followed {
  readonly path: string;
  /** Journal entries that the last backup has. */
  covered: number;
  /** Journal entries when one was last asked for: it is asked once, not at every edit after. */
  asked: number;
  failedAtMs: number | null;
}

const isWriting = ({ session }: BackupNeeds): boolean => session.current()?.project.readOnlyReason === null;

/** Nothing is taken for covered that no backup has; a project without one is followed from where it is. */
const coveredAtOpening = (needs: BackupNeeds, backups: Backups, path: string): number => {
  const db = needs.session.reader();
  const last = backups.last(db, path);
  if (last?.revision === 0) return 0;
  return (last?.entry ? sequenceOfEntry(db, last.entry) : null) ?? lastSequence(db);
};

const createTimer = (work: () => void) => {
  let timer: NodeJS.Timeout | null = null;
  const stop = () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  return {
    stop,
    /** The first one asked counts; it never keeps the process alive. */
    start: (delayMs: number) => {
      timer ??= setTimeout(() => {
        timer = null;
        work();
      }, delayMs).unref();
    },
  };
};

const stateAt = (needs: BackupNeeds, backups: Backups): Followed | null => {
  const path = needs.session.current()?.place;
  if (path === undefined || !isWriting(needs)) return null;
  return { path, covered: coveredAtOpening(needs, backups, path), asked: 0, failedAtMs: null };
};

/** A folder that cannot be written keeps nobody from opening a project. */
const purgeQuietly = ({ session }: BackupNeeds, backups: Backups): void => {
  const current = session.current();
  if (!current || current.project.readOnlyReason === 'locked') return;
  try {
    backups.purge(readProject(session.reader()).projectId, current.place);
  } catch (error) {
    if (!toStoreError(error)) throw error;
  }
};

/** One more process for each edit of the command line: only where the last backup is old, or far behind. */
const isDueAtClose = ({ session, host, clock }: BackupNeeds, backups: Backups, one: Followed): boolean => {
  if (session.current()?.place !== one.path) return false;
  const db = session.reader();
  const behind = lastSequence(db) - one.covered;
  if (behind <= 0) return false;
  if (host !== 'command-line') return true;
  return behind >= EVERY_OPERATIONS || isOld(backups.last(db, one.path)?.at ?? null, clock());
};

const isTimeToAsk = ({ covered, asked, failedAtMs }: Followed, revision: number): boolean => {
  const isWaiting = failedAtMs !== null && performance.now() - failedAtMs < RETRY_MS;
  return !isWaiting && revision - Math.max(covered, asked) >= EVERY_OPERATIONS;
};

export const createBackupScheduler = (needs: BackupNeeds, backups: Backups): BackupScheduler => {
  const { session } = needs;
  let followed: Followed | null = null;
  const isStill = (one: Followed) => followed === one && session.current()?.place === one.path;

  const makeDue = async (reason: 'regular' | 'closing'): Promise<void> => {
    const one = followed;
    if (!one || !isStill(one)) return;
    try {
      const line = await backups.make(reason);
      one.covered = line.revision ?? one.covered;
      one.failedAtMs = null;
      timer.stop();
      // Edits went on while it was made.
      if (isStill(one)) grew(one, lastSequence(session.reader()));
    } catch {
      // Told by its event.
      one.failedAtMs = performance.now();
      if (isStill(one)) timer.start(RETRY_MS);
    }
  };
  const timer = createTimer(() => void makeDue('regular'));
  const grew = (one: Followed, revision: number): void => {
    if (revision <= one.covered) return;
    timer.start(EVERY_MS);
    if (!isTimeToAsk(one, revision)) return;
    one.asked = revision;
    void makeDue('regular');
  };
  return {
    hear: (event) => {
      if (event.event === 'project.opened') {
        timer.stop();
        purgeQuietly(needs, backups);
        followed = stateAt(needs, backups);
        if (followed) grew(followed, lastSequence(session.reader()));
      }
      if (event.event === 'project.closed') {
        timer.stop();
        followed = null;
      }
      if (event.event === 'project.changed' && followed) grew(followed, event.revision);
    },
    close: async () => {
      await backups.settled();
      if (followed && isDueAtClose(needs, backups, followed)) await makeDue('closing');
    },
  };
};

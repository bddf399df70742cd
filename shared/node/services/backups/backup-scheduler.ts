import type { Event } from '../../../contract/events.ts';
import { lastSequence } from '../../store/journal.ts';
import { readProject } from '../../store/project.ts';
import { toStoreError } from '../../store/store-error.ts';
import { EVERY_MS, EVERY_OPERATIONS, isOld, RETRY_MS } from './backup-timing.ts';
import type { BackupNeeds, Backups } from './backups.ts';
import { coveredBy } from './covered-by.ts';

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
  // A project without a backup is followed from where it is.
  const db = needs.session.reader();
  const covered = coveredBy(db, backups, path) ?? lastSequence(db);
  return { path, covered, asked: 0, failedAtMs: null };
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

/** A file that another program wrote over may not be read any more: it is closed all the same. */
const isDueQuietly = (needs: BackupNeeds, backups: Backups, one: Followed): boolean => {
  try {
    return isDueAtClose(needs, backups, one);
  } catch (error) {
    if (!toStoreError(error)) throw error;
    return false;
  }
};

const isTimeToAsk = ({ covered, asked, failedAtMs }: Followed, revision: number): boolean => {
  const isWaiting = failedAtMs !== null && performance.now() - failedAtMs < RETRY_MS;
  return !isWaiting && revision - Math.max(covered, asked) >= EVERY_OPERATIONS;
};

/** What is followed, and what is done about it. */
const createKeeper = (needs: BackupNeeds, backups: Backups) => {
  const { session } = needs;
  let followed: Followed | null = null;
  const isStill = (one: Followed) => followed === one && session.current()?.place === one.path;

  const makeDue = async (reason: 'regular' | 'closing'): Promise<void> => {
    const one = followed;
    if (!one || !isStill(one)) return;
    try {
      await backups.make(reason);
      one.failedAtMs = null;
    } catch {
      // Told by its event.
      one.failedAtMs = performance.now();
      if (isStill(one)) timer.start(RETRY_MS);
    }
  };
  const timer = createTimer(() => void makeDue('regular'));
  const grew = (revision: number): void => {
    if (!followed || revision <= followed.covered) return;
    timer.start(EVERY_MS);
    if (!isTimeToAsk(followed, revision)) return;
    followed.asked = revision;
    void makeDue('regular');
  };
  return {
    makeDue,
    grew,
    followed: () => followed,
    follow: (one: Followed | null): void => {
      timer.stop();
      followed = one;
      if (one) grew(lastSequence(session.reader()));
    },
    /** Whoever asked for it. Edits may have gone on while it was made. */
    wasMade: (): void => {
      if (!followed || !isStill(followed)) return;
      const covered = coveredBy(session.reader(), backups, followed.path) ?? 0;
      if (covered <= followed.covered) return;
      followed.covered = covered;
      timer.stop();
      grew(lastSequence(session.reader()));
    },
  };
};

export const createBackupScheduler = (needs: BackupNeeds, backups: Backups): BackupScheduler => {
  const keeper = createKeeper(needs, backups);
  const listeners: { readonly [Name in Event['event']]?: (event: Extract<Event, { event: Name }>) => void } =
    {
      'backup.changed': keeper.wasMade,
      'project.opened': () => {
        purgeQuietly(needs, backups);
        keeper.follow(stateAt(needs, backups));
      },
      'project.closed': () => keeper.follow(null),
      'project.changed': ({ revision }) => keeper.grew(revision),
    };
  return {
    hear: (event) => listeners[event.event]?.(event as never),
    close: async () => {
      await backups.settled();
      const followed = keeper.followed();
      if (followed && isDueQuietly(needs, backups, followed)) await keeper.makeDue('closing');
    },
  };
};

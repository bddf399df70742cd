import type { Event } from '../../../contract/events.ts';
import { lastSequence } from '../../store/journal.ts';
import { openBytes } from '../../store/private-copy.ts';
import { readProject } from '../../store/project.ts';
import { readTail, sizeOfEntry, type TailEntry, withoutChanges } from '../../store/recovery/journal-tail.ts';
import { toStoreError } from '../../store/store-error.ts';
import type { BackupNeeds, Backups } from '../backups/backups.ts';
import { coveredBy } from '../backups/covered-by.ts';
import { type EditsNote, keepEdits, settleEdits } from './kept-edits.ts';

/**
 * The open project's journal since its last backups, in memory: what another program writes over the file takes with it
 * everything that was moved there from the log, and this is what is left of it.
 */
export interface FollowedEdits {
  hear(event: Event): void;
  /** The open file is not ours any more: what was done since the last backup is kept, once. Never throws what the system refuses. */
  keep(): void;
  /** It is again what we wrote: what was kept serves no more. */
  isBack(): void;
}

interface Followed {
  readonly place: string;
  readonly path: string;
  readonly projectId: string;
  readonly name: string;
  /** Entries that the last backup has; null where there is none. */
  covered: number | null;
  /** Without a backup: the project as its first edit left it, to be made one of when it is needed. */
  base: Buffer | null;
  backupAt: string;
  /** The first entry that is held: that of the backup before, should the last not be readable. */
  from: number;
  revision: number;
  entries: TailEntry[];
  bytes: number;
  note: EditsNote | null;
}

/** Beyond, of an operation only the heading is held: what made it is told, and not done again. */
const HELD_MAX_BYTES = 64 * 1024 * 1024;
/** Larger ones are not held: what was done before their first backup is in the log alone. */
const BASE_MAX_BYTES = 64 * 1024 * 1024;
/** It rewrites what earlier entries say. */
const REWRITES_ENTRIES = 'contact.erase';

type Needs = Pick<BackupNeeds, 'host' | 'home' | 'clock' | 'session'>;

const hold = (followed: Followed, entry: TailEntry): void => {
  const bytes = sizeOfEntry(entry);
  const held = followed.bytes + bytes > HELD_MAX_BYTES ? withoutChanges(entry) : entry;
  followed.entries.push(held);
  followed.bytes += sizeOfEntry(held);
};

const readAgain = ({ session }: Needs, followed: Followed): void => {
  followed.entries = [];
  followed.bytes = 0;
  for (const entry of readTail(session.reader(), followed.from)) hold(followed, entry);
};

const holdBase = ({ host, session }: Needs, followed: Followed): void => {
  const db = session.reader();
  const bytes =
    Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  // A command is over in a moment, and makes a backup at its end.
  if (host === 'command-line' || bytes > BASE_MAX_BYTES) return;
  followed.base = db.serialize();
  followed.covered = lastSequence(db);
  followed.from = followed.covered;
};

const readNew = (needs: Needs, followed: Followed, revision: number): void => {
  const fresh = readTail(needs.session.reader(), followed.revision + 1);
  followed.revision = revision;
  followed.note = null;
  const isRewritten = fresh.some(({ row }) => row.kind === REWRITES_ENTRIES);
  if (isRewritten) readAgain(needs, followed);
  else for (const entry of fresh) hold(followed, entry);
  if (followed.covered === null || (isRewritten && followed.base)) holdBase(needs, followed);
};

/** Null where nothing is written in place: what is only read, and copies of ours. */
const follow = (needs: Needs, backups: Backups): Followed | null => {
  const open = needs.session.current();
  if (!open || open.placed || open.project.readOnlyReason !== null) return null;
  const db = needs.session.reader();
  const { projectId, name } = readProject(db);
  const covered = coveredBy(db, backups, open.place);
  const revision = lastSequence(db);
  const backupAt = backups.last(db, open.place)?.at ?? '';
  const from = covered ?? revision + 1;
  const place = { place: open.place, path: open.path, projectId, name };
  const held = { base: null, entries: [], bytes: 0, note: null };
  const followed = { ...place, covered, backupAt, from, revision, ...held };
  readAgain(needs, followed);
  return followed;
};

/** Held from the backup before on. */
const moveOn = ({ session }: Needs, backups: Backups, followed: Followed): void => {
  const db = session.reader();
  const covered = coveredBy(db, backups, followed.place);
  if (covered === null || covered < (followed.covered ?? -1)) return;
  followed.base = null;
  followed.from = followed.covered ?? followed.from;
  followed.covered = covered;
  followed.backupAt = backups.last(db, followed.place)?.at ?? '';
  followed.entries = followed.entries.filter(({ row }) => row.seq >= followed.from);
  followed.bytes = followed.entries.reduce((sum, entry) => sum + sizeOfEntry(entry), 0);
};

/** A file that is partly another's may not be read, a full disk takes nothing: neither keeps anybody from going on. */
const quietly = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    if (!toStoreError(error)) throw error;
  }
};

/** Of what was held where there was no backup: it is then found, verified and cleaned like any other. */
const makeBaseBackup = (backups: Backups, followed: Followed): void => {
  if (!followed.base) return;
  const { db, close } = openBytes(followed.base);
  try {
    followed.backupAt = backups.makeHere(db, followed.place, 'regular').at;
    followed.base = null;
  } finally {
    close();
  }
};

const keepFollowed = ({ home, clock }: Needs, backups: Backups, followed: Followed): void => {
  if (followed.note !== null || followed.covered === null) return;
  makeBaseBackup(backups, followed);
  const { covered, entries, place, path, projectId, name, backupAt, revision } = followed;
  const operations = revision - covered;
  const kept = { place, path, projectId, name, backupAt, revision, operations, entries };
  followed.note = keepEdits(home, clock(), kept);
};

export const createFollowedEdits = (needs: Needs, backups: () => Backups): FollowedEdits => {
  let followed: Followed | null = null;
  const listeners: { readonly [Name in Event['event']]?: (event: Extract<Event, { event: Name }>) => void } =
    {
      'project.opened': () => {
        followed = null;
        quietly(() => {
          followed = follow(needs, backups());
        });
      },
      'project.closed': () => {
        followed = null;
      },
      'project.changed': ({ revision }) => {
        const one = followed;
        if (one && needs.session.current()?.path === one.path) quietly(() => readNew(needs, one, revision));
      },
      'backup.changed': () => {
        const one = followed;
        if (one && needs.session.current()?.path === one.path) quietly(() => moveOn(needs, backups(), one));
      },
    };
  return {
    hear: (event) => listeners[event.event]?.(event as never),
    keep: () => {
      const one = followed;
      if (one) quietly(() => keepFollowed(needs, backups(), one));
    },
    isBack: () => {
      const one = followed;
      if (!one?.note) return;
      const { note } = one;
      quietly(() => settleEdits(needs.home, note));
      one.note = null;
    },
  };
};

import { AppError } from '../../contract/errors.ts';
import type { Listener } from '../../contract/events.ts';
import type { Change } from '../../domain/change.ts';
import { applyChanges } from '../store/apply-changes.ts';
import { moveLog } from '../store/connection.ts';
import type { WritableDb } from '../store/database.ts';
import {
  appendOperation,
  appendReversal,
  lastSequence,
  type NewEntry,
  type NewOperation,
  nextRedo,
  nextUndo,
  type Target,
} from '../store/journal.ts';
import { piecesOf } from '../store/journal-parts.ts';
import { isShared } from '../store/location.ts';
import type { OpenedProject } from '../store/open.ts';
import { insertMissingPositions } from '../store/positions.ts';
import { type FileWatch, watchFile } from '../store/same-file.ts';
import type { LentFile, LentOutcome, Session } from './context.ts';
import { createLogTimer } from './log-timer.ts';

/** The session, and what only the composition and the project's own services may do with it. */
export interface ProjectSession extends Session {
  /** Takes over an opened project; the one before must be closed. */
  begin(project: OpenedProject, path: string): void;
  end(): void;
  current(): { readonly project: OpenedProject; readonly path: string } | null;
  /** What an undo or a redo would be about. */
  next(kind: 'undo' | 'redo'): Target | null;
  /** Takes back, or does again, the next operation; null when there is none. */
  reverse(kind: 'undo' | 'redo'): Target | null;
  /** Throws E-BUSY while another thread writes the file. */
  requireFree(): void;
  /** Who signs, and when: for what another thread writes. */
  entry(): NewEntry;
}

interface SessionNeeds {
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly author: () => string;
  readonly emit: Listener;
}

const NEXT = { undo: nextUndo, redo: nextRedo } as const;

/** Who writes an entry, and when. */
type Entry = () => NewEntry;

const recordChanges = (db: WritableDb, entry: Entry, operation: NewOperation): string => {
  const written = entry();
  db.transaction(() => {
    applyChanges(db, operation.changes);
    appendOperation(db, written, operation);
  }).immediate();
  return written.id;
};

const reverseNext = (db: WritableDb, entry: Entry, kind: 'undo' | 'redo'): Target | null => {
  const target = NEXT[kind](db);
  if (!target) return null;
  db.transaction(() => {
    appendReversal(db, entry(), kind, target);
    for (const changes of piecesOf(db, kind, target)) applyChanges(db, changes);
  }).immediate();
  return target;
};

interface OpenFile {
  readonly project: OpenedProject;
  readonly path: string;
  readonly watch: FileWatch;
}

/** Over a file that is not ours any more nothing of the log may be written. */
const endFile = ({ project, watch }: OpenFile): void => {
  const isOurs = project.readOnlyReason !== null || watch.isInPlace();
  try {
    if (!isOurs) watch.dropLog();
    project.close(isOurs);
  } finally {
    watch.release();
  }
};

/** What is open, and who may ask what of it. */
const createHolder = () => {
  let open: OpenFile | null = null;
  let isLent = false;
  const reader = (): OpenedProject => {
    if (!open) throw new AppError('E-NO-PROJECT');
    return open.project;
  };
  const requireFree = (): void => {
    if (isLent) throw new AppError('E-BUSY');
  };
  return {
    reader,
    requireFree,
    setLent: (lent: boolean) => {
      isLent = lent;
    },
    writer: (): WritableDb => {
      requireFree();
      const opened = reader();
      if (opened.readOnlyReason !== null) throw new AppError('E-READONLY', { reason: opened.readOnlyReason });
      if (!open?.watch.isInPlace()) throw new AppError('E-FILE-ABSENT', { reason: 'moved' });
      return opened.db;
    },
    current: () => open,
    set: (next: OpenFile | null) => {
      open = next;
    },
  };
};

type Holder = ReturnType<typeof createHolder>;

/** Lends the open file to `work`, and has it back whatever happens. */
const lendFile = async <Outcome>(
  { current, setLent }: Holder,
  work: (file: OpenFile) => Promise<Outcome>,
): Promise<Outcome> => {
  const file = current();
  if (file?.project.readOnlyReason !== null) throw new AppError('E-NO-PROJECT');
  setLent(true);
  try {
    const takeBack = file.project.lend();
    try {
      return await work(file);
    } finally {
      takeBack();
      file.watch.remember();
    }
  } finally {
    setLent(false);
  }
};

export const createSession = ({ clock, newId, author, emit }: SessionNeeds): ProjectSession => {
  const holder = createHolder();
  const { reader, writer, current, set, requireFree } = holder;
  const entry: Entry = () => ({ id: newId(), at: clock().toISOString(), author: author() });
  const log = createLogTimer(() => {
    const open = current();
    if (open?.project.readOnlyReason !== null || !open.watch.isInPlace()) return;
    moveLog(open.project.db);
    open.watch.remember();
  });
  const told = (operation: string | null, isRemoval: boolean) => {
    current()?.watch.remember();
    log.touch(isRemoval);
    emit({ event: 'project.changed', revision: lastSequence(reader().db), operation });
  };
  const tell = (operation: string | null, changes: readonly Change[] = []) =>
    told(
      operation,
      changes.some(({ after }) => after === null),
    );

  return {
    reader: () => reader().db,
    requireWritable: () => void writer(),
    record: (kind, subject, changes) => {
      const db = writer();
      if (changes.length === 0) return null;
      const id = recordChanges(db, entry, { kind, subject, changes });
      tell(id, changes);
      return id;
    },
    fillPositions: (positions) => {
      const db = writer();
      if (insertMissingPositions(db, positions) > 0) tell(null);
    },
    reverse: (kind) => {
      const db = writer();
      const target = reverseNext(db, entry, kind);
      if (target) tell(target.id, target.changes);
      return target;
    },
    next: (kind) => NEXT[kind](writer()),
    requireFree,
    entry,
    lend: async <Outcome extends LentOutcome>(work: (file: LentFile) => Promise<Outcome>) => {
      writer();
      log.stop();
      const outcome = await lendFile(holder, ({ path, watch }) =>
        work({ path, alone: isShared(path), isInPlace: () => watch.isInPlace() }),
      );
      if (outcome.operation !== null) told(outcome.operation, outcome.isRemoval);
      return outcome;
    },
    begin: (project, path) => set({ project, path, watch: watchFile(path) }),
    end: () => {
      requireFree();
      const ending = current();
      set(null);
      log.stop();
      if (ending) endFile(ending);
    },
    current,
  };
};

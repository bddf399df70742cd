import type { Listener } from '../../contract/events.ts';
import type { Change } from '../../domain/change.ts';
import { applyChanges } from '../store/apply-changes.ts';
import { moveLog } from '../store/connection.ts';
import { fromJournal } from '../store/contradiction.ts';
import type { WritableDb } from '../store/database.ts';
import { leaveNoTrace } from '../store/erasure/erase-persons.ts';
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
import { watchFile } from '../store/same-file.ts';
import { keepSnapshotContent } from '../store/snapshots.ts';
import type { LentFile, LentOutcome, Session } from './context.ts';
import { createLogTimer } from './log-timer.ts';
import type { PlacedFile } from './places/placed-file.ts';
import {
  createHolder,
  endFile,
  type Holder,
  KEEP_NOTHING,
  lendFile,
  type OpenFile,
  type WhenLost,
} from './session-holder.ts';
import type { Frozen } from './snapshot/frozen.ts';

/** The session, and what only the composition and the project's own services may do with it. */
export interface ProjectSession extends Session {
  /** Takes over an opened project; the one before must be closed. */
  begin(file: BegunFile): void;
  /** Goes on with the same content in another file. */
  replace(file: BegunFile): void;
  end(): void;
  current(): OpenFile | null;
  /** What an undo or a redo would be about. */
  next(kind: 'undo' | 'redo'): Target | null;
  /** Takes back, or does again, the next operation; null when there is none. */
  reverse(kind: 'undo' | 'redo'): Target | null;
  /**
   * What is not taken back: the work is one transaction outside what the journal can undo, then nothing of what it took
   * out stays in the file. False: somebody else reads the file, whose log keeps it until they close it.
   */
  erase<Result>(
    work: (db: WritableDb, entry: NewEntry) => Result,
    /** False: the work takes nothing out. */
    isRemoval?: boolean,
  ): {
    readonly result: Result;
    readonly isClean: boolean;
  };
  /** Throws E-BUSY while another thread writes the file. */
  requireFree(): void;
  /** Who signs, and when: for what another thread writes. */
  entry(): NewEntry;
  /** While another thread reads, moving the log would wait for it: not before what is given is called. */
  holdLog(): () => void;
}

/** `path` is the file that is open; `place` where the person has it, unless it is that. */
export interface BegunFile {
  readonly project: OpenedProject;
  readonly path: string;
  readonly frozen: Frozen | null;
  readonly place?: string;
  readonly placed?: PlacedFile | null;
  readonly beforeWrite?: () => void;
}

export interface SessionNeeds {
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly author: () => string;
  readonly emit: Listener;
  /** The open file is not at its place any more: true once the session goes on in another one. */
  readonly rescue?: () => boolean;
  readonly whenLost?: WhenLost;
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
  const reverse = db.transaction(() => {
    appendReversal(db, entry(), kind, target);
    for (const changes of piecesOf(db, kind, target)) applyChanges(db, changes);
  });
  fromJournal(() => reverse.immediate());
  return target;
};

/** Tells listeners what was written, and has the log moved some time after. */
const createTeller = ({ current, reader }: Holder, emit: Listener) => {
  let holds = 0;
  const log = createLogTimer(() => {
    const open = current();
    if (holds > 0) return log.touch(false);
    if (open?.project.readOnlyReason !== null || !open.watch.isInPlace()) return;
    moveLog(open.project.db);
    open.watch.remember();
  });
  return {
    stop: log.stop,
    /** Nothing new: what was in the log before is still to be moved. */
    again: () => log.touch(false),
    hold: () => {
      holds += 1;
      return () => {
        holds -= 1;
      };
    },
    tell: (operation: string | null, isRemoval = false) => {
      current()?.watch.remember();
      log.touch(isRemoval);
      emit({ event: 'project.changed', revision: lastSequence(reader().db), operation });
    },
  };
};

const isRemovalIn = (changes: readonly Change[]): boolean => changes.some(({ after }) => after === null);

/** Lets a thread write, and tells what it did. */
const createLender =
  (holder: Holder, teller: ReturnType<typeof createTeller>) =>
  async <Outcome extends LentOutcome>(work: (file: LentFile) => Promise<Outcome>): Promise<Outcome> => {
    holder.writer();
    teller.stop();
    try {
      const outcome = await lendFile(holder, ({ path, watch }) =>
        work({ path, alone: isShared(path), isInPlace: () => watch.isInPlace() }),
      );
      if (outcome.operation !== null) teller.tell(outcome.operation, outcome.isRemoval);
      return outcome;
    } finally {
      teller.again();
    }
  };

const toOpenFile = ({
  placed = null,
  place,
  beforeWrite = () => undefined,
  ...file
}: BegunFile): OpenFile => ({
  ...file,
  placed,
  beforeWrite,
  get place() {
    return placed?.place() ?? place ?? file.path;
  },
  watch: watchFile(file.path),
});

/** Outside what the journal can undo. */
const createEraser =
  (
    writer: () => WritableDb,
    entry: Entry,
    tell: (operation: string | null, isRemoval: boolean) => void,
  ): ProjectSession['erase'] =>
  (work, isRemoval = true) => {
    const db = writer();
    const written = entry();
    const result = db.transaction(() => work(db, written)).immediate();
    const isClean = !isRemoval || leaveNoTrace(db);
    tell(written.id, isRemoval);
    return { result, isClean };
  };

/** From one open file to the next. */
const createLife = (
  { current, set, requireFree }: Holder,
  stop: () => void,
  whenLost: WhenLost,
): Pick<ProjectSession, 'begin' | 'replace' | 'end'> => ({
  begin: (file) => set(toOpenFile(file)),
  replace: (file) => {
    const before = current();
    set(toOpenFile(file));
    // All of it is in what is gone on with.
    if (before) endFile(before, KEEP_NOTHING);
  },
  end: () => {
    requireFree();
    const ending = current();
    set(null);
    stop();
    if (ending) endFile(ending, whenLost);
  },
});

export const createSession = (needs: SessionNeeds): ProjectSession => {
  const { clock, newId, author, emit, rescue = () => false, whenLost = KEEP_NOTHING } = needs;
  const holder = createHolder(rescue);
  const { reader, writer, current, requireFree } = holder;
  const entry: Entry = () => ({ id: newId(), at: clock().toISOString(), author: author() });
  const teller = createTeller(holder, emit);
  const { tell } = teller;

  return {
    reader: () => reader().db,
    requireWritable: () => void writer(),
    frozen: () => current()?.frozen ?? null,
    // Large enough, SQLite moves the log by itself: the file that it changes so stays ours.
    keepContent: (id, content) => {
      keepSnapshotContent(writer(), id, content);
      current()?.watch.remember();
    },
    author,
    record: (kind, subject, changes) => {
      const db = writer();
      if (changes.length === 0) return null;
      const id = recordChanges(db, entry, { kind, subject, changes });
      tell(id, isRemovalIn(changes));
      return id;
    },
    fillPositions: (positions) => {
      const db = writer();
      if (insertMissingPositions(db, positions) > 0) tell(null);
    },
    reverse: (kind) => {
      const db = writer();
      const target = reverseNext(db, entry, kind);
      if (target) tell(target.id, isRemovalIn(target.changes));
      return target;
    },
    erase: createEraser(writer, entry, tell),
    next: (kind) => NEXT[kind](writer()),
    requireFree,
    entry,
    holdLog: teller.hold,
    lend: createLender(holder, teller),
    ...createLife(holder, teller.stop, whenLost),
    current,
  };
};

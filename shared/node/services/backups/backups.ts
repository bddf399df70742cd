import { statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import type { Listener } from '../../../contract/events.ts';
import { lastEntry } from '../../store/backup-file.ts';
import type { ReadableDb } from '../../store/database.ts';
import { isShared } from '../../store/location.ts';
import { readProject } from '../../store/project.ts';
import { StoreError, toStoreError } from '../../store/store-error.ts';
import type { HostName } from '../context.ts';
import type { ProjectSession } from '../session.ts';
import { adoptUnnamed } from './adopt-unnamed.ts';
import { HERE_MAX_BYTES } from './backup-timing.ts';
import { type Made, type MakeWork, makeWith } from './backup-work.ts';
import { type BackupLine, type BackupReason, byState } from './manifest.ts';
import { makeInThread } from './run-backup-thread.ts';
import { rootIn, type SecondFolderSetting, type SecondOutcome } from './second-folder.ts';
import { linesOfFile, namesIn, type PlacedBackup, removeOneExcess, type Shelf, shelfOf } from './shelf.ts';

export interface BackupNeeds {
  readonly host: HostName;
  readonly home: string;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly emit: Listener;
  readonly session: ProjectSession;
  readonly second: SecondFolderSetting;
}

/** Verified copies of projects, in a folder by project of the application's own. */
export interface Backups {
  shelf(projectId: string): Shelf;
  /** Those of all other projects. */
  otherShelves(projectId: string): Shelf[];
  /** The one with the last state of the file at `path`. */
  last(db: ReadableDb, path: string): BackupLine | null;
  /** The last one that has the state of a project, by its journal. */
  sameState(db: ReadableDb, path: string): PlacedBackup | null;
  /** Here and now, on this connection: for a project that is not open yet. Throws what is refused. `keep`: one that is not to be removed for it. */
  makeHere(db: ReadableDb, path: string, reason: BackupReason, keep?: string): BackupLine;
  /** Of the open project, one at a time; in a thread where it would be felt. Throws what is refused, after telling it. */
  make(reason: BackupReason, keep?: string): Promise<BackupLine>;
  /** Before something large is done to the open project: never throws, and makes none where the last has the same state. */
  before(reason: BackupReason): Promise<void>;
  /** At an opening: what was cut short goes, and one that the rule no longer keeps. */
  purge(projectId: string, path: string): void;
  /** Waits for those that are being made. */
  settled(): Promise<void>;
  /** Code of why the last one could not be made; null when it was. */
  problem(): string | null;
  /** What became of the last copy in the second folder; null when there was none yet. */
  secondOutcome(): SecondOutcome | null;
}

const bytesOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Whether another connection may read the open project while it is being written here. */
const isReadableApart = ({ session, host }: BackupNeeds, path: string): boolean => {
  const project = session.current()?.project;
  if (host === 'command-line' || !project || project.readOnlyReason !== null || isShared(path)) return false;
  return project.db.pragma('journal_mode', { simple: true }) === 'wal';
};

const runWork = async (needs: BackupNeeds, work: MakeWork): Promise<Made> => {
  const { session } = needs;
  if (bytesOf(work.source) <= HERE_MAX_BYTES || !isReadableApart(needs, work.source)) {
    return makeWith(session.reader(), work);
  }
  const letLogMove = session.holdLog();
  try {
    return await makeInThread(work);
  } finally {
    letLogMove();
  }
};

/** Another program wrote over it: what is read is partly its own, partly ours, and no state of the project. */
const requireOwn = (session: ProjectSession): void => {
  const open = session.current();
  // Where we only read, who writes is another window of ours: each copy is verified.
  if (open?.project.readOnlyReason === null && open.watch.found() === 'overwritten')
    throw new StoreError('E-FILE-ABSENT', { reason: 'overwritten' });
};

/** Makes backups of the open project one after the other, and remembers how the last one went. */
const createMaker = (needs: BackupNeeds, root: string) => {
  const { clock, newId, emit, session, second } = needs;
  let queue: Promise<unknown> = Promise.resolve();
  let problem: string | null = null;
  let secondOutcome: SecondOutcome | null = null;

  const workOf = (db: ReadableDb, path: string, reason: BackupReason, keep?: string): MakeWork => {
    const { projectId } = readProject(db);
    const at = clock().toISOString();
    const order = { id: newId(), at, reason, path, projectId, root, keep: keep ?? null };
    return { task: 'make', source: session.current()?.path ?? path, order, second: second.read() };
  };
  const noteMade = (made: Made): BackupLine => {
    secondOutcome = made.second;
    problem = null;
    emit({ event: 'backup.changed', problem: made.second?.problem ?? null });
    return made.line;
  };
  const noteFailed = (error: unknown): never => {
    problem = toStoreError(error)?.code ?? 'E-UNEXPECTED';
    emit({ event: 'backup.changed', problem });
    throw error;
  };
  const makeOpen = async (reason: BackupReason, keep?: string): Promise<BackupLine> => {
    if (session.frozen()) throw new AppError('E-READONLY', { reason: 'snapshot' });
    const path = session.current()?.place ?? '';
    const db = session.reader();
    requireOwn(session);
    try {
      return noteMade(await runWork(needs, workOf(db, path, reason, keep)));
    } catch (error) {
      return noteFailed(error);
    }
  };
  return {
    make: (reason: BackupReason, keep?: string): Promise<BackupLine> => {
      const made = queue.then(() => makeOpen(reason, keep));
      queue = made.catch(() => undefined);
      return made;
    },
    makeHere: (db: ReadableDb, path: string, reason: BackupReason, keep?: string): BackupLine =>
      noteMade(makeWith(db, workOf(db, path, reason, keep))),
    settled: async () => void (await queue),
    problem: () => problem,
    secondOutcome: () => secondOutcome,
  };
};

/** Another computer may be writing there. */
const SECOND_LEFT_AFTER_MS = 24 * 3_600_000;
const purgeSecond = ({ second }: BackupNeeds, projectId: string, own: Shelf): void => {
  const folder = second.read();
  if (folder === null) return;
  const there = shelfOf(rootIn(folder), projectId);
  there.purgeParts(SECOND_LEFT_AFTER_MS);
  there.purgePartsOf(new Set(own.lines().map(({ id }) => id)));
  adoptUnnamed(there);
};

export const createBackups = (needs: BackupNeeds): Backups => {
  const { home, session } = needs;
  const root = join(home, 'backups');
  const maker = createMaker(needs, root);
  const shelf = (projectId: string) => shelfOf(root, projectId);
  const sameState = (db: ReadableDb, path: string): PlacedBackup | null => {
    const own = shelf(readProject(db).projectId);
    const { revision, entry } = lastEntry(db);
    const isSame = (line: BackupLine) =>
      line.revision === revision && line.entry === entry && bytesOf(own.pathOf(line)) === line.bytes;
    const line = linesOfFile(own.lines(), path).findLast(isSame);
    return line ? { line, path: own.pathOf(line) } : null;
  };
  return {
    ...maker,
    shelf,
    otherShelves: (projectId) =>
      namesIn(root)
        .map((name) => shelfOf(root, name))
        .filter(({ folder }) => folder !== shelf(projectId).folder),
    last: (db, path) => byState(linesOfFile(shelf(readProject(db).projectId).lines(), path)).at(-1) ?? null,
    sameState,
    before: async (reason) => {
      if (sameState(session.reader(), session.current()?.place ?? '')) return;
      // Told by its event: what was asked goes on.
      await maker.make(reason).catch(() => undefined);
    },
    purge: (projectId, path) => {
      const own = shelf(projectId);
      own.purgeParts();
      adoptUnnamed(own);
      purgeSecond(needs, projectId, own);
      removeOneExcess(own, path);
    },
  };
};

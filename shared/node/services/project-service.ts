import { existsSync } from 'node:fs';
import type { recoveryOperations } from '../../contract/backup-operations.ts';
import type { Handlers, OutputOf } from '../../contract/contract.ts';
import type { WritableDb } from '../store/database.ts';
import type { FileIdentity } from '../store/identity.ts';
import { hasOperation } from '../store/journal.ts';
import { isLocked } from '../store/lock.ts';
import type { OpenedProject } from '../store/open.ts';
import { readProject } from '../store/project.ts';
import { toStoreError } from '../store/store-error.ts';
import { partOf } from '../store/write-part.ts';
import { copyProjectFile, createProjectFile } from '../store/write-project.ts';
import type { Backups } from './backups/backups.ts';
import { keepReplaced } from './backups/keep-replaced.ts';
import { lastBackups } from './backups/last-backups.ts';
import { logKeeper } from './backups/quarantine.ts';
import type { SecondFolderSetting } from './backups/second-folder.ts';
import type { ServiceContext } from './context.ts';
import type { ImportMarks } from './import/import-marks.ts';
import { type ClosedRecords, readClosedState } from './opening/closed-records.ts';
import { createClosingRecord } from './opening/closing-record.ts';
import { mendSearch } from './opening/mend-search.ts';
import { type Prepared, prepareOpening } from './opening/prepare-opening.ts';
import type { AskExaminer, Examine } from './opening/run-examiner.ts';
import { reapplyErasures } from './persons/reapply-erasures.ts';
import type { Places } from './places/places.ts';
import { gatherContent, parseName } from './project-content.ts';
import { keepPrivate, modeAt, nameOfFile, samplePath, targetPath } from './project-files.ts';
import { readProjectInfo } from './project-info.ts';
import type { RecentStore } from './recent.ts';
import { setForeignLogAside } from './recovery/kept-edits.ts';
import type { ProjectSession } from './session.ts';
import { openFile } from './snapshot/open-file.ts';

type ProjectHandlers = Omit<
  Pick<Handlers, Extract<keyof Handlers, `project.${string}`>>,
  keyof typeof recoveryOperations | 'project.check'
>;
export interface ProjectContext extends ServiceContext {
  readonly session: ProjectSession;
  readonly recent: RecentStore;
  readonly backups: Backups;
  readonly closed: ClosedRecords;
  readonly importMarks: ImportMarks;
  readonly examine: Examine;
  readonly askExaminer: AskExaminer;
  readonly isForeignLog: (path: string) => boolean;
  readonly second: SecondFolderSetting;
  /** Before what is open is closed: its last edits are in a backup then. Never throws. */
  readonly backUpBeforeClosing: () => Promise<void>;
  readonly places: Places;
}
type Info = OutputOf<'project.info'>;

const infoOf = ({ session, backups, importMarks }: ProjectContext): Info => {
  const db = session.reader();
  const current = session.current();
  const readOnlyReason = current?.project.readOnlyReason ?? null;
  const frozen = current?.frozen ?? null;
  return readProjectInfo(
    { db, path: current?.place ?? '', readOnlyReason, frozen },
    { backups, importMarks },
  );
};

export const closeProject = ({ session, emit }: ProjectContext): void => {
  if (!session.current()) return;
  session.end();
  emit({ event: 'project.closed' });
};

/** The list of recent projects is a comfort: a folder that cannot be written does not keep a project from opening. */
const remember = (context: ProjectContext, path: string, info: Info): void => {
  if (context.host === 'command-line') return;
  const total = (counts: Info['entities']) => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const { name, fictional, territory } = info;
  try {
    context.recent.add({
      path,
      name,
      fictional,
      territory: territory?.name ?? null,
      entities: total(info.entities),
      relations: total(info.relations),
      openedAt: context.clock().toISOString(),
    });
  } catch {
    // See above.
  }
};

export interface OpenAsked {
  readonly readOnly: boolean;
  /** Opened all the same when it changed outside the application. */
  readonly acceptChanged?: boolean;
}

/** A file that is written has nobody who was erased since. */
const settleIn = (project: OpenedProject, settle: (db: WritableDb) => void): void => {
  if (project.readOnlyReason !== null) return;
  try {
    settle(project.db);
  } catch (error) {
    project.close();
    throw error;
  }
};

/** What was prepared is opened; nothing waits from here on. */
const openPrepared = (context: ProjectContext, path: string, readOnly: boolean, prepared: Prepared): Info => {
  const { session, clock, backups, importMarks, emit } = context;
  const current = session.current();
  const record = createClosingRecord(context.closed, path, prepared);
  const marked = () => {
    record.opened();
    record.beforeWrite();
  };
  const settle = (db: WritableDb) =>
    void reapplyErasures(db, readProject(db).projectId, { ...context, beforeWrite: marked });
  if (prepared.isLogBroken && !readOnly) logKeeper(context.home, clock)(path, `${path}-wal`);
  const file = openFile(context.places, path, {
    readOnly,
    now: clock(),
    backUp: (db) => {
      settle(db);
      backups.makeHere(db, path, 'before-migration');
      marked();
    },
    admit: prepared.admit,
    onClosed: record.closed,
  });
  record.opened();
  settleIn(file.project, (db) => {
    settle(db);
    mendSearch(db, { isChecked: prepared.isChecked, beforeWrite: marked });
  });
  // From a frozen state to its own project is no closing: what the window was asked to do next stays.
  if (current?.project.readOnlyReason === 'snapshot' && current.place === path) session.end();
  else closeProject(context);
  session.begin({ ...file, place: path, beforeWrite: record.beforeWrite });
  context.places.begin({ conflict: file.conflict, missingSince: prepared.missingSince });
  const { project } = file;
  if (project.readOnlyReason === null)
    importMarks.opened(path, (operation) => hasOperation(project.db, operation));
  const info = infoOf(context);
  remember(context, path, info);
  emit({ event: 'project.opened', name: info.name });
  return info;
};

const OPENING_TRIES = 3;

/** Throws what the store refuses; what is open stays so then. */
export const openPath = async (
  context: ProjectContext,
  path: string,
  { readOnly, acceptChanged = false }: OpenAsked,
): Promise<Info> => {
  const { session } = context;
  const current = session.current();
  const isWriting = current?.project.readOnlyReason === null;
  const isFrozen = current?.project.readOnlyReason === 'snapshot';
  const isHere = current?.place === path;
  if (isHere && isWriting === !readOnly && !isFrozen && !context.places.isReplaced()) return infoOf(context);
  session.requireFree();
  keepPrivate(context, path);
  // What is open stays so until the new one is: a refusal leaves the window as it was. Only our own lock is let go first.
  if (isHere && isWriting) closeProject(context);
  if (acceptChanged && !isLocked(path)) setForeignLogAside(context.home, path, context.clock());
  for (let tries = 1; ; tries++) {
    const prepared = await context.places.prepare(path, () => prepareOpening(context, path, acceptChanged));
    session.requireFree();
    try {
      return openPrepared(context, path, readOnly, prepared);
    } catch (error) {
      // Somebody wrote it since it was looked at.
      if (tries === OPENING_TRIES || toStoreError(error)?.code !== 'E-BUSY') throw error;
    }
  }
};

/** A file that we write whole is known from then on; what a death on the way leaves of it, too. */
export const writeKnown = (
  { closed, parts }: Pick<ProjectContext, 'closed' | 'parts'>,
  path: string,
  write: () => FileIdentity,
): void => {
  const identity = closed.replacing(path, () => parts.during([partOf(path)], write));
  closed.note(path, () => readClosedState(path, identity), true);
};

const createProject =
  (context: ProjectContext): ProjectHandlers['project.create'] =>
  async ({ file, name, sample, territory, overwrite }) => {
    const path = targetPath(context, file, name ?? sample ?? 'projet');
    const content = gatherContent(context, { name, sample, territory }, nameOfFile(path));
    if (overwrite) await keepReplaced(context, path);
    writeKnown(context, path, () =>
      createProjectFile(path, content, { overwrite, now: context.clock(), mode: modeAt(context, path) }),
    );
    return {
      file: context.files.register(path),
      entities: content.entities.length,
      relations: content.relations.length,
    };
  };

const discoverSample =
  (context: ProjectContext): ProjectHandlers['project.discover'] =>
  async ({ sample, reset }) => {
    await context.backUpBeforeClosing();
    const path = samplePath(context, sample);
    if (reset && context.session.current()?.place === path) closeProject(context);
    if (reset) await keepReplaced(context, path);
    if (reset || !existsSync(path)) {
      const content = gatherContent(context, { name: null, sample, territory: null }, sample);
      const now = context.clock();
      writeKnown(context, path, () =>
        createProjectFile(path, content, { overwrite: true, now, mode: modeAt(context, path) }),
      );
    }
    return openPath(context, path, { readOnly: false });
  };

const renameProject =
  ({ session }: ProjectContext): ProjectHandlers['project.rename'] =>
  ({ name }) => {
    session.requireWritable();
    const wanted = parseName(name);
    const current = readProject(session.reader()).name;
    if (wanted === current) return { operation: null };
    const subject = { names: [wanted], fields: ['name'], count: 1, relationType: null };
    const change = {
      record: 'project',
      id: 'project',
      before: { name: current },
      after: { name: wanted },
    } as const;
    return { operation: session.record('project.set', subject, [change]) };
  };

const saveCopy =
  (context: ProjectContext): ProjectHandlers['project.saveCopy'] =>
  ({ file, name, overwrite }) => {
    const db = context.session.reader();
    context.places.requireWhole();
    const wanted = name === null ? null : parseName(name);
    const path = targetPath(context, file, wanted ?? readProject(db).name);
    const now = context.clock();
    writeKnown(context, path, () =>
      copyProjectFile(db, path, { overwrite, now, name: wanted, mode: modeAt(context, path) }),
    );
    return { file: context.files.register(path) };
  };

/** Files of projects: made, opened, closed, copied, verified. What `project.create` writes is no operation. */
export const createProjectHandlers = (context: ProjectContext): ProjectHandlers => ({
  'project.create': createProject(context),
  'project.open': async ({ file, ...asked }) => {
    const path = context.files.pathOf(file);
    await context.backUpBeforeClosing();
    return openPath(context, path, asked);
  },
  'project.discover': discoverSample(context),
  'project.close': async () => {
    await context.backUpBeforeClosing();
    closeProject(context);
    return {};
  },
  'project.info': () => infoOf(context),
  'project.recent': () => {
    const backups = lastBackups(context.home);
    return context.recent.list(context.files, (path) => backups.get(path) ?? null);
  },
  'project.forget': ({ file }) => {
    context.recent.forget(context.files.pathOf(file));
    return {};
  },
  'project.rename': renameProject(context),
  'project.saveCopy': saveCopy(context),
});

import { existsSync } from 'node:fs';
import type { Handlers, OutputOf } from '../../contract/contract.ts';
import { errorSentence, wordsOf } from '../../domain/words/words.ts';
import { checkContent, checkProjectFile, type ProjectFinding } from '../store/check-project.ts';
import { type OpenedProject, type OpenOptions, openProject } from '../store/open.ts';
import { readProject } from '../store/project.ts';
import { copyProjectFile, createProjectFile } from '../store/write-project.ts';
import type { Backups } from './backups/backups.ts';
import type { SecondFolderSetting } from './backups/second-folder.ts';
import type { ServiceContext } from './context.ts';
import { gatherContent, parseName } from './project-content.ts';
import { nameOfFile, samplePath, targetPath } from './project-files.ts';
import { readProjectInfo } from './project-info.ts';
import type { RecentStore } from './recent.ts';
import type { ProjectSession } from './session.ts';
import { frozenIn } from './snapshot/frozen.ts';

type ProjectHandlers = Pick<Handlers, Extract<keyof Handlers, `project.${string}`>>;
export interface ProjectContext extends ServiceContext {
  readonly session: ProjectSession;
  readonly recent: RecentStore;
  readonly backups: Backups;
  readonly second: SecondFolderSetting;
  /** Before what is open is closed: its last edits are in a backup then. Never throws. */
  readonly backUpBeforeClosing: () => Promise<void>;
}
type Info = OutputOf<'project.info'>;

const infoOf = ({ session, backups }: ProjectContext): Info => {
  const db = session.reader();
  const current = session.current();
  const readOnlyReason = current?.project.readOnlyReason ?? null;
  const frozen = current?.frozen ?? null;
  return readProjectInfo({ db, path: current?.path ?? '', readOnlyReason, frozen }, backups);
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

const asFrozen = ({ db, close }: OpenedProject): OpenedProject => ({
  readOnlyReason: 'snapshot',
  db,
  close: () => close(),
});

/** A file that is a frozen state is only read, whoever asks. */
const openFile = (path: string, options: OpenOptions) => {
  const project = openProject(path, options);
  try {
    const frozen = frozenIn(project.db);
    if (frozen === null) return { project, frozen };
    if (project.readOnlyReason !== null) return { project: asFrozen(project), frozen };
    project.close();
    return { project: asFrozen(openProject(path, { ...options, readOnly: true })), frozen };
  } catch (error) {
    project.close();
    throw error;
  }
};

/** Throws what the store refuses; what is open stays so then. */
export const openPath = (context: ProjectContext, path: string, readOnly: boolean): Info => {
  const { session, clock, backups, emit } = context;
  const current = session.current();
  const isWriting = current?.project.readOnlyReason === null;
  const isFrozen = current?.project.readOnlyReason === 'snapshot';
  if (current?.path === path && isWriting === !readOnly && !isFrozen) return infoOf(context);
  session.requireFree();
  // What is open stays so until the new one is: a refusal leaves the window as it was. Only our own lock is let go first.
  if (current?.path === path && isWriting) closeProject(context);
  const { project, frozen } = openFile(path, {
    readOnly,
    now: clock(),
    backUp: (db) => void backups.makeHere(db, path, 'before-migration'),
  });
  // From a frozen state to its own project is no closing: what the window was asked to do next stays.
  if (isFrozen && current?.path === path) session.end();
  else closeProject(context);
  session.begin(project, path, frozen);
  const info = infoOf(context);
  remember(context, path, info);
  emit({ event: 'project.opened', name: info.name });
  return info;
};

const createProject =
  (context: ProjectContext): ProjectHandlers['project.create'] =>
  ({ file, name, sample, territory, overwrite }) => {
    const path = targetPath(context, file, name ?? sample ?? 'projet');
    const content = gatherContent(context, { name, sample, territory }, nameOfFile(path));
    createProjectFile(path, content, { overwrite, now: context.clock() });
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
    if (reset && context.session.current()?.path === path) closeProject(context);
    if (reset || !existsSync(path)) {
      const content = gatherContent(context, { name: null, sample, territory: null }, sample);
      createProjectFile(path, content, { overwrite: true, now: context.clock() });
    }
    return openPath(context, path, false);
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
    const wanted = name === null ? null : parseName(name);
    const path = targetPath(context, file, wanted ?? readProject(db).name);
    copyProjectFile(db, path, { overwrite, now: context.clock(), name: wanted });
    return { file: context.files.register(path) };
  };

const describeFinding = (finding: ProjectFinding, lang: 'fr' | 'en') =>
  'details' in finding
    ? { code: finding.code, message: errorSentence(lang, finding.code, finding.details) }
    : { code: finding.code, message: wordsOf(lang).checks[finding.code](finding.count) };

const checkProject =
  (context: ProjectContext): ProjectHandlers['project.check'] =>
  ({ file }, { lang }) => {
    const current = context.session.current();
    const path = file === null ? null : context.files.pathOf(file);
    const isOpen = path === null || path === current?.path;
    const findings = isOpen
      ? checkContent(context.session.reader())
      : checkProjectFile(path, context.clock());
    return { ok: findings.length === 0, findings: findings.map((finding) => describeFinding(finding, lang)) };
  };

/** Files of projects: made, opened, closed, copied, verified. What `project.create` writes is no operation. */
export const createProjectHandlers = (context: ProjectContext): ProjectHandlers => ({
  'project.create': createProject(context),
  'project.open': async ({ file, readOnly }) => {
    const path = context.files.pathOf(file);
    await context.backUpBeforeClosing();
    return openPath(context, path, readOnly);
  },
  'project.discover': discoverSample(context),
  'project.close': async () => {
    await context.backUpBeforeClosing();
    closeProject(context);
    return {};
  },
  'project.info': () => infoOf(context),
  'project.recent': () => context.recent.list(context.files),
  'project.forget': ({ file }) => {
    context.recent.forget(context.files.pathOf(file));
    return {};
  },
  'project.rename': renameProject(context),
  'project.saveCopy': saveCopy(context),
  'project.check': checkProject(context),
});

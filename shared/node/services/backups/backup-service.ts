import { basename, join } from 'node:path';
import type { Handlers } from '../../../contract/contract.ts';
import { AppError } from '../../../contract/errors.ts';
import type { FileToken } from '../../../contract/project-operations.ts';
import { wordsOf } from '../../../domain/words/words.ts';
import { identityOfFile } from '../../store/backup-file.ts';
import { copySealed, nameDurably } from '../../store/durable-file.ts';
import { isWritable } from '../../store/header.ts';
import { readProject } from '../../store/project.ts';
import { partOf } from '../../store/write-part.ts';
import { nameOfFile } from '../project-files.ts';
import { type ProjectContext, writeKnown } from '../project-service.ts';
import { diagnose } from '../recovery/diagnose.ts';
import { pendingEdits } from '../recovery/pending-edits.ts';
import { recoverProject } from '../recovery/recover-project.ts';
import { copyName } from './copy-name.ts';
import { findBackups, toBackup } from './list-backups.ts';
import type { BackupLine } from './manifest.ts';
import { quarantinedIn } from './quarantine.ts';
import { restoreBackup } from './restore.ts';
import { isFolder, nameOfFolder, rootIn } from './second-folder.ts';
import { shelfOf } from './shelf.ts';
import { type Subject, subjectOf } from './subject.ts';
import { verifyBackups } from './verify-backups.ts';

type BackupHandlers = Pick<Handlers, Extract<keyof Handlers, `backup.${string}`>>;
type Status = Awaited<ReturnType<BackupHandlers['backup.status']>>;

const list =
  (context: ProjectContext): BackupHandlers['backup.list'] =>
  async ({ file, verify }) => {
    const { path, projectId } = await subjectOf(context, file);
    const found = findBackups(context.backups, { projectId, path, second: context.second.read() });
    const ok = verify ? await verifyBackups(context, found) : [];
    return found.map((one, at) => toBackup(one, context.files, ok[at] ?? null));
  };

/** The chosen folder must be there, and let something be written. */
const requireFolder = (folder: string): void => {
  if (!isFolder(folder)) throw new AppError('E-BAK-DEST', { name: nameOfFolder(folder) });
  if (!isWritable(folder)) throw new AppError('E-READONLY', { reason: 'protected' });
};

/** The copy under a name for people, in the folder that they chose; known from then on, for it holds who may be erased. */
const copyTo = (context: ProjectContext, folder: string, path: string, line: BackupLine): FileToken => {
  const name = nameOfFile(context.session.current()?.place ?? path);
  const target = join(folder, copyName(folder, name, new Date(line.at)));
  writeKnown(context, target, () => {
    const part = partOf(target);
    copySealed(path, part, line);
    nameDurably(part, target);
    return identityOfFile(target);
  });
  return context.files.register(target);
};

const make =
  (context: ProjectContext): BackupHandlers['backup.make'] =>
  async ({ to }) => {
    const folder = to === null ? null : context.files.pathOf(to);
    if (folder !== null) requireFolder(folder);
    const line = await context.backups.make('asked');
    const { projectId } = readProject(context.session.reader());
    const path = context.backups.shelf(projectId).pathOf(line);
    const copy = folder === null ? null : copyTo(context, folder, path, line);
    return { ...toBackup({ line, path }, context.files, true), copy };
  };

const secondStatus = ({ backups, second }: ProjectContext, projectId: string): Status['second'] => {
  const folder = second.read();
  if (folder === null) return null;
  const lastAt = shelfOf(rootIn(folder), projectId).lines().at(-1)?.at ?? null;
  const failed = backups.secondOutcome()?.state === 'failed' ? 'failed' : 'ready';
  return { name: nameOfFolder(folder), state: isFolder(folder) ? failed : 'absent', lastAt };
};

const status = (context: ProjectContext): Status => {
  const { session, backups, home } = context;
  const db = session.reader();
  const last = backups.last(db, session.current()?.place ?? '');
  return {
    last: last && { id: last.id, at: last.at, reason: last.reason, bytes: last.bytes },
    problem: backups.problem(),
    second: secondStatus(context, readProject(db).projectId),
    quarantined: quarantinedIn(home).length,
  };
};

/**
 * More may be read of a damaged file, or of one that changed outside, than what its last backup has; of one that is gone it
 * is known how far it went, where it was closed here.
 */
const isDamaged = async (context: ProjectContext, { path, isOpen }: Subject): Promise<boolean> => {
  const damaged = isOpen ? null : await diagnose(context, path);
  return damaged !== null && (damaged.refusal.code !== 'E-FILE-ABSENT' || damaged.record !== null);
};

/** Copies of a project, and going back to one. */
export const createBackupHandlers = (context: ProjectContext): BackupHandlers => ({
  'backup.list': list(context),
  'backup.status': () => status(context),
  'backup.make': make(context),
  'backup.setFolder': ({ folder }) => {
    const path = folder === null ? null : context.files.pathOf(folder);
    if (path !== null) requireFolder(path);
    context.second.set(path);
    context.emit({ event: 'backup.changed', problem: null });
    return { name: path === null ? null : basename(path) };
  },
  'backup.restore': ({ file, backup, job }, { lang }) =>
    context.jobs.follow({ job, label: wordsOf(lang).backups.jobs.restoring }, async () => {
      const subject = await subjectOf(context, file);
      // The last state there was: of what another program wrote over, it is the kept one.
      if (backup === null && pendingEdits(context, subject.path))
        return recoverProject(context, subject.path, 'kept', lang);
      return backup === null && (await isDamaged(context, subject))
        ? recoverProject(context, subject.path, 'auto', lang)
        : restoreBackup(context, subject, backup, lang);
    }),
});

import { existsSync } from 'node:fs';
import type { Recovery } from '../../../contract/backup-operations.ts';
import { AppError } from '../../../contract/errors.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import { identityOfFile } from '../../store/backup-file.ts';
import type { ReadableDb } from '../../store/database.ts';
import { lastSequence } from '../../store/journal.ts';
import { killPoint } from '../../store/kill-point.ts';
import { openProject } from '../../store/open.ts';
import { replaceProject } from '../../store/replace-project.ts';
import { countAll } from '../../store/totals.ts';
import { hasErasures } from '../persons/reapply-erasures.ts';
import { closeProject, openPath, type ProjectContext, writeKnown } from '../project-service.ts';
import { NOTHING_LEFT } from '../recovery/tell-recovery.ts';
import { findBackups, noteRestored } from './list-backups.ts';
import { byState } from './manifest.ts';
import { quarantine } from './quarantine.ts';
import type { PlacedBackup } from './shelf.ts';
import type { Subject } from './subject.ts';
import { verifyBackups } from './verify-backups.ts';

export const isStillReadable = async (context: ProjectContext, one: PlacedBackup): Promise<boolean> =>
  (await verifyBackups(context, [one]))[0] ?? false;

/** One that was gone back to has the present state until another is made, whenever it was made itself. */
const lastStateFirst = (found: readonly PlacedBackup[]): PlacedBackup[] => {
  const byId = new Map(found.map((one) => [one.line.id, one]));
  const lines = byState(found.map(({ line }) => line).reverse());
  return lines.reverse().flatMap(({ id }) => byId.get(id) ?? []);
};

/** The one asked, or the last that is readable. Throws E-NOT-FOUND, E-BAK-BAD, E-BAK-NONE. */
export const chooseBackup = async (
  context: ProjectContext,
  { projectId, path }: Subject,
  id: string | null,
): Promise<PlacedBackup> => {
  const found = findBackups(context.backups, { projectId, path, second: context.second.read() });
  if (id !== null) {
    const asked = found.find(({ line }) => line.id === id);
    if (!asked) throw new AppError('E-NOT-FOUND', { value: id });
    if (await isStillReadable(context, asked)) return asked;
    throw new AppError('E-BAK-BAD', { reason: 'unreadable' });
  }
  for (const one of lastStateFirst(found)) if (await isStillReadable(context, one)) return one;
  throw new AppError('E-BAK-NONE');
};

const readPresent = <Output>(
  { session, clock }: ProjectContext,
  { path, isOpen }: Subject,
  read: (db: ReadableDb) => Output,
): Output => {
  if (isOpen) return read(session.reader());
  const project = openProject(path, { readOnly: true, now: clock(), backUp: () => undefined });
  try {
    return read(project.db);
  } finally {
    project.close();
  }
};

/** What is there now, as a backup, and the number of its last operation. */
interface Present {
  readonly id: string;
  readonly revision: number;
}

/**
 * The id of the backup of what is there now: one that has that very state (looking at one backup after the other makes no
 * new ones), or a new one. Throws where it could not be made: what is there would be lost.
 */
const keepPresent = async (context: ProjectContext, subject: Subject, keep: string): Promise<Present> => {
  const { backups } = context;
  const { path, isOpen } = subject;
  const { same, revision } = readPresent(context, subject, (db) => ({
    same: backups.sameState(db, path),
    revision: lastSequence(db),
  }));
  if (same && (await isStillReadable(context, same))) return { id: same.line.id, revision };
  const made = isOpen
    ? await backups.make('before-restore', keep)
    : readPresent(context, subject, (db) => backups.makeHere(db, path, 'before-restore', keep));
  return { id: made.id, revision };
};

/** Who has the file open elsewhere is told by the lock; what is only read here is let go. */
const requireReplaceable = ({ session }: ProjectContext, { isOpen }: Subject): void => {
  if (!isOpen) return;
  session.requireFree();
  const reason = session.current()?.project.readOnlyReason;
  if (reason === 'locked') throw new AppError('E-LOCK');
  if (reason === 'protected' || reason === 'snapshot') throw new AppError('E-READONLY', { reason });
};

/** Gives the name in the quarantine of what was there, when it was damaged. */
const replace = (
  context: ProjectContext,
  { path, refusal }: Subject,
  backup: PlacedBackup,
): string | null => {
  const { home, clock } = context;
  let quarantined: string | null = null;
  const setAside = () => {
    const kept = quarantine(home, path, clock());
    quarantined = kept.name;
    return kept.putBack;
  };
  const isDamaged = refusal !== null && existsSync(path);
  writeKnown(context, path, () => {
    replaceProject(
      path,
      { path: backup.path, seal: backup.line },
      { now: clock(), setAside: isDamaged ? setAside : null },
    );
    return identityOfFile(path);
  });
  return quarantined;
};

const account = (
  { session }: ProjectContext,
  { refusal, missingSince }: Subject,
  { line }: PlacedBackup,
  found: { before: Present | null; quarantined: string | null },
  lang: Lang,
): Recovery => {
  const { restored, undone, kept, quarantined: told, later, cut } = wordsOf(lang).backups;
  const counts = countAll(session.reader());
  const { before, quarantined } = found;
  const losses = [
    ...(refusal === null ? [] : [later]),
    ...(missingSince === null ? [] : [cut(missingSince)]),
  ];
  const newer = before === null || line.revision === null ? 0 : before.revision - line.revision;
  return {
    method: quarantined !== null ? 'backup' : 'restored',
    backup: { id: line.id, at: line.at, sha256: line.sha256 },
    before: before?.id ?? null,
    ...counts,
    reapplied: 0,
    lost: losses.length > 0 ? null : 0,
    losses,
    left: NOTHING_LEFT,
    quarantined,
    sentences: [
      restored(line.at, counts),
      ...(newer > 0 ? [undone(newer)] : []),
      ...(before === null ? [] : [kept(before.id)]),
      ...(quarantined === null ? [] : [told(quarantined)]),
      ...losses,
    ],
  };
};

/**
 * Puts a backup in the place of the project, and opens it. What is there is backed up first, or goes to quarantine when it
 * cannot be read; what is refused leaves it as it was.
 */
export const restoreBackup = async (
  context: ProjectContext,
  subject: Subject,
  id: string | null,
  lang: Lang,
): Promise<Recovery> => {
  requireReplaceable(context, subject);
  const { path, isOpen, refusal, projectId } = subject;
  const chosen = await chooseBackup(context, subject, id);
  const before = refusal === null ? await keepPresent(context, subject, chosen.line.id) : null;
  killPoint('restore.kept');
  requireReplaceable(context, subject);
  if (isOpen) closeProject(context);
  // The command line leaves the file as the backup is; the window goes on working in it.
  const reopen = () => openPath(context, path, { readOnly: context.host === 'command-line' });
  let quarantined: string | null;
  try {
    quarantined = replace(context, subject, chosen);
  } catch (error) {
    if (isOpen) await reopen();
    throw error;
  }
  killPoint('restore.replaced');
  noteRestored(context.backups, subject, chosen);
  killPoint('restore.noted');
  // Whoever was erased since does not come back, even where the file is only read afterwards.
  if (context.host === 'command-line' && hasErasures(context.home, projectId)) {
    await openPath(context, path, { readOnly: false });
    closeProject(context);
  }
  await reopen();
  return account(context, subject, chosen, { before, quarantined }, lang);
};

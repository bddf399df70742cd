import { join } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import type { Lang } from '../../../domain/words/words.ts';
import { copySealed } from '../../store/durable-file.ts';
import { holdsEntry } from '../../store/recovery/journal-tail.ts';
import { toStoreError } from '../../store/store-error.ts';
import { findBackups } from '../backups/list-backups.ts';
import { chooseBackup, isStillReadable } from '../backups/restore.ts';
import type { PlacedBackup } from '../backups/shelf.ts';
import { hasLog } from '../opening/file-sum.ts';
import type { PrivateFolder } from '../private-folder.ts';
import { nameOfFile } from '../project-files.ts';
import type { ProjectContext } from '../project-service.ts';
import type { DamagedFile } from './diagnose.ts';
import { type EditsNote, editsPathOf } from './kept-edits.ts';
import type { Outcome } from './tell-recovery.ts';

export type RecoverHow = 'auto' | 'backup' | 'salvage' | 'kept';
/** A rung that held: the repaired project is at `target`. */
export interface Held {
  readonly outcome: Outcome;
  readonly target: string;
  /** What was kept of a file that was written over, and is in the project again. */
  readonly edits?: EditsNote;
}
type Rung = (
  context: ProjectContext,
  damaged: DamagedFile,
  folder: PrivateFolder,
  lang: Lang,
) => Promise<Held>;

const closesAfter = ({ record }: DamagedFile): number => (record?.closes ?? 0) + 1;

const repair: Rung = async ({ askExaminer }, { path }, folder) => {
  const target = join(folder.path, 'repaired.alliage');
  const asked = { ask: 'repair', path, folder: folder.path, target } as const;
  return { outcome: { said: await askExaminer(asked, 'repaired') }, target };
};

/** The last backup that is readable. Throws E-BAK-NONE. */
export const backupOf = async (
  context: ProjectContext,
  { path, projectId, refusal }: DamagedFile,
): Promise<PlacedBackup> => {
  if (projectId === null) throw new AppError('E-BAK-NONE');
  return chooseBackup(context, { path, projectId, refusal, isOpen: false, missingSince: null }, null);
};

/**
 * Whether all that was done since the backup is accounted for: closed cleanly, it is known how far it went; otherwise only
 * what its own journal says, and a session that was cut may have had more in a log that is not there.
 */
const isCounted = (
  { path, record }: DamagedFile,
  { isSameHistory, isEndRead }: { readonly isSameHistory: boolean; readonly isEndRead: boolean },
): boolean => record?.clean === true || (isSameHistory && isEndRead && (record === null || hasLog(path)));

export const replayOnto: Rung = async (context, damaged, folder) => {
  const { line, path: copy } = await backupOf(context, damaged);
  const target = join(folder.path, 'from-backup.alliage');
  copySealed(copy, target, line);
  const known = damaged.record?.revision ?? 0;
  const asked = { path: damaged.path, folder: folder.path, target, known, closes: closesAfter(damaged) };
  const said = await context.askExaminer({ ask: 'replay', ...asked }, 'replayed');
  return { outcome: { said, line, isCounted: isCounted(damaged, said) }, target };
};

/** The last readable backup that the kept edits go on from. Throws E-BAK-NONE. */
const backupUnder = async (context: ProjectContext, path: string, note: EditsNote): Promise<PlacedBackup> => {
  const { projectId } = note;
  const { backups, second, home } = context;
  const found = findBackups(backups, { projectId, path, second: second.read() });
  const isUnder = holdsEntry(editsPathOf(home, note));
  for (const one of found.filter(({ line }) => isUnder(line)))
    if (await isStillReadable(context, one)) return one;
  throw new AppError('E-BAK-NONE');
};

/** The backup, and what was done since, as it was held in memory when the file was written over. */
export const replayKept: Rung = async (context, damaged, folder) => {
  const { path, edits } = damaged;
  if (!edits) throw new AppError('E-BAK-NONE');
  const { line, path: copy } = await backupUnder(context, path, edits);
  const target = join(folder.path, 'from-edits.alliage');
  copySealed(copy, target, line);
  const asked = { path: editsPathOf(context.home, edits), folder: folder.path, target };
  const known = { known: edits.revision, closes: closesAfter(damaged) };
  const said = await context.askExaminer({ ask: 'replay', ...asked, ...known }, 'replayed');
  return { outcome: { said, line, isCounted: true }, target, edits };
};

export const salvage: Rung = async ({ askExaminer, clock, newId }, damaged, folder, lang) => {
  const { path, projectId } = damaged;
  const target = join(folder.path, 'salvaged.alliage');
  const said = await askExaminer(
    {
      ask: 'salvage',
      path,
      folder: folder.path,
      target,
      name: nameOfFile(path),
      projectId: projectId ?? newId(),
      now: clock().toISOString(),
      closes: closesAfter(damaged),
      lang,
    },
    'salvaged',
  );
  // A project without a record is no project that was saved.
  if (said.entities === 0) throw new AppError('E-BASE-DAMAGED', { what: 'records' });
  return { outcome: { said }, target };
};

/** Nothing is there to repair, or nothing says what is to be. */
const HELD_BY_BACKUP = new Set(['E-BASE-CHANGED', 'E-BASE-EMPTY', 'E-FILE-ABSENT']);

/**
 * The rungs, in their order. Bytes that changed outside are sound as far as SQLite tells: only a backup says what they
 * were. Of a file to which something was added, what is ours is all there.
 */
const rungsOf = (damaged: DamagedFile, how: RecoverHow): readonly Rung[] => {
  if (how === 'kept') return [replayKept];
  const rungs = rungsWithout(damaged, how);
  return damaged.edits && how !== 'salvage' ? [replayKept, ...rungs] : rungs;
};
const rungsWithout = ({ refusal }: DamagedFile, how: RecoverHow): readonly Rung[] => {
  if (how === 'backup') return [replayOnto];
  if (how === 'salvage') return [salvage];
  if (HELD_BY_BACKUP.has(refusal.code)) return [replayOnto];
  if (refusal.code === 'E-BASE-TAMPERED') return [salvage, replayOnto];
  return [repair, replayOnto, salvage];
};

/** What one rung cannot do, another may. */
const isForTheNext = (error: unknown): boolean => {
  const code = error instanceof AppError ? error.code : toStoreError(error)?.code;
  return code?.startsWith('E-BASE-') === true || code === 'E-BAK-NONE' || code === 'E-BAK-BAD';
};

/** Climbs until a rung holds: its project was verified in full. Throws why the last one did not. */
export const climb = async (
  context: ProjectContext,
  damaged: DamagedFile,
  { how, folder, lang }: { readonly how: RecoverHow; readonly folder: PrivateFolder; readonly lang: Lang },
): Promise<Held> => {
  let last: unknown = damaged.refusal;
  for (const rung of rungsOf(damaged, how)) {
    try {
      const held = await rung(context, damaged, folder, lang);
      await context.examine(held.target, true);
      return held;
    } catch (error) {
      if (!isForTheNext(error)) throw error;
      last = error;
    }
  }
  throw last;
};

import { AppError } from '../../../contract/errors.ts';
import { StoreError, toStoreError } from '../../store/store-error.ts';
import { findProjectId } from '../backups/find-project.ts';
import type { ClosedRecord } from '../opening/closed-folder.ts';
import { prepareOpening } from '../opening/prepare-opening.ts';
import type { ProjectContext } from '../project-service.ts';
import { type EditsNote, editsKeptAt } from './kept-edits.ts';
import { pendingEdits } from './pending-edits.ts';

/** A file that does not open, and what is known of it here. */
export interface DamagedFile {
  readonly path: string;
  readonly refusal: StoreError;
  /** Whose backups are looked for; null: nothing is known of the place. */
  readonly projectId: string | null;
  readonly record: ClosedRecord | null;
  /** What was done in it before another program wrote over it; null: nothing, or it is there again. */
  readonly edits: EditsNote | null;
}

/** Why a file may not open although a repair, a backup or a salvage may help. */
const RECOVERABLE = new Set([
  'E-BASE-EMPTY',
  'E-BASE-DAMAGED',
  'E-BASE-TAMPERED',
  'E-BASE-TIMEOUT',
  'E-BASE-CHANGED',
  'E-BASE-NOTOURS',
  'E-FILE-ABSENT',
]);
/** What is there is no project at all: only where one was before. */
const ONLY_KNOWN = new Set(['E-BASE-NOTOURS', 'E-FILE-ABSENT']);

/** Null when it opens. Throws what no recovery changes: a newer version, another application's file, a lock. */
export const diagnose = async (context: ProjectContext, path: string): Promise<DamagedFile | null> => {
  const edits = pendingEdits(context, path);
  try {
    await prepareOpening(context, path);
    return null;
  } catch (error) {
    const refusal = toStoreError(error);
    if (!refusal || !RECOVERABLE.has(refusal.code)) throw error;
    const found = context.closed.at(path);
    const projectId = edits?.projectId ?? found?.projectId ?? findProjectId(context.home, path);
    if (projectId === null && ONLY_KNOWN.has(refusal.code)) throw error;
    return { path, refusal, projectId, record: found?.record ?? null, edits };
  }
};

/** A file that another program wrote over, whether what it holds now opens or not. Throws E-BAK-NONE where nothing was kept. */
export const diagnoseOverwritten = async (context: ProjectContext, path: string): Promise<DamagedFile> => {
  const edits = editsKeptAt(context.home, path);
  if (!edits) throw new AppError('E-BAK-NONE', { reason: 'kept' });
  const damaged = await diagnose(context, path);
  if (damaged) return { ...damaged, edits };
  const refusal = new StoreError('E-BASE-CHANGED', { since: edits.at });
  const record = context.closed.at(path)?.record ?? null;
  return { path, refusal, projectId: edits.projectId, record, edits };
};

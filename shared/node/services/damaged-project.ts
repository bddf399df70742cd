import type { Explain } from '../../contract/dispatch.ts';
import { AppError } from '../../contract/errors.ts';
import { checkContent } from '../store/check-project.ts';
import type { ReadableDb } from '../store/database.ts';
import type { ProjectSession } from './session.ts';

/** Whether its own check finds fault with a project; one that cannot even be checked is at fault. */
const isDamaged = (db: ReadableDb): boolean => {
  try {
    return checkContent(db).length > 0;
  } catch {
    return true;
  }
};

/**
 * An error that no code tells, while the project open holds what no version of ours writes (a page overwritten by a disk,
 * rows changed by another program), is the project's damage, and is told as such.
 */
export const explainBy =
  ({ current }: Pick<ProjectSession, 'current'>): Explain =>
  () => {
    const open = current();
    return open && isDamaged(open.project.db) ? new AppError('E-BASE-DAMAGED', { what: 'records' }) : null;
  };

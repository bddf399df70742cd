import type { Explain } from '../../contract/dispatch.ts';
import { AppError } from '../../contract/errors.ts';
import { checkContent } from '../store/check-project.ts';
import type { ReadableDb } from '../store/database.ts';
import { toAppError } from './app-errors.ts';
import type { ProjectSession } from './session.ts';

const damaged = (): AppError => new AppError('E-BASE-DAMAGED', { what: 'records' });

/** What a project's own check says: damage, also where it cannot even be checked; but a disk that cannot be read is none. */
const faultOf = (db: ReadableDb): AppError | null => {
  try {
    return checkContent(db).length > 0 ? damaged() : null;
  } catch (error) {
    const refusal = toAppError(error);
    return refusal instanceof AppError ? refusal : damaged();
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
    return open && faultOf(open.project.db);
  };

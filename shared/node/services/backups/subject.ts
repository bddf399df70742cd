import { AppError } from '../../../contract/errors.ts';
import type { FileToken } from '../../../contract/project-operations.ts';
import { openProject } from '../../store/open.ts';
import { readProject } from '../../store/project.ts';
import { type StoreError, toStoreError } from '../../store/store-error.ts';
import { prepareOpening } from '../opening/prepare-opening.ts';
import type { ProjectContext } from '../project-service.ts';
import { findProjectId } from './find-project.ts';

/** A file whose backups are asked, whether it can be opened or not. */
export interface Subject {
  readonly path: string;
  readonly projectId: string;
  readonly isOpen: boolean;
  /** Why it does not open; null when it does. */
  readonly refusal: StoreError | null;
  /** When it was last known whole, where the log of a session that was cut is gone. */
  readonly missingSince: string | null;
}

/** What no backup may replace: it is whole, elsewhere or for another version. */
const NEVER_REPLACED = new Set(['E-BASE-NEWER', 'E-BASE-ONLINE', 'E-BUSY', 'E-LOCK', 'E-INPUT', 'E-IO']);

/** Of a file that somebody is writing. */
const idBesideWriter = ({ clock }: ProjectContext, path: string): string => {
  const project = openProject(path, { readOnly: true, now: clock(), backUp: () => undefined });
  try {
    return readProject(project.db).projectId;
  } finally {
    project.close();
  }
};

/** Where it can do no harm: what changed outside the application is a state like another, which is kept before it goes. */
const examine = async (
  context: ProjectContext,
  path: string,
): Promise<Pick<Subject, 'projectId' | 'missingSince'> | { readonly refusal: StoreError }> => {
  try {
    const { projectId, missingSince } = await prepareOpening(context, path, true);
    return { projectId: projectId ?? idBesideWriter(context, path), missingSince };
  } catch (error) {
    const refusal = toStoreError(error);
    if (!refusal || NEVER_REPLACED.has(refusal.code)) throw error;
    return { refusal };
  }
};

/** The open project, or the file given. Throws why it cannot be opened where nothing is known of it here either. */
export const subjectOf = async (context: ProjectContext, file: FileToken | null): Promise<Subject> => {
  const { session, files, home, closed } = context;
  const current = session.current();
  const path = file === null ? current?.place : files.pathOf(file);
  if (path === undefined) throw new AppError('E-NO-PROJECT');
  if (path === current?.place) {
    const { projectId } = readProject(session.reader());
    return {
      path,
      projectId,
      isOpen: true,
      refusal: null,
      missingSince: context.places.state().missingSince,
    };
  }
  const found = await examine(context, path);
  if ('projectId' in found) return { path, ...found, isOpen: false, refusal: null };
  const projectId = closed.at(path)?.projectId ?? findProjectId(home, path);
  if (projectId === null) throw found.refusal;
  return { path, projectId, isOpen: false, refusal: found.refusal, missingSince: null };
};

import type { Handlers } from '../../../contract/contract.ts';
import { errorSentence, type Lang, wordsOf } from '../../../domain/words/words.ts';
import { checkContent, type ProjectFinding } from '../../store/check-project.ts';
import type { ReadableDb } from '../../store/database.ts';
import { openProject } from '../../store/open.ts';
import { readProject } from '../../store/project.ts';
import { listSnapshots, readSnapshotContent } from '../../store/snapshots.ts';
import { type StoreError, toStoreError } from '../../store/store-error.ts';
import { findBackups } from '../backups/list-backups.ts';
import { verifyBackups } from '../backups/verify-backups.ts';
import { type Prepared, prepareOpening } from '../opening/prepare-opening.ts';
import type { ProjectContext } from '../project-service.ts';
import { unpackFrozen } from '../snapshot/frozen.ts';

type Finding =
  | ProjectFinding
  | { readonly code: 'CHECK-SNAPSHOTS' | 'CHECK-BACKUPS'; readonly count: number };

const describe = (finding: Finding, lang: Lang) =>
  'details' in finding
    ? { code: finding.code, message: errorSentence(lang, finding.code, finding.details) }
    : { code: finding.code, message: wordsOf(lang).checks[finding.code](finding.count) };

const counted = (code: Extract<Finding, { count: number }>['code'], count: number): Finding[] =>
  count > 0 ? [{ code, count }] : [];

const brokenSnapshots = (db: ReadableDb): number =>
  listSnapshots(db).filter((snapshot) => {
    const content = readSnapshotContent(db, snapshot.id);
    return content === null || unpackFrozen({ snapshot, content }) === null;
  }).length;

const unreadableBackups = async (
  context: ProjectContext,
  projectId: string,
  path: string,
): Promise<number> => {
  const found = findBackups(context.backups, { projectId, path, second: null });
  return (await verifyBackups(context, found)).filter((isReadable) => !isReadable).length;
};

const checkOpen = async (context: ProjectContext, db: ReadableDb, path: string): Promise<Finding[]> => {
  const content = checkContent(db);
  const isRead = !content.some(({ code }) => code === 'CHECK-PAGES');
  return [
    ...content,
    ...counted('CHECK-SNAPSHOTS', isRead ? brokenSnapshots(db) : 0),
    ...counted('CHECK-BACKUPS', await unreadableBackups(context, readProject(db).projectId, path)),
  ];
};

const asFinding = ({ code, details }: StoreError): Finding => ({ code, details });

/** Read here only once a process of its own has looked at it, whatever that said of its pages. */
const checkClosed = async (context: ProjectContext, path: string): Promise<Finding[]> => {
  try {
    const project = openProject(path, { readOnly: true, now: context.clock(), backUp: () => undefined });
    try {
      return await checkOpen(context, project.db, path);
    } finally {
      project.close();
    }
  } catch (error) {
    const refusal = toStoreError(error);
    if (!refusal || refusal.code === 'E-FILE-ABSENT') throw error;
    return [asFinding(refusal)];
  }
};

/** Known from now on as it is, when nothing else is wrong. */
const acceptBytes = async (context: ProjectContext, path: string): Promise<void> => {
  const { state }: Prepared = await prepareOpening(context, path, true);
  if (state) context.closed.note(path, () => state, true);
};

const checkFileAt = async (context: ProjectContext, path: string, accept: boolean): Promise<Finding[]> => {
  try {
    await prepareOpening(context, path);
  } catch (error) {
    const refusal = toStoreError(error);
    if (!refusal || refusal.code === 'E-FILE-ABSENT') throw error;
    // Whatever would not fit in memory is read nowhere.
    const isTooLarge = refusal.details.what === 'cells';
    if (refusal.code === 'E-BASE-DAMAGED' && !isTooLarge) return checkClosed(context, path);
    if (refusal.code !== 'E-BASE-CHANGED') return [asFinding(refusal)];
    const others = await checkClosed(context, path);
    if (!accept || others.length > 0) return [asFinding(refusal), ...others];
    await acceptBytes(context, path);
    return [];
  }
  return checkClosed(context, path);
};

/** Everything that can be verified of a project, open or not. */
export const checkProject =
  (context: ProjectContext): Handlers['project.check'] =>
  async ({ file, accept }, { lang }) => {
    const { session, files } = context;
    const place = session.current()?.place ?? '';
    const path = file === null ? null : files.pathOf(file);
    const findings =
      path === null || path === place
        ? await checkOpen(context, session.reader(), place)
        : await checkFileAt(context, path, accept);
    return { ok: findings.length === 0, findings: findings.map((finding) => describe(finding, lang)) };
  };

import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Handlers, OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { AppError } from '../../../contract/errors.ts';
import type { ReconcileInput } from '../../../domain/reconcile/merging.ts';
import { tellConflict } from '../../../domain/reconcile/tell-conflict.ts';
import { SnapshotId } from '../../../domain/snapshot.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import type { ReadableDb } from '../../store/database.ts';
import { lastSequence } from '../../store/journal.ts';
import { openProject } from '../../store/open.ts';
import { listPersons } from '../../store/persons.ts';
import { readProject } from '../../store/project.ts';
import { shareProjectFile } from '../../store/share-project.ts';
import { readSnapshotContent } from '../../store/snapshots.ts';
import type { JobControl } from '../context.ts';
import { prepareOpening } from '../opening/prepare-opening.ts';
import { writeCleaned } from '../persons/clean-copy.ts';
import { hasErasures } from '../persons/reapply-erasures.ts';
import { makePrivateFolder } from '../private-folder.ts';
import { modeAt, targetPath } from '../project-files.ts';
import { type ProjectContext, writeKnown } from '../project-service.ts';
import { countChanges, type ReconciledVersions, reconcileVersions } from './reconcile-versions.ts';

type ShareHandlers = Pick<Handlers, Extract<keyof Handlers, `share.${string}`>>;
type ReconcileAsked = ParsedInputOf<'share.reconcile'>;
type Answer = OutputOf<'share.reconcile'>;

const QUIET_MS = 400;
const MAX_TRIES = 3;

/** What is handed over and merged is the project, not one of its frozen states. */
const requireLive = ({ session }: ProjectContext): ReadableDb => {
  if (session.frozen()) throw new AppError('E-READONLY', { reason: 'snapshot' });
  return session.reader();
};

const createShare =
  (context: ProjectContext): ShareHandlers['share.create'] =>
  ({ file, withJournal, withPersons, overwrite }, { lang }) => {
    const db = requireLive(context);
    const now = context.clock();
    const { reconcile, persons: words } = wordsOf(lang);
    const persons = withPersons ? listPersons(db).length : 0;
    const name = `${reconcile.copyName(readProject(db).name)}${persons > 0 ? words.suffix : ''}`;
    const path = targetPath(context, file, name);
    const entry = { at: now.toISOString(), author: context.session.author() };
    const options = { overwrite, now, mode: modeAt(context, path), withJournal, withPersons, entry };
    writeKnown(context, path, () => shareProjectFile(db, path, options));
    const { size: bytes } = statSync(path);
    return { file: context.files.register(path), name: basename(path), bytes, persons };
  };

const isSameFile = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a === b || (one !== undefined && one.ino === other?.ino && one.dev === other.dev);
};

/** Whoever was erased from the project does not come back with a copy of before: it is read without them. */
const withoutErased = async <Output>(
  { home, newId, clock }: ProjectContext,
  theirs: ReadableDb,
  lang: Lang,
  work: (db: ReadableDb) => Promise<Output>,
): Promise<Output> => {
  const { projectId } = readProject(theirs);
  if (!hasErasures(home, projectId)) return work(theirs);
  const now = clock();
  const folder = makePrivateFolder(home, newId(), now);
  try {
    const path = join(folder.path, 'copy.alliage');
    const reason = wordsOf(lang).persons.resealed(1, 'asked');
    if (!writeCleaned(theirs, path, { home, projectId, reason, on: now.toISOString() }))
      return await work(theirs);
    const cleaned = openProject(path, { readOnly: true, now, backUp: () => undefined });
    try {
      return await work(cleaned.db);
    } finally {
      cleaned.close();
    }
  } finally {
    folder.remove();
  }
};

/** The other copy, on its own: whatever it is, nothing is written to it. E-INPUT for a file that is no copy of this project. */
const withCopy = async <Output>(
  context: ProjectContext,
  { path, lang }: { readonly path: string; readonly lang: Lang },
  work: (db: ReadableDb) => Promise<Output>,
): Promise<Output> => {
  const value = basename(path);
  const current = context.session.current();
  if (current && [current.path, current.place].some((ours) => isSameFile(ours, path)))
    throw new AppError('E-INPUT', { field: 'file', reason: 'same', value });
  await prepareOpening(context, path, true);
  const other = openProject(path, { readOnly: true, now: context.clock(), backUp: () => undefined });
  try {
    const [ours, theirs] = [readProject(context.session.reader()), readProject(other.db)];
    if (ours.projectId !== theirs.projectId)
      throw new AppError('E-INPUT', { field: 'file', reason: 'not-a-copy', value });
    return await withoutErased(context, other.db, lang, work);
  } finally {
    other.close();
  }
};

/** `choices` first, then `take`. */
const takeOf = ({ take, choices }: ReconcileAsked): ReconcileInput['takeOf'] => {
  const keyOf = ({ record, id, field }: { record: string; id: string; field: string }) =>
    JSON.stringify([record, id, field]);
  const chosen = new Map(choices.map((choice) => [keyOf(choice), choice.take]));
  return (conflict) => chosen.get(keyOf(conflict)) ?? take;
};

/** Frozen states that come with it: their content is beside the journal, and harmless until its line is recorded. */
const keepContents = (
  { session }: ProjectContext,
  theirs: ReadableDb,
  { changes }: ReconciledVersions,
): void => {
  for (const { record, id, before } of changes) {
    if (record !== 'snapshot' || before !== null) continue;
    if (readSnapshotContent(session.reader(), id) !== null) continue;
    const content = readSnapshotContent(theirs, id);
    if (content === null) throw new AppError('E-BASE-DAMAGED', { what: 'snapshot' });
    session.keepContent(SnapshotId.parse(id), content);
  }
};

const apply = (context: ProjectContext, theirs: ReadableDb, versions: ReconciledVersions): string | null => {
  const { session } = context;
  const { changes, merged } = versions;
  if (changes.length === 0) return null;
  keepContents(context, theirs, versions);
  const fields = merged === null ? [] : [merged];
  const count = new Set(changes.map(({ record, id }) => `${record} ${id}`)).size;
  return session.record('reconcile', { names: [], fields, count, relationType: null }, changes);
};

const answer = (versions: ReconciledVersions, lang: Lang): Omit<Answer, 'applied' | 'operation'> => ({
  ...countChanges(versions.changes),
  hasAncestor: versions.input.base !== null,
  conflicts: versions.conflicts.map((conflict) => ({
    ...tellConflict(conflict, versions.input, lang),
    kept: versions.input.takeOf(conflict),
  })),
});

/** Edits go on meanwhile: what was reconciled must be what is there. */
const reconcileNow = async (...given: Parameters<typeof reconcileVersions>): Promise<ReconciledVersions> => {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const versions = await reconcileVersions(...given);
    if (lastSequence(given[0].ours) === versions.sequence) return versions;
  }
  throw new AppError('E-BUSY');
};

const reconcileCopy = (
  context: ProjectContext,
  asked: ReconcileAsked,
  lang: Lang,
  control: JobControl,
): Promise<Answer> =>
  withCopy(context, { path: context.files.pathOf(asked.file), lang }, async (theirs) => {
    // A verified backup first, as before anything large.
    if (!asked.dryRun) await context.backups.before('before-merge-back');
    const dbs = { ours: context.session.reader(), theirs };
    const versions = await reconcileNow(dbs, takeOf(asked), control);
    const operation = asked.dryRun ? null : apply(context, theirs, versions);
    return { ...answer(versions, lang), applied: !asked.dryRun, operation };
  });

/** Copies handed over, and merged back. */
export const createShareHandlers = (context: ProjectContext): ShareHandlers => ({
  'share.create': createShare(context),
  'share.reconcile': (asked, { lang }) => {
    requireLive(context);
    if (!asked.dryRun) context.session.requireWritable();
    const label = wordsOf(lang).reconcile.job;
    return context.jobs.follow({ job: asked.job, label, quietMs: QUIET_MS }, (control) =>
      reconcileCopy(context, asked, lang, control),
    );
  },
});

import { join } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import type { ImportOutcome, ImportPlan } from '../../../contract/import-operations.ts';
import { isShared } from '../../store/location.ts';
import { vacuumInto } from '../../store/write-project.ts';
import type { JobControl } from '../context.ts';
import { makePrivateFolder } from '../private-folder.ts';
import type { ProjectContext } from '../project-service.ts';
import { type ImportJobOutcome, requireDisk, runImportJob } from './import-job.ts';
import type { StartParser } from './parser-host.ts';
import type { ReadFile } from './parser-protocol.ts';
import { draftAsked, withDecisions } from './plan-asked.ts';
import type { ImportWork } from './writer-protocol.ts';

export interface ImportContext extends ProjectContext {
  readonly startParser: StartParser;
  /** SHA-256 by path, of files as they were shown. */
  readonly shown: Map<string, string>;
}

type Lang = 'fr' | 'en';

const optionsOf = ({ clock }: ImportContext, plan: ImportPlan, lang: Lang): ImportWork['options'] => {
  const now = clock().toISOString();
  return {
    decisions: plan.decisions,
    pairs: plan.pairs,
    meanings: plan.meanings,
    keepContacts: withDecisions(plan).withPersons,
    now,
    today: now.slice(0, 10),
    lang,
  };
};

const checkFiles =
  (shown: ReadonlyMap<string, string>, paths: readonly string[]) => (files: readonly ReadFile[]) => {
    for (const [at, { name, sha256 }] of files.entries()) {
      const before = shown.get(paths[at] ?? '');
      if (before !== undefined && before !== sha256) throw new AppError('E-IMP-CHANGED', { file: name });
    }
  };

const outcomeOf = (done: ImportJobOutcome, startedAt: number): ImportOutcome => {
  if (!done.summary) throw new AppError('E-IMP-STOPPED');
  return {
    ...done.summary,
    recognised: done.tables.map(({ file, sheet, preset }) => ({
      file: done.files[file]?.name ?? '',
      sheet,
      preset,
    })),
    durationMs: Math.round(performance.now() - startedAt),
    operation: done.operation,
  };
};

/** What both a trial and the import itself are started with. */
const jobOf = (context: ImportContext, plan: ImportPlan, lang: Lang, control: JobControl) => {
  const { files, session, resources, startParser, shown } = context;
  const asked = draftAsked(files, session.reader(), plan);
  return {
    asked,
    startParser,
    control,
    checkFiles: checkFiles(
      shown,
      asked.files.map(({ path }) => path),
    ),
    work: {
      task: 'import',
      territories: join(resources, 'territories.db'),
      entry: session.entry(),
      options: optionsOf(context, plan, lang),
    },
  } as const;
};

/** Step 6: one transaction, in the project. */
export const runPlan = async (
  context: ImportContext,
  plan: ImportPlan,
  lang: Lang,
  control: JobControl,
): Promise<ImportOutcome> => {
  const startedAt = performance.now();
  const job = jobOf(context, plan, lang, control);
  const done = await context.session.lend(({ path, alone, isInPlace }) => {
    requireDisk(
      path,
      job.asked.files.map((file) => file.path),
    );
    const { id: operation, at } = job.work.entry;
    context.importMarks.begin(path, { operation, at });
    return runImportJob({
      ...job,
      mayCommit: isInPlace,
      work: { ...job.work, isTrial: false, copy: null, path, alone },
    }).finally(() => context.importMarks.end(path));
  });
  return outcomeOf(done, startedAt);
};

/** Where a trial reads the project: the thread copies it by itself, where it can have a connection of its own. */
const trialPaths = ({ session }: ImportContext, copy: string): Pick<ImportWork, 'path' | 'copy'> => {
  const current = session.current();
  if (current?.project.readOnlyReason === null && !isShared(current.path)) {
    return { path: current.path, copy };
  }
  vacuumInto(session.reader(), copy);
  return { path: copy, copy: null };
};

/** Step 5: the same on a copy that is thrown away; the project is not touched, nor need it be writable. */
export const tryPlan = async (
  context: ImportContext,
  plan: ImportPlan,
  lang: Lang,
  control: JobControl,
): Promise<ImportOutcome> => {
  const startedAt = performance.now();
  const job = jobOf(context, plan, lang, control);
  const folder = makePrivateFolder(context.home, context.newId(), context.clock());
  try {
    const paths = trialPaths(context, join(folder.path, 'trial.alliage'));
    const work = { ...job.work, ...paths, isTrial: true, alone: false };
    return outcomeOf(await runImportJob({ ...job, work, mayCommit: () => false }), startedAt);
  } finally {
    folder.remove();
  }
};

import type { Handlers, OutputOf } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import { wordsOf } from '../../domain/words/words.ts';
import type { JobControl } from './context.ts';
import type { Inspection } from './import/parser-protocol.ts';
import { inspectAsked } from './import/plan-asked.ts';
import { runParser } from './import/run-parser.ts';
import { type ImportContext, runPlan, tryPlan } from './import/run-plan.ts';
import type { SavedMappings } from './import/saved-mappings.ts';
import type { Uploads } from './import/uploads.ts';

type ImportHandlers = Pick<Handlers, Extract<keyof Handlers, `import.${string}`>>;
export interface ImportNeeds extends ImportContext {
  readonly uploads: Uploads;
  readonly mappings: SavedMappings;
}

const inspect = async (
  { files, startParser, shown }: ImportContext,
  input: Parameters<ImportHandlers['import.inspect']>[0],
  { signal, onProgress }: JobControl,
): Promise<OutputOf<'import.inspect'>> => {
  const asked = inspectAsked(files, input);
  let inspection: Inspection | null = null;
  await runParser(asked, {
    start: startParser,
    signal,
    onProgress: (done) => onProgress(done),
    onSaid: (said) => {
      if (said.say === 'inspected') inspection = said.inspection;
    },
  });
  if (inspection === null) throw new AppError('E-IMP-STOPPED');
  const found: Inspection = inspection;
  for (const [at, { path }] of asked.files.entries()) shown.set(path, found.files[at]?.sha256 ?? '');
  return found;
};

const refuse = (): never => {
  throw new AppError('E-OPERATION-UNKNOWN');
};

/** Handlers of imports. */
export const createImportHandlers = (context: ImportNeeds): ImportHandlers => {
  const { jobs, session, uploads, mappings } = context;
  return {
    'import.upload': ({ base64, ...piece }) =>
      uploads.add({ ...piece, bytes: Buffer.from(base64, 'base64') }),
    'import.inspect': (input, { lang }) =>
      jobs.follow({ job: input.job, label: wordsOf(lang).imports.jobs.reading }, (control) =>
        inspect(context, input, control),
      ),
    'import.preview': ({ job, ...plan }, { lang }) => {
      session.reader();
      return jobs.follow({ job, label: wordsOf(lang).imports.jobs.preview }, (control) =>
        tryPlan(context, plan, lang, control),
      );
    },
    'import.run': ({ job, ...plan }, { lang }) => {
      session.requireWritable();
      return jobs.follow({ job, label: wordsOf(lang).imports.jobs.writing }, (control) =>
        runPlan(context, plan, lang, control),
      );
    },
    'import.report': refuse,
    'import.template': refuse,
    'import.mappings': () => mappings.list(),
    'import.saveMapping': (saved) => mappings.save(saved),
    'import.forgetMapping': ({ name }) => mappings.forget(name),
  };
};

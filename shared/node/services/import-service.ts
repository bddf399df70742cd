import type { Handlers, OutputOf } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { ImportPlan } from '../../contract/import-operations.ts';
import type { Problem } from '../../domain/import/problem.ts';
import { wordsOf } from '../../domain/words/words.ts';
import type { JobControl } from './context.ts';
import { giveFile } from './import/give-file.ts';
import type { Inspection, ParserAsked, ParserSaid } from './import/parser-protocol.ts';
import { draftAsked, inspectAsked } from './import/plan-asked.ts';
import { runParser } from './import/run-parser.ts';
import { type ImportContext, runPlan, tryPlan } from './import/run-plan.ts';
import type { SavedMappings } from './import/saved-mappings.ts';
import { writeTemplate } from './import/template-files.ts';
import type { Uploads } from './import/uploads.ts';

type ImportHandlers = Pick<Handlers, Extract<keyof Handlers, `import.${string}`>>;
export interface ImportNeeds extends ImportContext {
  readonly uploads: Uploads;
  readonly mappings: SavedMappings;
}
type Lang = 'fr' | 'en';

/** The one answer of a parser to a question that has one. */
const askParser = async <Say extends ParserSaid['say']>(
  { startParser }: ImportContext,
  asked: ParserAsked,
  say: Say,
  { signal, onProgress }: JobControl,
): Promise<Extract<ParserSaid, { say: Say }>> => {
  const heard: ParserSaid[] = [];
  await runParser(asked, {
    start: startParser,
    signal,
    onProgress: (done) => onProgress(done),
    onSaid: (said) => void heard.push(said),
  });
  const answer = heard.find((said) => said.say === say);
  if (!answer) throw new AppError('E-IMP-STOPPED');
  return answer as Extract<ParserSaid, { say: Say }>;
};

const inspect = async (
  context: ImportContext,
  input: Parameters<ImportHandlers['import.inspect']>[0],
  control: JobControl,
): Promise<OutputOf<'import.inspect'>> => {
  const asked = inspectAsked(context.files, input);
  const { inspection }: { inspection: Inspection } = await askParser(context, asked, 'inspected', control);
  for (const [at, { path }] of asked.files.entries()) {
    context.shown.set(path, inspection.files[at]?.sha256 ?? '');
  }
  return inspection;
};

/** Problems of the plan that was tried or run last: its report need not try it again. */
const createMemory = () => {
  let known: { readonly plan: string; readonly problems: readonly Problem[] } | null = null;
  return {
    keep: <Outcome extends { readonly problems: readonly Problem[] }>(plan: ImportPlan, outcome: Outcome) => {
      known = { plan: JSON.stringify(plan), problems: outcome.problems };
      return outcome;
    },
    find: (plan: ImportPlan) => (known?.plan === JSON.stringify(plan) ? known.problems : null),
  };
};

interface ReportWanted {
  readonly plan: ImportPlan;
  readonly csv: 'fr' | 'international';
  readonly lang: Lang;
  readonly known: readonly Problem[] | null;
}

const report = async (
  context: ImportContext,
  { plan, csv, lang, known }: ReportWanted,
  control: JobControl,
): Promise<{ readonly rows: number; readonly bytes: Buffer }> => {
  const problems = known ?? (await tryPlan(context, plan, lang, control)).problems;
  const draft = draftAsked(context.files, context.session.reader(), plan);
  const asked: ParserAsked = { ...draft, ask: 'report', problems: [...problems], lang, csv };
  const { rows, text } = await askParser(context, asked, 'reported', control);
  return { rows, bytes: Buffer.from(text, 'utf8') };
};

/** Handlers of imports. */
export const createImportHandlers = (context: ImportNeeds): ImportHandlers => {
  const { jobs, session, uploads, mappings } = context;
  const memory = createMemory();
  const follow = <Output>(
    job: string,
    name: 'reading' | 'preview' | 'writing',
    lang: Lang,
    work: (control: JobControl) => Promise<Output>,
  ) => jobs.follow({ job, label: wordsOf(lang).imports.jobs[name] }, work);
  return {
    'import.upload': ({ base64, ...piece }) =>
      uploads.add({ ...piece, bytes: Buffer.from(base64, 'base64') }),
    'import.inspect': (input, { lang }) =>
      follow(input.job, 'reading', lang, (control) => inspect(context, input, control)),
    'import.preview': async ({ job, ...plan }, { lang }) => {
      session.reader();
      const tried = await follow(job, 'preview', lang, (control) => tryPlan(context, plan, lang, control));
      return memory.keep(plan, tried);
    },
    'import.run': async ({ job, ...plan }, { lang }) => {
      session.requireWritable();
      const done = await follow(job, 'writing', lang, (control) => runPlan(context, plan, lang, control));
      return memory.keep(plan, done);
    },
    'import.report': async ({ job, file, csv, ...plan }, { lang }) => {
      session.reader();
      const wanted = { plan, csv, lang, known: memory.find(plan) };
      const { rows, bytes } = await follow(job, 'reading', lang, (control) =>
        report(context, wanted, control),
      );
      const name = wordsOf(lang).imports.reportFile;
      return { rows, file: giveFile(context, file, { name, mediaType: 'text/csv', bytes }) };
    },
    'import.template': async ({ template, file }, { lang }) => ({
      file: giveFile(context, file, await writeTemplate(template, lang)),
    }),
    'import.mappings': () => mappings.list(),
    'import.saveMapping': (saved) => mappings.save(saved),
    'import.forgetMapping': ({ name }) => mappings.forget(name),
  };
};

import type { Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import { type Lang, wordsOf } from '../../domain/words/words.ts';
import type { JobOptions, ServiceContext } from './context.ts';
import type { Diagnoser } from './diagnoser.ts';
import { overrideCheck } from './diagnosis-override.ts';
import { toDiagnosis } from './diagnosis-records.ts';
import { eachOfLevel, listSubjects, resolveSubject } from './diagnosis-subjects.ts';
import { todayOf } from './local-day.ts';
import { toObservatory } from './observatory-records.ts';
import { createTelling } from './telling.ts';

type DiagnosisHandlers = Pick<
  Handlers,
  'diagnosis.read' | 'diagnosis.subjects' | 'diagnosis.override' | 'observatory.read'
>;

/** Shorter work does not show itself. */
const QUIET_MS = 300;

const jobOf = (job: string, lang: Lang): JobOptions => ({
  job,
  label: wordsOf(lang).diagnosis.job,
  quietMs: QUIET_MS,
});

const readDiagnosis =
  (context: ServiceContext, { diagnose }: Diagnoser): DiagnosisHandlers['diagnosis.read'] =>
  async ({ job, subjects, eachOf, on }, { lang }) => {
    const day = on ?? todayOf(context);
    const given = subjects.map((ref) => resolveSubject(context, ref));
    const ids = eachOf === null ? given : eachOfLevel(context, given, eachOf);
    const { ecosystem, results } = await diagnose(ids, day, jobOf(job, lang));
    const telling = createTelling(ecosystem, lang);
    return results.map((one) => toDiagnosis(one, day, telling));
  };

const readObservatory =
  (context: ServiceContext, { observe }: Diagnoser): DiagnosisHandlers['observatory.read'] =>
  async ({ subject: ref, on }, { lang }) => {
    const day = on ?? todayOf(context);
    const id = resolveSubject(context, ref);
    const { ecosystem, results } = await observe(id, day, jobOf(context.newId(), lang));
    if (!results) throw new AppError('E-NOT-FOUND', { value: ref });
    return toObservatory(results, day, createTelling(ecosystem, lang));
  };

/** Handlers of the diagnosis and of the observatory. */
export const createDiagnosisHandlers = (
  context: ServiceContext,
  diagnoser: Diagnoser,
): DiagnosisHandlers => ({
  'diagnosis.read': readDiagnosis(context, diagnoser),
  'diagnosis.subjects': () => listSubjects(context),
  'diagnosis.override': overrideCheck(context),
  'observatory.read': readObservatory(context, diagnoser),
});

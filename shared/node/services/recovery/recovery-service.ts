import type { Handlers, OutputOf } from '../../../contract/contract.ts';
import { AppError } from '../../../contract/errors.ts';
import { errorSentence, type Lang, wordsOf } from '../../../domain/words/words.ts';
import { toStoreError } from '../../store/store-error.ts';
import { makePrivateFolder } from '../private-folder.ts';
import type { ProjectContext } from '../project-service.ts';
import { checkProject } from './check-project.ts';
import { type DamagedFile, diagnose } from './diagnose.ts';
import { backupOf, replayKept, replayOnto, salvage } from './ladder.ts';
import { recoverProject } from './recover-project.ts';

type RecoveryHandlers = Pick<Handlers, 'project.check' | 'project.examine' | 'project.recover'>;
type Examined = OutputOf<'project.examine'>;

const NOTHING: Omit<Examined, 'code' | 'message'> = {
  backup: null,
  replayable: null,
  unreplayable: null,
  salvageable: null,
};

/** What a rung would give; null where it does not hold. */
const attempt = async <Output>(work: () => Promise<Output>): Promise<Output | null> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError || toStoreError(error)) return null;
    throw error;
  }
};

/** Tried for good on copies, which are then thrown away: what is told is what would be. */
const tryRungs = async (
  context: ProjectContext,
  damaged: DamagedFile,
  lang: Lang,
): Promise<Omit<Examined, 'code' | 'message'>> => {
  const folder = makePrivateFolder(context.home, context.newId(), context.clock());
  try {
    const backup = await attempt(() => backupOf(context, damaged));
    const held =
      (await attempt(() => replayKept(context, damaged, folder, lang))) ??
      (backup && (await attempt(() => replayOnto(context, damaged, folder, lang))));
    const replayed = held?.outcome;
    const rows = (await attempt(() => salvage(context, damaged, folder, lang)))?.outcome.said;
    const isReplayed = replayed && 'line' in replayed;
    const line = isReplayed ? replayed.line : backup?.line;
    const { id = '', at = '', entities = null, relations = null } = line ?? {};
    return {
      backup: line ? { id, at, entities, relations } : null,
      replayable: isReplayed ? replayed.said.reapplied : null,
      unreplayable: isReplayed && replayed.isCounted ? replayed.said.lost.length : null,
      salvageable: rows?.say === 'salvaged' ? { entities: rows.entities, relations: rows.relations } : null,
    };
  } finally {
    folder.remove();
  }
};

const examine = async (context: ProjectContext, path: string, lang: Lang): Promise<Examined> => {
  if (context.session.current()?.place === path) return { code: null, message: null, ...NOTHING };
  try {
    const damaged = await diagnose(context, path);
    if (!damaged) return { code: null, message: null, ...NOTHING };
    const { code, details } = damaged.refusal;
    return { code, message: errorSentence(lang, code, details), ...(await tryRungs(context, damaged, lang)) };
  } catch (error) {
    const refusal = toStoreError(error);
    if (!refusal) throw error;
    return { code: refusal.code, message: errorSentence(lang, refusal.code, refusal.details), ...NOTHING };
  }
};

/** What is wrong with a project, what can be done of one that does not open, and doing it. */
export const createRecoveryHandlers = (context: ProjectContext): RecoveryHandlers => ({
  'project.check': checkProject(context),
  'project.examine': ({ file }, { lang }) => examine(context, context.files.pathOf(file), lang),
  'project.recover': ({ file, how, job }, { lang }) =>
    context.jobs.follow({ job, label: wordsOf(lang).recovery.job }, () =>
      recoverProject(context, context.files.pathOf(file), how, lang),
    ),
});

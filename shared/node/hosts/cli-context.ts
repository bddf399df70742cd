import { join } from 'node:path';
import { createClient } from '../../contract/client.ts';
import { AppError } from '../../contract/errors.ts';
import { formatDay, formatTime } from '../../domain/format.ts';
import { shownPlainly } from '../../domain/text.ts';
import { homeFileSentence, settingsSentence } from '../../domain/words/settings-words.ts';
import { errorSentence, type Lang, wordsOf } from '../../domain/words/words.ts';
import type { Application, ApplicationOptions } from '../services/application.ts';
import type { CliContext, CliStreams } from './cli-command.ts';
import { tellUnexpected } from './cli-error.ts';

/** What became of a project that is not simply the file that is open: no answer says it. */
const tellPlaces = (application: Application, lang: Lang, say: (text: string) => void): void => {
  const { places } = wordsOf(lang);
  application.subscribe((event) => {
    if (event.event === 'project.displaced') say(places.displaced[event.reason]);
    if (event.event !== 'place.changed') return;
    if (event.conflictCopy !== null) say(places.conflict(event.conflictCopy));
    if (event.problem !== null) say(places.unsent(errorSentence(lang, event.problem, {})));
  });
};

const sayTo =
  ({ stderr }: CliStreams) =>
  (text: string): void =>
    void stderr.write(`${shownPlainly(text)}\n`);

/** Said where it is found: the window may not be opened for long. */
const tellSettings = (application: Application, lang: Lang, say: (text: string) => void): void => {
  const notice = application.settingsNotice();
  if (notice) say(settingsSentence(wordsOf(lang).settings, notice));
  for (const one of application.homeNotices()) say(homeFileSentence(wordsOf(lang).homeFiles, one));
};

interface Started {
  readonly application: Application;
  readonly close: () => Promise<void>;
}

/** What an application is told of the host that runs it. */
export type HostTraits = Pick<ApplicationOptions, 'host' | 'endsWithPages'>;

const startApplication = async (traits: HostTraits, lang: Lang, streams: CliStreams): Promise<Started> => {
  const [{ createApplication }, { homeFolder }, { createFaultLog }, { resourcesFolder }, { ulid }] =
    await Promise.all([
      import('../services/application.ts'),
      import('../services/home-folder.ts'),
      import('../services/fault-log.ts'),
      import('./folders.ts'),
      import('ulid'),
    ]);
  const home = homeFolder(process.env, process.platform);
  const note = createFaultLog(join(home, 'logs'));
  const noting = new Set<Promise<void>>();
  const application = createApplication({
    ...traits,
    home,
    resources: resourcesFolder(),
    clock: () => new Date(),
    newId: ulid,
    onUnexpected: (error, operation) => {
      tellUnexpected(error, streams.stderr);
      const noted = note(error, operation).finally(() => noting.delete(noted));
      noting.add(noted);
    },
  });
  const say = sayTo(streams);
  tellSettings(application, lang, say);
  if (traits.host === 'command-line') tellPlaces(application, lang, say);
  if (streams.stderr.isTTY)
    (await import('./cli-bar.ts')).showProgress(application, wordsOf(lang).imports.rowsRead);
  const close = async (): Promise<void> => {
    await application.close();
    await Promise.all(noting);
  };
  return { application, close };
};

/** What kept it from starting was told already. */
const closeStarted = async (started: Promise<Started> | null): Promise<void> => {
  const begun = await started?.catch(() => null);
  await begun?.close();
};

export interface OpenedContext {
  readonly context: CliContext;
  /** Closes the project and the application, where they were needed. */
  readonly close: () => Promise<void>;
}

/** What is said of a project once it is open. */
const tellerOf = (call: CliContext['call'], lang: Lang, say: CliContext['say']) => {
  const { commands } = wordsOf(lang);
  const told = (at: string | null, words: (when: string) => string): void => {
    if (at !== null) say(words(`${formatDay(at, lang)}, ${formatTime(at, lang)}`));
  };
  /** Also to one who only reads: figures without the last edits are no figures of today. */
  const tellMissing = async (): Promise<void> => {
    const { missingSince, kept } = await call('place.state', {});
    told(missingSince, commands.missingSince);
    if (kept) say(commands.keptEdits(kept.operations, kept.fileName));
  };
  return { told, tellMissing };
};

/** What commands are given; nothing heavy is loaded until one asks for it. */
export const createContext = (
  traits: HostTraits,
  lang: Lang,
  json: boolean,
  streams: CliStreams,
): OpenedContext => {
  let started: Promise<Started> | null = null;
  const application = async (): Promise<Application> => {
    started ??= startApplication(traits, lang, streams);
    return (await started).application;
  };
  const call = createClient(
    async (request) => (await application()).dispatch(request),
    () => lang,
  );
  const register: CliContext['register'] = async (path) => (await application()).files.register(path);
  const say = sayTo(streams);
  const { told, tellMissing } = tellerOf(call, lang, say);
  const openToRead: CliContext['openToRead'] = async (path) => {
    const info = await call('project.open', { file: await register(path), readOnly: true });
    await tellMissing();
    return info;
  };
  const openToWrite: CliContext['openToWrite'] = async (path) => {
    const info = await call('project.open', { file: await register(path) });
    if (info.readOnlyReason === 'locked') throw new AppError('E-LOCK');
    if (info.readOnly) throw new AppError('E-READONLY', { reason: info.readOnlyReason });
    told(info.stoppedImport, wordsOf(lang).commands.stoppedImport);
    await tellMissing();
    return info;
  };
  return {
    context: {
      lang,
      words: wordsOf(lang),
      json,
      streams,
      application,
      call,
      register,
      openToRead,
      openToWrite,
      say,
    },
    close: () => closeStarted(started),
  };
};

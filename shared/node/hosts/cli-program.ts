import { AppError } from '../../contract/errors.ts';
import { shownPlainly } from '../../domain/text.ts';
import type { Lang } from '../../domain/words/words.ts';
import type { CliAnswer, CliOptions, CliStreams } from './cli-command.ts';
import { createContext } from './cli-context.ts';
import { errorDocument, exitOf, tellUnexpected, toErrorReply } from './cli-error.ts';
import { type Asked, langOf, parse } from './cli-parser.ts';
import { endCleanly } from './cli-stop.ts';

const checkLang = ({ lang }: CliOptions): void => {
  if (lang !== undefined && lang !== 'fr' && lang !== 'en') {
    throw new AppError('E-INPUT', { field: 'lang', reason: 'vocabulary', value: String(lang) });
  }
};

const run = async (
  { command, parameters, options }: Asked,
  lang: Lang,
  streams: CliStreams,
): Promise<number> => {
  const json = options.json === true;
  const write = (text: string): void => void streams.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  const traits = { host: command.host ?? 'command-line', endsWithPages: options.whileOpen === true };
  const { context, close } = createContext(traits, lang, json, streams);
  // A host ends by itself, once its page is told.
  const forgetSignals = command.host === undefined ? endCleanly(close) : () => undefined;
  try {
    checkLang(options);
    const answer: CliAnswer | null = await command.run(context, parameters, options);
    if (answer) write(json ? JSON.stringify(answer.json) : shownPlainly(answer.text()));
    return answer?.status ?? 0;
  } catch (error) {
    tellUnexpected(error, streams.stderr);
    const reply = toErrorReply(error, lang);
    if (json) write(JSON.stringify(errorDocument(reply)));
    context.say(reply.message);
    return exitOf(reply);
  } finally {
    // What was answered stays answered, once: it was there before it was told.
    await close().catch((error) => {
      tellUnexpected(error, streams.stderr);
      context.say(context.words.commands.unclosed);
    });
    forgetSignals();
  }
};

/** Runs one command line; gives its exit status (command-line.md). A closed output (`… | head`) is no error. */
export const runCli = async (args: readonly string[], streams: CliStreams): Promise<number> => {
  for (const stream of [streams.stdout, streams.stderr]) stream.on('error', () => undefined);
  const lang = langOf(args);
  const asked = parse(args, lang, streams);
  return typeof asked === 'number' ? asked : run(asked, lang, streams);
};

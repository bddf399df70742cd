import { CommanderError } from 'commander';
import { ReplyError } from '../../contract/client.ts';
import { toReply } from '../../contract/dispatch.ts';
import { AppError, ERRORS, type ErrorReply } from '../../contract/errors.ts';
import type { UsageProblem } from '../../domain/words/command-words.ts';
import { type Lang, wordsOf } from '../../domain/words/words.ts';
import { placeholderWords } from './cli-placeholders.ts';

/** The parser's codes, and what each is in our words. */
const USAGE: Readonly<Record<string, UsageProblem>> = {
  'commander.unknownCommand': 'unknownCommand',
  'commander.unknownOption': 'unknownOption',
  'commander.missingArgument': 'missingArgument',
  'commander.missingMandatoryOptionValue': 'missingOption',
  'commander.optionMissingArgument': 'missingValue',
  'commander.excessArguments': 'tooMany',
};

/** A refusal of the parser in the person's language. */
export const usageSentence = (error: CommanderError, lang: Lang): string => {
  const problem = USAGE[error.code] ?? 'other';
  const [, named = error.message] = /'([^']*)'/.exec(error.message) ?? [];
  const words = wordsOf(lang);
  // What was typed is told as it was; what is missing, as the help calls it.
  const isTyped = problem === 'unknownCommand' || problem === 'unknownOption';
  return words.commands.usage[problem](isTyped ? named : placeholderWords(words)(named));
};

/** True for help that was asked for, which is no error. */
export const isHelp = (error: unknown): boolean =>
  error instanceof CommanderError && ['commander.helpDisplayed', 'commander.help'].includes(error.code);

/** Any error as the reply that crosses; what is unexpected keeps its cause for itself. */
export const toErrorReply = (error: unknown, lang: Lang): ErrorReply => {
  if (error instanceof ReplyError) return error.reply;
  return toReply(error instanceof AppError ? error : new AppError('E-UNEXPECTED'), lang).error;
};

export const exitOf = ({ code }: ErrorReply): number => ERRORS[code].exit;

/** `{"error": {"code", "message", "field"?, …}}`; a detail never takes the place of the first three. */
export const errorDocument = ({ code, message, field, details }: ErrorReply): object => {
  const own = { code, message, ...(field === undefined ? {} : { field }) };
  return { error: { ...own, ...details, ...own } };
};

/** What no code explains is told in full only to whoever asks for it: `ALLIAGE_DEBUG=1`. */
export const tellUnexpected = (error: unknown, stderr: NodeJS.WritableStream): void => {
  if (process.env.ALLIAGE_DEBUG && !(error instanceof ReplyError) && !(error instanceof AppError)) {
    stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
};

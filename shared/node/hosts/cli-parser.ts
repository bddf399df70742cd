import { Command, CommanderError } from 'commander';
import { shownPlainly } from '../../domain/text.ts';
import { type Lang, type Words, wordsOf } from '../../domain/words/words.ts';
import type { CliCommand, CliOption, CliOptions, CliStreams } from './cli-command.ts';
import { isHelp, usageSentence } from './cli-error.ts';
import { COMMANDS } from './cli-list.ts';
import { helpInWords } from './cli-placeholders.ts';

/** What was asked, once parsed. */
export interface Asked {
  readonly command: CliCommand;
  readonly parameters: readonly string[];
  readonly options: CliOptions;
}

/** The language is needed before parsing: the help is written in it. */
export const langOf = (args: readonly string[]): Lang => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? '' : (args[at]?.split('=')[1] ?? args[at + 1]);
  return given === 'en' ? 'en' : 'fr';
};

/** Gathers an option that is given several times. */
const gather = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

const addOption = (parser: Command, option: CliOption, words: Words): void => {
  const text = words.commands.options[option.words];
  if (option.required) parser.requiredOption(option.flags, text);
  else if (option.many) parser.option(option.flags, text, gather);
  else parser.option(option.flags, text);
};

const addCommonOptions = (parser: Command, { commands: { options } }: Words): Command =>
  parser
    .option('--json', options.json)
    .option('--lang <LANG>', options.lang)
    .helpOption('-h, --help', options.help);

const buildCommand = (command: CliCommand, words: Words, take: (asked: Asked) => void): Command => {
  const parser = new Command(command.name).description(words.commands.commands[command.name]);
  for (const parameter of command.parameters) {
    parser.argument(parameter, words.commands.arguments[parameter.replace(/[^A-Z]/g, '')]);
  }
  for (const option of command.options) addOption(parser, option, words);
  addCommonOptions(parser, words);
  const { moreHelp } = command;
  if (moreHelp) parser.addHelpText('after', () => `\n${moreHelp(words)}`);
  parser.action((...given: unknown[]) => {
    const parameters = given.slice(0, command.parameters.length).flat() as string[];
    take({
      command,
      parameters: parameters.filter((one) => one !== undefined),
      options: parser.optsWithGlobals(),
    });
  });
  return parser;
};

const buildProgram = (words: Words, streams: CliStreams, take: (asked: Asked) => void): Command => {
  const { program: about } = words.commands;
  const help = helpInWords(words);
  const program = addCommonOptions(new Command('alliage').description(about), words).helpCommand(false);
  for (const command of COMMANDS) program.addCommand(buildCommand(command, words, take));
  for (const parser of [program, ...program.commands]) {
    parser
      .exitOverride()
      .configureHelp(help)
      .configureOutput({
        writeOut: (text) => void streams.stdout.write(text),
        writeErr: (text) => void streams.stderr.write(text),
        outputError: () => undefined,
      });
  }
  return program;
};

/** The command asked, or the exit status when the parser refused or only help was wanted. */
export const parse = (args: readonly string[], lang: Lang, streams: CliStreams): Asked | number => {
  let asked: Asked | null = null;
  try {
    buildProgram(wordsOf(lang), streams, (given) => {
      asked = given;
    }).parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (isHelp(error)) return error.code === 'commander.help' ? 2 : 0;
    const told = `${usageSentence(error, lang)}\n${wordsOf(lang).commands.seeHelp}\n`;
    streams.stderr.write(shownPlainly(told));
    return 2;
  }
  return asked ?? 2;
};

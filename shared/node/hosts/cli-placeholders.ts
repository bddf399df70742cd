import { Help, type HelpConfiguration } from 'commander';
import type { Words } from '../../domain/words/words.ts';

type Translate = (text: string) => string;

/** What stands for values, in the person's language: `<FILE>`, `[options]`, `[INPUTS...]`, or a name alone. */
export const placeholderWords = ({ commands: { placeholders } }: Words): Translate => {
  const wordOf = (name: string): string => placeholders[name] ?? name;
  return (text) =>
    /^[A-Z]+$/.test(text)
      ? wordOf(text)
      : text.replace(
          /([<[])([A-Za-z]+)(\.\.\.)?([>\]])/g,
          (_, open: string, name: string, dots: string | undefined, close: string) =>
            `${open}${wordOf(name)}${dots ?? ''}${close}`,
        );
};

/** The help with these words: names of commands and options stay as they are typed. */
export const helpInWords = (words: Words): HelpConfiguration => {
  const { usage, arguments: given, options, commands } = words.commands.headings;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': usage,
    'Arguments:': given,
    'Options:': options,
    'Commands:': commands,
  };
  const translate = placeholderWords(words);
  const plain = new Help();
  return {
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => translate(plain.commandUsage(command)),
    subcommandTerm: (command) => translate(plain.subcommandTerm(command)),
    argumentTerm: (argument) => translate(plain.argumentTerm(argument)),
    optionTerm: (option) => translate(plain.optionTerm(option)),
  };
};

import { formatDay, formatTime } from '../../domain/format.ts';
import type { CliCommand } from './cli-command.ts';
import { countOption, parameterAt } from './cli-input.ts';
import { renderTable } from './cli-table.ts';

type Run = CliCommand['run'];

const reverse =
  (kind: 'undo' | 'redo'): Run =>
  async (context, parameters, options) => {
    const count = countOption(options, 'count') ?? 1;
    await context.openToWrite(parameterAt(parameters, 0));
    const { operations, summary } = await context.call(`journal.${kind}`, { count });
    const { undone, redone } = context.words.sentences;
    return {
      json: { operations },
      text: () => (kind === 'undo' ? undone : redone)(operations.length, summary),
    };
  };

export const undo = reverse('undo');
export const redo = reverse('redo');

export const showHistory: Run = async (context, parameters, options) => {
  const { lang, words } = context;
  await context.openToRead(parameterAt(parameters, 0));
  const limit = countOption(options, 'limit');
  const entries = await context.call('journal.history', limit ? { limit } : {});
  const { at, summary, author, undone } = words.commands.moreColumns;
  const rows = () =>
    entries.map((entry) => [
      `${formatDay(entry.at, lang)}, ${formatTime(entry.at, lang)}`,
      entry.summary,
      entry.author,
      entry.undone ? words.commands.yes : '',
    ]);
  return {
    json: entries,
    text: () =>
      entries.length === 0 ? words.commands.nothing : renderTable([at, summary, author, undone], rows()),
  };
};

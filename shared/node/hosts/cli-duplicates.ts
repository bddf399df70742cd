import { formatShare } from '../../domain/format.ts';
import type { CliCommand } from './cli-command.ts';
import { countOption, parameterAt } from './cli-input.ts';
import { recordJson } from './cli-record.ts';
import { renderTable } from './cli-table.ts';

type Run = CliCommand['run'];

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

export const listDuplicates: Run = async (context, parameters, options) => {
  const { call, words, lang, say } = context;
  const limit = countOption(options, 'limit');
  await context.openToRead(parameterAt(parameters, 0));
  const { pairs, uncompared } = await call('duplicate.list', limit ? { limit } : {});
  if (uncompared > 0) say(words.commands.uncompared(uncompared));
  const { a, b, score, why } = words.commands.duplicateColumns;
  const rows = () =>
    pairs.map((pair) => [pair.a.name, pair.b.name, formatShare(pair.score, lang), pair.why.join(' ; ')]);
  return {
    json: pairs.map((pair) => ({ a: named(pair.a), b: named(pair.b), score: pair.score, why: pair.why })),
    text: () => (pairs.length === 0 ? words.commands.nothing : renderTable([a, b, score, why], rows())),
  };
};

export const mergeEntities: Run = async (context, parameters) => {
  const [, keep, drop] = [0, 1, 2].map((at) => parameterAt(parameters, at));
  await context.openToWrite(parameterAt(parameters, 0));
  const record = await context.call('entity.merge', { keep: keep ?? '', drop: drop ?? '' });
  return { json: recordJson(record), text: () => context.words.commands.merged(record.name) };
};

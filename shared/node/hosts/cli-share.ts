import type { CliCommand } from './cli-command.ts';
import { parameterAt, textOption } from './cli-input.ts';

/** A copy to hand over. */
export const shareProject: CliCommand['run'] = async (context, parameters, options) => {
  const path = textOption(options, 'out') ?? '';
  await context.openToRead(parameterAt(parameters, 0));
  const { words } = context;
  const { bytes, persons } = await context.call('share.create', {
    file: await context.register(path),
    withJournal: options.withJournal === true,
    withPersons: options.withPersons === true,
    overwrite: options.force === true,
  });
  return {
    json: { path, bytes, ...(persons > 0 ? { persons } : {}) },
    text: () =>
      [words.reconcile.shared(path), ...(persons > 0 ? [words.persons.banner(persons)] : [])].join('\n'),
  };
};

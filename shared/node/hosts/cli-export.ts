import { basename, dirname, join } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import { EXPORT_FORMATS, ExportOptions } from '../../contract/export-operations.ts';
import { pictureOn, VIEW_PICTURES, type ViewPicture } from '../../domain/sheet/pictures.ts';
import type { CliCommand, CliOptions } from './cli-command.ts';
import { oneOfOption as oneOf, parameterAt, textOption } from './cli-input.ts';
import { findView } from './cli-view.ts';

const formatOf = (options: CliOptions): string => {
  const format = textOption(options, 'format') ?? '';
  if (!(EXPORT_FORMATS as readonly string[]).includes(format)) {
    throw new AppError('E-INPUT', { field: 'format', reason: 'format', value: format });
  }
  return format;
};

const readOptions = (options: CliOptions, picture: ViewPicture): ExportOptions => ({
  format: formatOf(options),
  picture: oneOf(options, 'picture', VIEW_PICTURES, picture),
  view: null,
  territory: textOption(options, 'territory'),
  title: textOption(options, 'title'),
  subtitle: textOption(options, 'subtitle'),
  size: oneOf(options, 'size', ExportOptions.shape.size.options, 'a4'),
  theme: oneOf(options, 'theme', ['light', 'dark'], 'light'),
  audience: oneOf(options, 'audience', ExportOptions.shape.audience.options, 'committee'),
  withPersons: options.withPersons === true,
  csv: oneOf(options, 'csv', ExportOptions.shape.csv.options, 'fr'),
  on: textOption(options, 'on'),
});

/** Paths of what was written: the one asked, and its companions beside it (`-relations` of a table). */
const pathsOf = (out: string, names: readonly string[]): string[] =>
  names.map((name, at) => (at === 0 && name === basename(out) ? out : join(dirname(out), name)));

export const exportProject: CliCommand['run'] = async (context, parameters, options) => {
  readOptions(options, 'graph');
  const out = textOption(options, 'out') ?? '';
  await context.openToRead(parameterAt(parameters, 0));
  // From here on the frozen state is what there is, its saved views included.
  const snapshot = textOption(options, 'snapshot');
  if (snapshot !== null) await context.call('snapshot.open', { snapshot });
  const name = textOption(options, 'view');
  const saved = name === null ? null : await findView(context, name);
  // A view is drawn as where it was saved, unless asked otherwise.
  const wanted = readOptions(options, saved === null ? 'graph' : pictureOn(saved.screen, saved.view));
  const file = await context.register(out);
  const written = await context.call('export.create', {
    ...wanted,
    view: saved?.view ?? null,
    file,
    overwrite: options.force === true,
  });
  const { bytes, shown, withheld, persons } = written;
  const { words } = context;
  const paths = pathsOf(
    out,
    written.files.map(({ name }) => name),
  );
  return {
    json: { path: out, paths, bytes, shown, withheld, ...(persons > 0 ? { persons } : {}) },
    text: () =>
      [
        words.commands.exported(paths, shown, withheld),
        ...(persons > 0 ? [words.persons.banner(persons)] : []),
      ].join('\n'),
  };
};

import { readFileSync, statSync } from 'node:fs';
import { DossierOptions, LOGO_BYTES_MAX } from '../../contract/dossier-operations.ts';
import { AppError } from '../../contract/errors.ts';
import { DOSSIER_SECTIONS, type DossierSection } from '../../domain/dossier/sections.ts';
import type { CliCommand, CliOptions } from './cli-command.ts';
import { listOption, oneOfOption as oneOf, parameterAt, textOption } from './cli-input.ts';

/** One at a time: a command line has one answer and no progress of several. */
const JOB = 'dossier';

const sectionsOf = (options: CliOptions): DossierSection[] => {
  const asked = listOption(options, 'section');
  const unknown = asked.find((name) => !(DOSSIER_SECTIONS as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new AppError('E-INPUT', { field: 'section', reason: 'vocabulary', value: unknown });
  return asked.length === 0 ? [...DOSSIER_SECTIONS] : (asked as DossierSection[]);
};

/** What waits without end, or fills the memory, is not read. */
const logoOf = (options: CliOptions): string | null => {
  const path = textOption(options, 'logo');
  if (path === null) return null;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new AppError('E-FILE-ABSENT', { field: 'logo', value: path });
  if (!found.isFile() || found.size > LOGO_BYTES_MAX)
    throw new AppError('E-INPUT', { field: 'logo', reason: 'logo' });
  try {
    return readFileSync(path, 'base64');
  } catch (error) {
    throw new AppError('E-FILE-ABSENT', { field: 'logo', value: path }, { cause: error });
  }
};

const { size, colours, audience } = DossierOptions.shape;

/** The committee dossier of a snapshot, written to a PDF. */
export const writeDossier: CliCommand['run'] = async (context, parameters, options) => {
  const out = textOption(options, 'out') ?? '';
  const wanted = {
    snapshot: textOption(options, 'snapshot') ?? '',
    compare: textOption(options, 'compare'),
    subject: textOption(options, 'subject'),
    title: textOption(options, 'title'),
    subtitle: textOption(options, 'subtitle'),
    size: oneOf(options, 'size', size.unwrap().options, 'a4'),
    colours: options.grey === true ? 'grey' : colours.unwrap().options[0],
    sections: sectionsOf(options),
    audience: oneOf(options, 'audience', audience.unwrap().options, 'committee'),
    withPersons: options.withPersons === true,
    logo: logoOf(options),
  } as const;
  await context.openToRead(parameterAt(parameters, 0));
  const { pages, bytes } = await context.call('dossier.create', {
    ...wanted,
    job: JOB,
    file: await context.register(out),
    overwrite: options.force === true,
  });
  return { json: { path: out, pages, bytes }, text: () => context.words.commands.dossierWritten(out, pages) };
};

import { basename } from 'node:path';
import type { CallContext, Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { ExportOptions } from '../../contract/export-operations.ts';
import { fileNameFor } from '../../domain/export/file-name.ts';
import { isPartialDate } from '../../domain/partial-date.ts';
import { wordsOf } from '../../domain/words/words.ts';
import { readProject } from '../store/project.ts';
import { withCompared } from './comparison/compared-context.ts';
import { personsShown } from './export-document.ts';
import { type Produced, withSuffix, writeFiles } from './export-files.ts';
import { EXPORTS, type ExportFormat } from './export-formats.ts';
import { type Selection, selectForExport } from './export-selection.ts';
import { drawSheet, type SheetContext } from './sheet-picture.ts';
import { withFrozen } from './snapshot/frozen-context.ts';

type ExportHandlers = Pick<Handlers, 'export.create' | 'export.preview'>;

const formatOf = ({ format, picture, on }: ExportOptions): ExportFormat => {
  const found = EXPORTS.find(({ id }) => id === format);
  // Two states at once are a picture or a table of changes, and no record of anything.
  if (!found || (picture === 'comparison' && !found.isDrawn && !found.writeChanges))
    throw new AppError('E-INPUT', { field: 'format', reason: 'format', value: format });
  if (on !== null && !isPartialDate(on))
    throw new AppError('E-INPUT', { field: 'on', reason: 'date', value: on });
  return found;
};

/** The state that is exported: as it is, as it was frozen, or two of them as one. */
const onState = <Result>(
  context: SheetContext,
  options: ExportOptions,
  call: CallContext,
  work: (context: SheetContext) => Promise<Result>,
): Promise<Result> =>
  options.picture === 'comparison'
    ? withCompared(context, options, call, work)
    : withFrozen(context, options.snapshot ?? null, work);

/** What is exported, on the project as it is or as it was frozen: a frozen state is of its own day. */
const onAsked = <Result>(
  context: SheetContext,
  options: ExportOptions,
  call: CallContext,
  work: (context: SheetContext, options: ExportOptions, selection: Selection) => Promise<Result>,
): Promise<Result> =>
  onState(context, options, call, async (own) => {
    const frozen = own.session.frozen();
    const dated = frozen === null ? options : { ...options, on: options.on ?? frozen.content.header.on };
    const selection = await selectForExport(own, dated, call);
    return work(own, dated, { ...selection, withheld: own.compared?.withheld ?? selection.withheld });
  });

interface Made {
  readonly produced: readonly Produced[];
  readonly project: string;
  readonly selection: Pick<Selection, 'counts' | 'withheld'>;
  readonly persons: number;
}

/** Handlers of exports: a file written whole under its token, or the content itself for a browser. */
export const createExportHandlers = (context: SheetContext): ExportHandlers => ({
  'export.create': async ({ file, overwrite, job = context.newId(), ...asked }, call) => {
    const { write: writeState, writeChanges = writeState } = formatOf(asked);
    const write = asked.picture === 'comparison' ? writeChanges : writeState;
    const { produced, project, selection, persons } = await onAsked(
      context,
      asked,
      call,
      async (own, options, chosen): Promise<Made> => ({
        produced: await write({ context: own, options, selection: chosen, call, job }),
        project: readProject(own.session.reader()).name,
        selection: chosen,
        persons: options.withPersons ? personsShown(own, options, chosen).length : 0,
      }),
    );
    const suffix = persons > 0 ? wordsOf(call.lang).persons.suffix : '';
    const target =
      file === null
        ? fileNameFor(asked.title ?? project, `${suffix}.${asked.format}`)
        : context.files.pathOf(file);
    const placed = produced.map((one) => ({ ...one, path: withSuffix(target, one.suffix) }));
    if (file !== null) writeFiles(placed, overwrite, context);
    return {
      files: placed.map(({ path, mediaType, content }) => ({
        name: basename(path),
        mediaType,
        bytes: content.length,
        base64: file === null ? content.toString('base64') : null,
      })),
      bytes: placed.reduce((sum, { content }) => sum + content.length, 0),
      shown: selection.counts,
      withheld: selection.withheld,
      persons,
    };
  },
  'export.preview': async (asked, call) => {
    const { isDrawn } = formatOf(asked);
    return onAsked(context, asked, call, async (own, options, selection) => ({
      svg: isDrawn ? await drawSheet(own, options, selection, call, true) : null,
      shown: selection.counts,
      persons: personsShown(own, options, selection).length,
    }));
  },
});

import { basename } from 'node:path';
import type { CallContext, Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import { EXPORT_FORMATS, type ExportOptions } from '../../contract/export-operations.ts';
import type { ProjectDocument } from '../../domain/document.ts';
import { documentFor } from '../../domain/export/audience.ts';
import { EXPORTERS } from '../../domain/export/exporters.ts';
import { fileNameFor } from '../../domain/export/file-name.ts';
import { isPartialDate } from '../../domain/partial-date.ts';
import type { ReadableDb } from '../store/database.ts';
import { findEntities } from '../store/entities.ts';
import { listPositions } from '../store/positions.ts';
import { readProject } from '../store/project.ts';
import { listRelations } from '../store/relations.ts';
import { type Produced, withSuffix, writeFiles } from './export-files.ts';
import { type Selection, selectForExport } from './export-selection.ts';
import { renderPdf } from './sheet-pdf.ts';
import { dayOf, drawSheet, renderPng, type SheetContext } from './sheet-picture.ts';
import { readBeside } from './whole-document.ts';

type ExportHandlers = Pick<Handlers, 'export.create' | 'export.preview'>;

const isDrawn = ({ format }: Pick<ExportOptions, 'format'>): boolean =>
  ['svg', 'png', 'pdf'].includes(format);

const requireKnown = ({ format, on }: ExportOptions): void => {
  if (!(EXPORT_FORMATS as readonly string[]).includes(format))
    throw new AppError('E-INPUT', { field: 'format', reason: 'format', value: format });
  if (on !== null && !isPartialDate(on))
    throw new AppError('E-INPUT', { field: 'on', reason: 'date', value: on });
};

/** The records selected, without what their reader may not see. `projectId` is the file's own and stays in it. */
const gatherDocument = (db: ReadableDb, { shown }: Selection, options: ExportOptions): ProjectDocument => {
  const { name, territoryId, fictional, sample } = readProject(db);
  const isWhole = options.view === null && options.territory === null && options.only === undefined;
  const isShown = ({ id }: { readonly id: string }) => (shown.entityIds as ReadonlySet<string>).has(id);
  return documentFor(
    {
      format: 'alliage',
      version: 1,
      project: {
        name,
        territoryId: territoryId && isShown({ id: territoryId }) ? territoryId : null,
        fictional,
        sample,
      },
      entities: findEntities(db, [...shown.entityIds]),
      relations: listRelations(db).filter(({ id }) => shown.relationIds.has(id)),
      positions: [...listPositions(db)].map(([id, position]) => ({ id, ...position })).filter(isShown),
      ...(isWhole ? readBeside(db) : {}),
    },
    options.audience,
  );
};

const produceRecords = (
  db: ReadableDb,
  options: ExportOptions,
  selection: Selection,
  { lang }: CallContext,
): Produced[] => {
  const exporter = EXPORTERS.find(({ id }) => id === options.format);
  if (!exporter) throw new AppError('E-INPUT', { field: 'format', reason: 'format', value: options.format });
  const document = gatherDocument(db, selection, options);
  return exporter.write({ document, lang, csv: options.csv }).map(({ suffix, text }) => ({
    suffix,
    mediaType: exporter.mediaType,
    content: Buffer.from(text, 'utf8'),
  }));
};

/**
 * Contact persons are in a table of their own that no record or sheet reads: `withPersons` is accepted and adds
 * nothing to these formats.
 */
const produce = async (
  context: SheetContext,
  options: ExportOptions,
  selection: Selection,
  call: CallContext,
): Promise<Produced[]> => {
  if (!isDrawn(options)) return produceRecords(context.session.reader(), options, selection, call);
  const svg = await drawSheet(context, options, selection, call, options.format === 'svg');
  if (options.format === 'svg')
    return [{ suffix: '', mediaType: 'image/svg+xml', content: Buffer.from(svg, 'utf8') }];
  if (options.format === 'pdf') {
    const about = { size: options.size, lang: call.lang, on: options.on ?? dayOf(context.clock()) };
    return [{ suffix: '', mediaType: 'application/pdf', content: await renderPdf(context, svg, about) }];
  }
  const content = await renderPng(svg, options.size, context.resources);
  return [{ suffix: '', mediaType: 'image/png', content }];
};

/** Handlers of exports: a file written whole under its token, or the content itself for a browser. */
export const createExportHandlers = (context: SheetContext): ExportHandlers => ({
  'export.create': async ({ file, overwrite, ...options }, call) => {
    requireKnown(options);
    const db = context.session.reader();
    const selection = await selectForExport(context, options, call);
    const produced = await produce(context, options, selection, call);
    const target =
      file === null
        ? fileNameFor(options.title ?? readProject(db).name, `.${options.format}`)
        : context.files.pathOf(file);
    const placed = produced.map((one) => ({ ...one, path: withSuffix(target, one.suffix) }));
    if (file !== null) writeFiles(placed, overwrite, context.newId);
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
    };
  },
  'export.preview': async (options, call) => {
    requireKnown(options);
    const selection = await selectForExport(context, options, call);
    const svg = isDrawn(options) ? await drawSheet(context, options, selection, call, true) : null;
    return { svg, shown: selection.counts };
  },
});

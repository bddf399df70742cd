import type { CallContext } from '../../contract/contract.ts';
import type { EXPORT_FORMATS, ExportOptions } from '../../contract/export-operations.ts';
import { wordsOf } from '../../domain/words/words.ts';
import { writeComparedTable } from './comparison/compared-table.ts';
import { gatherExport } from './export-document.ts';
import type { Produced } from './export-files.ts';
import { RECORD_FORMATS, type WrittenFile } from './export-records.ts';
import type { Selection } from './export-selection.ts';
import { produceHtml } from './html-page.ts';
import { localDay } from './local-day.ts';
import { renderPdf } from './sheet-pdf.ts';
import { drawSheet, renderPng, type SheetContext } from './sheet-picture.ts';

/** All that an export is made of, on the project or on a frozen state of it. */
export interface ExportWork {
  readonly context: SheetContext;
  readonly options: ExportOptions;
  readonly selection: Selection;
  readonly call: CallContext;
  /** Id of the work, by which it is cancelled. */
  readonly job: string;
}
/** A format that can be exported: one file and one line here. */
export interface ExportFormat {
  readonly id: (typeof EXPORT_FORMATS)[number];
  /** The committee sheet, as opposed to records. */
  readonly isDrawn: boolean;
  /** Of two states at once: what changed, as a table. */
  readonly writeChanges?: (work: ExportWork) => Promise<readonly Produced[]>;
  readonly write: (work: ExportWork) => Promise<readonly Produced[]>;
}

const one = (mediaType: string, content: Buffer): Produced[] => [{ suffix: '', mediaType, content }];
const draw = ({ context, options, selection, call }: ExportWork, carriesFonts: boolean): Promise<string> =>
  drawSheet(context, options, selection, call, carriesFonts);

const svg: ExportFormat = {
  id: 'svg',
  isDrawn: true,
  write: async (work) => one('image/svg+xml', Buffer.from(await draw(work, true), 'utf8')),
};
const png: ExportFormat = {
  id: 'png',
  isDrawn: true,
  write: async (work) => {
    const { context, options } = work;
    return one('image/png', await renderPng(await draw(work, false), options.size, context.resources));
  },
};
const pdf: ExportFormat = {
  id: 'pdf',
  isDrawn: true,
  write: async (work) => {
    const { context, options, call } = work;
    const about = { size: options.size, lang: call.lang, on: options.on ?? localDay(context.clock()) };
    return one('application/pdf', await renderPdf(context, await draw(work, false), about));
  },
};

const html: ExportFormat = {
  id: 'html',
  isDrawn: false,
  write: async (work) => one('text/html', await produceHtml(work)),
};

/** Records, written in a worker so that nothing else waits. */
const records = (id: ExportFormat['id']): ExportFormat => ({
  id,
  isDrawn: false,
  write: async ({ context, options, selection, call, job }) => {
    const mediaType = RECORD_FORMATS.find((format) => format.id === id)?.mediaType ?? '';
    const input = gatherExport(context, options, selection, call);
    const label = wordsOf(call.lang).exports.job;
    const written = await context.jobs.run<WrittenFile[]>('records', { format: id, input }, { job, label });
    return written.map(({ suffix, content }) => ({ suffix, mediaType, content: Buffer.from(content) }));
  },
});

/** In menu order: pictures, a page, tables, our own, graphs. */
export const EXPORTS: readonly ExportFormat[] = [
  png,
  svg,
  pdf,
  html,
  records('xlsx'),
  { ...records('csv'), writeChanges: writeComparedTable },
  records('json'),
  records('gexf'),
  records('graphml'),
];

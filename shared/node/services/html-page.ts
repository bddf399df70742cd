import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallContext } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { ExportOptions } from '../../contract/export-operations.ts';
import { composePage, type PageTemplate } from '../../domain/export/html-file.ts';
import { gatherPage } from '../../domain/export/html-page.ts';
import { readProject } from '../store/project.ts';
import { gatherExport } from './export-document.ts';
import type { Selection } from './export-selection.ts';
import { drawingOf, gatherSheet, type SheetContext, webFontsIn } from './sheet-picture.ts';

/** Beyond so many a browser takes too long to draw, and a phone gives up. */
const ENTITIES_MAX = 20_000;

/** Made by the build, beside the fonts. */
const readTemplate = (resources: string): PageTemplate => {
  const read = (name: string) => readFileSync(join(resources, 'page', name), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
};

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

interface HtmlWork {
  readonly context: SheetContext;
  readonly options: ExportOptions;
  readonly selection: Selection;
  readonly call: CallContext;
}

/** A selection as one page that needs nothing else: the graph of the view, whatever picture it was saved with. */
export const produceHtml = async ({ context, options, selection, call }: HtmlWork): Promise<Buffer> => {
  const count = selection.shown.entities.length;
  if (count > ENTITIES_MAX) throw new AppError('E-EXP-SIZE', { count, limit: ENTITIES_MAX });
  const drawn = { ...options, picture: 'graph', theme: 'light' } as const;
  const { territoryId } = readProject(context.session.reader());
  const data = gatherPage({
    sheet: await gatherSheet(context, drawn, selection, call),
    dark: drawingOf(selection, selection.view, { ...drawn, theme: 'dark' }, call.lang),
    document: gatherExport(context, options, selection, call).document,
    known: selection.ecosystem,
    audience: options.audience,
    territory: selection.ecosystem.entities.find(({ id }) => id === territoryId)?.name ?? null,
    on: options.on,
    snapshot: context.session.frozen()?.content.header.name ?? null,
  });
  const template = readTemplate(context.resources);
  return Buffer.from(composePage({ data, template, fonts: webFontsIn(context.resources), digest }), 'utf8');
};

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noMeasures } from '../../shared/domain/analysis/measures.ts';
import type { ProjectDocument } from '../../shared/domain/document.ts';
import { composeDrawing } from '../../shared/domain/drawing/compose-drawing.ts';
import { type Ecosystem, summariseEntity, summariseRelation } from '../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import type { PageData } from '../../shared/domain/export/html-data.ts';
import { composePage, type PageTemplate } from '../../shared/domain/export/html-file.ts';
import { gatherPage, type PageInput } from '../../shared/domain/export/html-page.ts';
import { selectView } from '../../shared/domain/filter.ts';
import type { SheetInput } from '../../shared/domain/sheet/input.ts';
import { startView, type View } from '../../shared/domain/view.ts';
import { resourcesWithPage } from './resources.ts';
import { aSheet } from './sheet.ts';

export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

/** As the build made it. */
export const builtTemplate = (): PageTemplate => {
  const read = (name: string) => readFileSync(join(resourcesWithPage(), 'page', name), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
};

type Given = Partial<Omit<PageInput, 'sheet' | 'dark' | 'document' | 'known'>> & {
  readonly view?: View;
  readonly positions?: ReadonlyMap<EntityId, { x: number; y: number }>;
  readonly sheet?: Partial<
    Pick<SheetInput, 'lang' | 'title' | 'subtitle' | 'withheld' | 'projectName' | 'fictional'>
  >;
};

/** The page of a document, as its team sees it through a view. */
export const aPage = (
  document: Pick<ProjectDocument, 'entities' | 'relations'>,
  given: Given = {},
): PageData => {
  const { view = startView, sheet: written = {}, positions, ...rest } = given;
  const ecosystem: Ecosystem = {
    entities: document.entities.map(summariseEntity),
    relations: document.relations.map(summariseRelation),
  };
  const shown = selectView(ecosystem, view);
  const { lang = 'fr' } = written;
  return gatherPage({
    sheet: aSheet(ecosystem, { view, ...written, ...(positions ? { positions } : {}) }),
    dark: composeDrawing({
      ecosystem,
      shown,
      view,
      measures: noMeasures,
      pinned: new Set(),
      lang,
      theme: 'dark',
    }),
    document: {
      entities: document.entities.filter(({ id }) => shown.entityIds.has(id)),
      relations: document.relations.filter(({ id }) => shown.relationIds.has(id)),
    },
    known: ecosystem,
    audience: 'committee',
    territory: null,
    on: null,
    snapshot: null,
    ...rest,
  });
};

export const composeFile = (data: PageData, template: PageTemplate = builtTemplate()): string =>
  composePage({ data, template, fonts: [], digest });

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CallContext } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { ExportOptions } from '../../contract/export-operations.ts';
import type { ChangeMark } from '../../domain/comparison/comparison.ts';
import { composeDrawing } from '../../domain/drawing/compose-drawing.ts';
import type { Drawing, NodeId } from '../../domain/drawing/drawing.ts';
import type { Source } from '../../domain/entity.ts';
import { placeGroups } from '../../domain/grouping/place-groups.ts';
import type { Point } from '../../domain/layout/layout-input.ts';
import { prepareLayout } from '../../domain/layout/prepare.ts';
import { markDrawing } from '../../domain/sheet/draw-changes.ts';
import type { SheetInput } from '../../domain/sheet/input.ts';
import { PAGES, type SheetSize } from '../../domain/sheet/page.ts';
import { isGraphPicture, type SheetPicture } from '../../domain/sheet/pictures.ts';
import type { EmbeddedFont } from '../../domain/sheet/svg.ts';
import { startView, type View } from '../../domain/view.ts';
import { describeLook, describeView } from '../../domain/view-words.ts';
import { wordsOf } from '../../domain/words/words.ts';
import type { ReadableDb } from '../store/database.ts';
import { findEntities } from '../store/entities.ts';
import { readSavedAt } from '../store/journal.ts';
import { listPositions } from '../store/positions.ts';
import { readProject } from '../store/project.ts';
import { listRelations } from '../store/relations.ts';
import type { ComparedSides } from './comparison/compared-sides.ts';
import type { ServiceContext } from './context.ts';
import type { Selection } from './export-selection.ts';
import { localDay } from './local-day.ts';
import type { KeptMaps } from './map-service.ts';
import { gatherMapSheet } from './map-sheet.ts';

const SOURCES_MAX = 4;

/** The publishers (or titles) that most of what is shown comes from. */
export const sourcesOf = (db: ReadableDb, { shown }: Selection): SheetInput['sources'] => {
  const counts = new Map<string, number>();
  const count = ({ publisher, title }: Source) => {
    const name = publisher ?? title;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { sources } of findEntities(db, [...shown.entityIds])) sources.forEach(count);
  for (const { id, sources } of listRelations(db)) if (shown.relationIds.has(id)) sources.forEach(count);
  const titles = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  return { titles: titles.slice(0, SOURCES_MAX), others: Math.max(0, titles.length - SOURCES_MAX) };
};

type Given = ReadonlyMap<NodeId, Point>;
/** What the window says of where it draws what. */
const givenPlaces = ({ positions = [] }: ExportOptions): Given =>
  new Map(positions.map(({ id, x, y }) => [id as NodeId, { x, y }]));

/** Those of the screen; what never had a place gets one around the others, which stay. */
const positionsOf = async (
  context: ServiceContext,
  db: ReadableDb,
  { shown }: Selection,
  given: Given,
  label: string,
): Promise<ReadonlyMap<NodeId, Point>> => {
  const known = listPositions(db);
  const places = new Map<NodeId, Point>([...known].map(([id, { x, y }]) => [id, { x, y }]));
  for (const [id, place] of given) places.set(id, place);
  if (shown.entities.every(({ id }) => places.has(id))) return places;
  const input = prepareLayout({
    entities: shown.entities,
    relations: shown.relations.map(({ from, to }) => [from, to] as const),
    aspect: 1.4,
    start: [...known].map(([id, { x, y }]) => ({ id, x, y, pinned: true })),
    boxes: [],
  });
  const job = context.newId();
  const points = await context.jobs.run<Point[]>('layout', { layout: 'organic', input }, { job, label });
  shown.entities.forEach(({ id }, index) => {
    const point = points[index];
    if (point && !places.has(id)) places.set(id, point);
  });
  return places;
};

/** Groups near their members, then whatever the window has elsewhere. */
const placesOf = async (
  context: ServiceContext,
  options: ExportOptions,
  selection: Selection,
  drawing: Drawing,
  label: string,
): Promise<ReadonlyMap<NodeId, Point>> => {
  const given = givenPlaces(options);
  const places = await positionsOf(context, context.session.reader(), selection, given, label);
  return new Map([...placeGroups(drawing, places), ...given]);
};

/** When the data last changed: the last operation, else the youngest record; a project that is only opened does not age its data. */
const lastChangeOf = (db: ReadableDb, { entities }: Selection['shown']): string | null =>
  readSavedAt(db) ??
  entities
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1) ??
  null;

/** Day of the data: that of a frozen state, else of the last change. */
export const dataDayOf = ({ session, clock }: ServiceContext, shown: Selection['shown']): string =>
  session.frozen()?.content.header.on ?? localDay(new Date(lastChangeOf(session.reader(), shown) ?? clock()));

/** Fonts that an SVG takes along; none when they were not built. */
export const webFontsIn = (resources: string): EmbeddedFont[] =>
  [400, 600].flatMap((weight) => {
    const path = join(resources, 'fonts', `embedded-${weight}.woff2`);
    return existsSync(path) ? [{ weight, base64: readFileSync(path, 'base64') }] : [];
  });

/** Beyond so many nothing can be read on any paper, and drawing takes minutes. */
const ENTITIES_MAX = 5_000;

/** What decides what is shown, in words. */
export const filterWords = (
  { shown, view, isChosen, territory, ecosystem }: Selection,
  lang: CallContext['lang'],
): string[] => {
  const { sheet } = wordsOf(lang);
  const names = new Map([
    ...Object.entries(ecosystem.official?.names ?? {}),
    ...ecosystem.entities.map(({ id, name }) => [id as string, name] as const),
  ]);
  const highlight = view.highlight.filter((id) => shown.entityIds.has(id));
  const ofTerritory =
    territory === null ? [] : [sheet.chip(sheet.fields.territory, sheet.andIncluded(territory))];
  return [
    ...(isChosen ? [sheet.chosen] : []),
    ...ofTerritory,
    ...describeView({ ...view, highlight }, (id) => names.get(id) ?? null, lang),
  ];
};

export const drawingOf = (
  { ecosystem, shown, measures }: Selection,
  view: View,
  { theme }: ExportOptions,
  lang: CallContext['lang'],
): Drawing => composeDrawing({ ecosystem, shown, view, measures, pinned: new Set(), lang, theme });

/** On the map a group is nowhere: each of its members is drawn. Funding has its own colours and sizes. */
const viewFor = (picture: SheetPicture, view: View): View => {
  if (picture === 'graph') return view;
  const { colourBy, sizeBy } = startView;
  if (picture === 'map') return { ...view, grouping: null };
  const apart = { ...view, grouping: null, colourBy, sizeBy };
  return picture === 'comparison' ? { ...apart, highlight: [] } : apart;
};

/** What is drawn of two states at once. */
export interface ComparedPicture {
  readonly marks: ReadonlyMap<string, ChangeMark>;
  /** Which states, in words. */
  readonly between: string;
  /** Day of the data of the later one. */
  readonly on: string;
  readonly withheld: SheetInput['withheld'];
  /** As they are stored. */
  readonly sides: ComparedSides;
}

/** What drawing a sheet takes: maps keep what they are drawn on. */
export interface SheetContext extends ServiceContext {
  readonly maps: KeptMaps;
  /** Of the picture of a comparison. */
  readonly compared?: ComparedPicture;
}

/** Of a sheet that nobody gave one. */
const titleOf = (picture: SheetPicture, lang: CallContext['lang']): string => {
  const { sheet, map, funding, comparison } = wordsOf(lang);
  return {
    graph: sheet.title,
    map: map.title,
    funding: funding.title,
    comparison: comparison.picture.title,
  }[picture];
};

/** What is drawn and said of a selection: the same for a sheet of paper and for a page. */
export const gatherSheet = async (
  context: SheetContext,
  options: ExportOptions,
  selection: Selection,
  call: CallContext,
): Promise<SheetInput> => {
  const { lang } = call;
  const db = context.session.reader();
  const project = readProject(db);
  const { sheet } = wordsOf(lang);
  const { shown } = selection;
  const { picture } = options;
  const isMap = picture === 'map';
  const view = viewFor(picture, selection.view);
  const gathered = isMap ? await gatherMapSheet(context, context.maps, selection, call) : null;
  const { compared } = context;
  const plain = drawingOf(selection, view, options, lang);
  const drawing = compared ? markDrawing(plain, compared.marks, options.theme) : plain;
  return {
    entities: shown.entities,
    relations: shown.relations,
    colourBy: view.colourBy,
    sizeBy: view.sizeBy,
    drawing,
    marks: compared?.marks ?? null,
    total: shown.total,
    withheld: selection.withheld,
    picture,
    map: gathered?.map ?? null,
    positions: isGraphPicture(picture)
      ? await placesOf(context, options, selection, drawing, sheet.job)
      : new Map(),
    filters: filterWords(selection, lang),
    drawnAs: [...describeLook(view, lang), ...(gathered?.said ?? [])],
    title: options.title?.trim() || titleOf(picture, lang),
    subtitle: options.subtitle?.trim() || (compared?.between ?? null),
    projectName: project.name,
    fictional: project.fictional,
    date: options.on ?? localDay(context.clock()),
    dataOn: compared?.on ?? dataDayOf(context, shown),
    sources: sourcesOf(db, selection),
    size: options.size,
    theme: options.theme,
    lang,
  };
};

/** The sheet as SVG, with its fonts for a file that leaves; composed in a worker, so that nothing else waits for it. */
export const drawSheet = async (
  context: SheetContext,
  options: ExportOptions,
  selection: Selection,
  call: CallContext,
  carriesFonts: boolean,
): Promise<string> => {
  const count = selection.shown.entities.length;
  if (count > ENTITIES_MAX) throw new AppError('E-EXP-SIZE', { count, limit: ENTITIES_MAX });
  const input = await gatherSheet(context, options, selection, call);
  const work = { sheet: input, fonts: carriesFonts ? webFontsIn(context.resources) : [] };
  const label = wordsOf(call.lang).sheet.job;
  return context.jobs.run<string>('sheet', work, { job: context.newId(), label });
};

const PIXELS_MAX = 16_384;
/** Fonts in their order of choice, which is that of their names; none when they were not built: the system's then serve. */
const fontFilesIn = (resources: string): string[] => {
  const folder = join(resources, 'fonts');
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ttf'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
};

/** Letters of scripts that our fonts do not have: only then are the system's fonts looked through, which is slow. */
const OTHER_SCRIPTS =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{L}/u;

/** The very SVG as PNG: 300 dots an inch on paper, twice the points on screens. Runs outside this thread. */
export const renderPng = async (svg: string, size: SheetSize, resources: string): Promise<Buffer> => {
  const { width, height, pixelsPerPoint } = PAGES[size];
  if (Math.max(width, height) * pixelsPerPoint > PIXELS_MAX) throw new AppError('E-EXP-SIZE');
  const { renderAsync } = await import('@resvg/resvg-js');
  const fontFiles = fontFilesIn(resources);
  const image = await renderAsync(svg, {
    font: {
      fontFiles,
      loadSystemFonts: fontFiles.length === 0 || OTHER_SCRIPTS.test(svg),
      defaultFontFamily: 'Source Sans 3',
    },
    fitTo: { mode: 'width', value: Math.round(width * pixelsPerPoint) },
  });
  return image.asPng();
};

import type { Measures } from '../analysis/measures.ts';
import { WHOLE } from '../analysis/metric.ts';
import { metricOf } from '../analysis/metrics.ts';
import { networkOf } from '../analysis/network.ts';
import { measuresNeeded } from '../appearance/measures-needed.ts';
import { composeDrawing } from '../drawing/compose-drawing.ts';
import type { NodeId } from '../drawing/drawing.ts';
import { type Ecosystem, summariseEntity, summariseRelation } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { type Shown, selectView } from '../filter.ts';
import { placeGroups } from '../grouping/place-groups.ts';
import { LAYOUTS } from '../layout/layout.ts';
import { prepareLayout } from '../layout/prepare.ts';
import { readViewValue } from '../saved-view.ts';
import type { Point } from '../sheet/geometry.ts';
import type { SheetInput } from '../sheet/input.ts';
import { startView, type View } from '../view.ts';
import { describeLook, describeView } from '../view-words.ts';
import type { Lang } from '../words/words.ts';
import type { ReadableState } from './readable-state.ts';

const ASPECT = 1.3;

/** The first view of the graph that the snapshot was made for, else everything. */
export const viewOf = ({ header, document }: Pick<ReadableState, 'header' | 'document'>): View => {
  const views = header.views.flatMap((id) => (document.views ?? []).filter((saved) => saved.id === id));
  const drawn = views
    .filter(({ screen }) => screen === 'explorer')
    .map((saved) => readViewValue(saved.view).view);
  return drawn.find(({ picture }) => picture === 'graph') ?? startView;
};

const measureAll = (ecosystem: Ecosystem, view: View): Measures => {
  const network = networkOf(ecosystem);
  return new Map(
    measuresNeeded(view).map((id) => {
      const { values } = metricOf(id).compute(network, WHOLE);
      const known = network.ids.flatMap((entity, at): [EntityId, number][] => {
        const value = values[at] ?? Number.NaN;
        return Number.isNaN(value) ? [] : [[entity, value]];
      });
      return [id, new Map(known)] as const;
    }),
  );
};

/** Where they were on screen; who never had a place gets one around the others. */
const placesOf = ({ document }: ReadableState, shown: Shown): ReadonlyMap<NodeId, Point> => {
  const places = new Map<NodeId, Point>(document.positions.map(({ id, x, y }) => [id, { x, y }]));
  if (shown.entities.every(({ id }) => places.has(id))) return places;
  const input = prepareLayout({
    entities: shown.entities,
    relations: shown.relations.map(({ from, to }) => [from, to] as const),
    aspect: ASPECT,
    start: document.positions.map(({ id, x, y }) => ({ id, x, y, pinned: true })),
    boxes: [],
  });
  const points = LAYOUTS.find(({ id }) => id === 'organic')?.compute(input, () => undefined) ?? [];
  shown.entities.forEach(({ id }, at) => {
    const point = points[at];
    if (point && !places.has(id)) places.set(id, point);
  });
  return places;
};

export interface FrozenView {
  readonly ecosystem: Ecosystem;
  readonly view: View;
  readonly shown: Shown;
  readonly isFiltered: boolean;
  /** What decides what is shown and how it is drawn, in words. */
  readonly said: readonly string[];
  readonly sheet: SheetInput;
}

/** What a picture of a frozen state is drawn from. */
export const gatherFrozenView = (state: ReadableState, lang: Lang): FrozenView => {
  const { document, header } = state;
  const ecosystem: Ecosystem = {
    entities: document.entities.map(summariseEntity),
    relations: document.relations.map(summariseRelation),
  };
  const view = viewOf(state);
  const measures = measureAll(ecosystem, view);
  const shown = selectView(ecosystem, view, measures);
  const drawing = composeDrawing({ ecosystem, shown, view, measures, pinned: new Set(), lang });
  const names = new Map<string, string>(ecosystem.entities.map(({ id, name }) => [id, name]));
  const filters = describeView(view, (id) => names.get(id) ?? null, lang);
  const isFiltered = shown.entities.length < ecosystem.entities.length;
  return {
    ecosystem,
    view,
    shown,
    isFiltered,
    said: [...filters, ...describeLook(view, lang)],
    sheet: {
      entities: shown.entities,
      relations: shown.relations,
      colourBy: view.colourBy,
      sizeBy: view.sizeBy,
      drawing,
      total: { entities: ecosystem.entities.length, relations: ecosystem.relations.length },
      withheld: { entities: 0, relations: 0 },
      positions: placeGroups(drawing, placesOf(state, shown)),
      picture: 'graph',
      map: null,
      filters,
      drawnAs: [],
      title: '',
      subtitle: null,
      projectName: document.project.name,
      fictional: document.project.fictional,
      date: header.on,
      dataOn: header.on,
      sources: { titles: [], others: 0 },
      size: 'a4',
      theme: 'light',
      lang,
    },
  };
};

import { noMeasures } from '../../shared/domain/analysis/measures.ts';
import { composeDrawing } from '../../shared/domain/drawing/compose-drawing.ts';
import type { Ecosystem } from '../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import { selectView } from '../../shared/domain/filter.ts';
import type { SheetInput } from '../../shared/domain/sheet/input.ts';
import { startView, type View } from '../../shared/domain/view.ts';
import { describeLook, describeView } from '../../shared/domain/view-words.ts';

type Given = Partial<
  Omit<SheetInput, 'entities' | 'relations' | 'total' | 'positions' | 'filters' | 'drawing'>
>;

/** A sheet of an ecosystem through a view; entities without a place stand on a grid. */
export const aSheet = (
  ecosystem: Ecosystem,
  given: Given & {
    readonly view?: View;
    readonly positions?: ReadonlyMap<EntityId, { x: number; y: number }>;
  } = {},
): SheetInput => {
  const { view = startView, positions, ...written } = given;
  const shown = selectView(ecosystem, view);
  const names = new Map(ecosystem.entities.map(({ id, name }) => [id as string, name]));
  const side = Math.ceil(Math.sqrt(ecosystem.entities.length));
  const grid = new Map(
    ecosystem.entities.map(({ id }, index) => [
      id,
      { x: (index % side) * 140, y: Math.floor(index / side) * 90 },
    ]),
  );
  const lang = written.lang ?? 'fr';
  return {
    entities: shown.entities,
    relations: shown.relations,
    colourBy: view.colourBy,
    sizeBy: view.sizeBy,
    drawing: composeDrawing({
      ecosystem,
      shown,
      view,
      measures: noMeasures,
      pinned: new Set(),
      lang,
    }),
    total: shown.total,
    withheld: { entities: 0, relations: 0 },
    positions: positions ?? grid,
    picture: written.map ? 'map' : 'graph',
    filters: describeView(view, (id) => names.get(id) ?? null, lang),
    drawnAs: describeLook(view, lang),
    title: 'Les acteurs et leurs liens',
    subtitle: null,
    projectName: 'Pays des Trois Rivières',
    fictional: false,
    date: '2026-11-24',
    dataOn: '2026-11-24',
    sources: { titles: ['Fiches des acteurs'], others: 0 },
    size: 'a4',
    theme: 'light',
    lang,
    ...written,
  };
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  freeName,
  idsNamedBy,
  isSameView,
  keepKnown,
  keyOfView,
  presentedViews,
  readViewText,
  readViewValue,
  reorder,
  SavedViewId,
} from '../../shared/domain/saved-view.ts';
import { startView, type View } from '../../shared/domain/view.ts';
import { anEntityId } from '../helpers/ecosystem.ts';

const chip = { field: 'look', op: 'in', values: ['funder'] } as const;

describe('a view that was saved', () => {
  it('is read as it was written', () => {
    const view: View = {
      ...startView,
      filters: [{ ...chip, values: [...chip.values] }],
      grouping: { by: 'look', form: 'hulls', expanded: ['funder'] },
      colourBy: 'sdg',
      camera: { x: 1, y: 2, zoom: 3 },
      timeRange: { from: 2022, to: null, undated: false },
    };
    expect(readViewText(JSON.stringify(view))).toEqual({ view, dropped: [] });
  });

  it('by an older version takes the start value of what it does not say', () => {
    const { filters, match, layout } = { ...startView, filters: [chip] };
    expect(readViewValue({ filters, match, layout })).toEqual({
      view: { ...startView, filters: [chip] },
      dropped: [],
    });
  });

  it('by a newer version, or damaged, loses only what cannot be read, and says it', () => {
    const value = {
      ...startView,
      filters: [chip, { field: 'moon-phase', op: 'in', values: [] }],
      colourBy: 'moon-phase',
      table: { tab: 'nowhere' },
      hologram: true,
    };
    const { view, dropped } = readViewValue(value);
    expect(view).toEqual({ ...startView, filters: [chip] });
    expect([...dropped].sort()).toEqual(['colourBy', 'filters', 'table', 'unknown']);
  });

  it.each(['', 'null', '[]', '7', '{"filters"'])('that is no view at all opens as at first: %j', (text) => {
    expect(readViewText(text)).toEqual({ view: startView, dropped: ['all'] });
  });

  it('whatever it is, gives a view that is read again without loss', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(startView), 'x'), fc.jsonValue()), (value) => {
        const { view } = readViewValue(value);
        expect(readViewText(JSON.stringify(view))).toEqual({ view, dropped: [] });
      }),
    );
  });
});

describe('what a view names', () => {
  const [here, gone] = [anEntityId(1), anEntityId(2)];
  const view: View = {
    ...startView,
    filters: [
      { field: 'territory', op: 'in', values: [gone, here, 'none'] },
      { field: 'programme', op: 'in', values: [gone] },
      { field: 'theme', op: 'in', values: ['Forêt'] },
    ],
    focus: { id: gone, depth: 2 },
    highlight: [here, gone],
  };

  it('is found wherever it is', () => {
    expect([...idsNamedBy(view)].sort()).toEqual([here, gone].sort());
    expect(idsNamedBy(startView)).toEqual([]);
  });

  it('and is no longer there is no longer looked for; all else stays', () => {
    expect(keepKnown(view, (id) => id === here)).toEqual({
      ...startView,
      filters: [
        { field: 'territory', op: 'in', values: [here, 'none'] },
        { field: 'theme', op: 'in', values: ['Forêt'] },
      ],
      focus: null,
      highlight: [here],
    });
    expect(keepKnown(view, () => true)).toEqual(view);
  });
});

describe('two views', () => {
  it('are the same when only the picture was moved, whatever the order of their fields', () => {
    const moved = {
      ...startView,
      camera: { x: 1, y: 1, zoom: 2 },
      map: { ...startView.map, camera: { lon: 1, lat: 45, zoom: 3 } },
    };
    expect(isSameView(startView, moved)).toBe(true);
    const turned = Object.fromEntries(Object.entries(startView).reverse()) as View;
    expect(keyOfView(turned)).toBe(keyOfView(startView));
  });

  it.each([
    { colourBy: 'sdg' },
    { sizeBy: 'uniform' },
    { grouping: { by: 'look', form: 'hulls', expanded: [] } },
    { timeRange: { from: 2020, to: 2021, undated: true } },
    { table: { ...startView.table, tab: 'funders' } },
    { map: { ...startView.map, measure: 'links' } },
    { layout: 'by-kind' },
    { picture: 'funding' },
  ] as Partial<View>[])('differ by %j', (change) => {
    expect(isSameView(startView, { ...startView, ...change })).toBe(false);
  });
});

describe('the order of views', () => {
  const id = (text: string) => text as SavedViewId;
  const views = ['a', 'b', 'c', 'd'].map((name, rank) => ({ id: id(name), rank }));

  it('moves only those whose place changes', () => {
    expect(reorder(views, ['b', 'a', 'c', 'd'].map(id))).toEqual([
      { id: 'b', before: 1, after: 0 },
      { id: 'a', before: 0, after: 1 },
    ]);
    expect(
      reorder(
        views,
        views.map((view) => view.id),
      ),
    ).toEqual([]);
  });

  it('keeps those that are not named after the others, and fills the places of those removed', () => {
    const left = [views[3], views[0]].flatMap((view) => view ?? []);
    expect(reorder(left, [id('d')])).toEqual([
      { id: 'd', before: 3, after: 0 },
      { id: 'a', before: 0, after: 1 },
    ]);
  });
});

it('a name that is taken has a number after it', () => {
  expect(freeName('Financeurs', [])).toBe('Financeurs');
  expect(freeName('Financeurs', ['financeurs', 'Financeurs (2)'])).toBe('Financeurs (3)');
});

describe('the views to present', () => {
  const views = ['A', 'B', 'C'].map((letter) => ({ id: SavedViewId.parse(letter.repeat(26)) }));
  const [a, b, c] = views.map(({ id }) => id) as [SavedViewId, SavedViewId, SavedViewId];

  it('are those that were chosen, in that order; those that are gone are left out', () => {
    const gone = SavedViewId.parse('D'.repeat(26));
    expect(presentedViews(views, [c, gone, a]).map(({ id }) => id)).toEqual([c, a]);
  });

  it('are all of them when none was chosen, or none is left of those that were', () => {
    expect(presentedViews(views, [])).toEqual(views);
    expect(presentedViews(views, [SavedViewId.parse('D'.repeat(26))])).toEqual(views);
    expect(presentedViews([], [b])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { createWorkspaceStore } from '../../renderer/state/workspace.ts';
import type { Recovery } from '../../shared/contract/backup-operations.ts';
import { EntityId } from '../../shared/domain/entity.ts';
import { RelationId } from '../../shared/domain/relation.ts';
import { SavedViewId } from '../../shared/domain/saved-view.ts';
import { startView, type View } from '../../shared/domain/view.ts';

const id = (end: string) => EntityId.parse(`01J0000000000000000000000${end}`);
const [a, b] = [id('A'), id('B')];
const link = RelationId.parse('01J00000000000000000000001');

describe('the window’s state', () => {
  it('selects one thing at a time: entities or a relation', () => {
    const store = createWorkspaceStore();
    store.act.select([a]);
    store.act.toggleSelected(b);
    expect(store.getState().selection).toEqual([a, b]);
    store.act.selectRelation(link);
    expect(store.getState()).toMatchObject({ selection: [], selectedRelation: link });
    store.act.toggleSelected(a);
    expect(store.getState()).toMatchObject({ selection: [a], selectedRelation: null });
    store.act.toggleSelected(a);
    expect(store.getState().selection).toEqual([]);
  });

  it('keeps a line’s list open behind one of its relations, and closes it for anything else', () => {
    const store = createWorkspaceStore();
    const other = RelationId.parse('01J00000000000000000000002');
    store.act.selectBundle([link, other]);
    expect(store.getState()).toMatchObject({ bundle: [link, other], selectedRelation: null, selection: [] });
    store.act.selectRelation(other);
    expect(store.getState()).toMatchObject({ bundle: [link, other], selectedRelation: other });
    store.act.forget(new Set([link]));
    expect(store.getState().bundle).toEqual([other]);
    store.act.select([a]);
    expect(store.getState()).toMatchObject({ bundle: [], selection: [a] });
    store.act.selectRelation(link);
    expect(store.getState().bundle).toEqual([]);
  });

  it('opens an entity: Explorer, its card, nothing else chosen', () => {
    const store = createWorkspaceStore();
    store.act.setCardOpen(false);
    store.act.select([b]);
    store.act.openEntity(a);
    expect(store.getState()).toMatchObject({ screen: 'explorer', selection: [a], cardOpen: true });
  });

  it('changes what is said of the view and keeps the rest', () => {
    const store = createWorkspaceStore();
    store.act.changeView({ highlight: [a] });
    store.act.changeView({ focus: { id: b, depth: 2 } });
    expect(store.getState().view).toEqual({ ...startView, highlight: [a], focus: { id: b, depth: 2 } });
    store.act.resetView();
    expect(store.getState().view).toEqual(startView);
  });

  it('keeps nothing of a project in the next one, but how the window is arranged', () => {
    const store = createWorkspaceStore();
    store.act.setCardOpen(false);
    store.act.select([a]);
    store.act.changeView({ highlight: [a] });
    store.act.openDialog({ name: 'help' });
    store.act.enterProject();
    expect(store.getState()).toMatchObject({
      screen: 'explorer',
      selection: [],
      view: startView,
      dialog: null,
      cardOpen: false,
    });
    store.act.leaveProject();
    expect(store.getState()).toMatchObject({ screen: 'home', selection: [], cardOpen: false });
  });

  it('keeps what a repair did, whichever of the project and its account comes first', () => {
    const account = { sentences: ['x'] } as unknown as Recovery;
    const store = createWorkspaceStore();
    store.act.tellAccount(account);
    store.act.leaveProject();
    store.act.enterProject();
    expect(store.getState().account).toBe(account);
    store.act.tellAccount(null);
    expect(store.getState().account).toBeNull();
  });

  it('says on Accueil why a project did not open, until one goes elsewhere or another one opens', () => {
    const refusal = { file: null, code: 'E-BASE-DAMAGED', message: 'x' } as const;
    const store = createWorkspaceStore();
    store.act.showScreen('table');
    store.act.refuseOpening(refusal);
    expect(store.getState()).toMatchObject({ screen: 'home', refusal });
    store.act.leaveProject();
    expect(store.getState().refusal).toBe(refusal);
    store.act.showScreen('explorer');
    expect(store.getState().refusal).toBeNull();
    store.act.refuseOpening(refusal);
    store.act.enterProject();
    expect(store.getState().refusal).toBeNull();
  });

  it('forgets what was removed, wherever it was chosen, and nothing else', () => {
    const store = createWorkspaceStore();
    store.act.select([a, b]);
    store.act.setPath(a, b);
    store.act.changeView({ highlight: [a, b], focus: { id: a, depth: 2 } });
    store.act.forget(new Set([a]));
    expect(store.getState()).toMatchObject({ selection: [b], pathFrom: null, pathTo: b });
    expect(store.getState().view).toMatchObject({ highlight: [b], focus: null });
    const { selection, view } = store.getState();
    store.act.forget(new Set([link]));
    expect(store.getState().selection).toBe(selection);
    expect(store.getState().view).toBe(view);
    store.act.selectRelation(link);
    store.act.forget(new Set([link]));
    expect(store.getState().selectedRelation).toBeNull();
  });

  it('closes the palette when a dialog opens', () => {
    const store = createWorkspaceStore();
    store.act.setPaletteOpen(true);
    store.act.openDialog({ name: 'help' });
    expect(store.getState()).toMatchObject({ paletteOpen: false, dialog: { name: 'help' } });
  });

  it('never shares its state with another window', () => {
    const [one, two] = [createWorkspaceStore(), createWorkspaceStore()];
    one.act.select([a]);
    expect(two.getState().selection).toEqual([]);
  });
});

describe('back and forward', () => {
  const camera = { x: 1, y: 2, zoom: 3 };
  const setUp = () => {
    const store = createWorkspaceStore();
    store.act.enterProject();
    return store;
  };

  it('comes back to what was shown, without moving the picture', () => {
    const store = setUp();
    store.act.changeView({ focus: { id: a, depth: 1 } });
    store.act.changeView({ camera });
    store.act.goBack();
    expect(store.getState().view).toEqual({ ...startView, camera });
    store.act.goForward();
    expect(store.getState().view).toEqual({ ...startView, focus: { id: a, depth: 1 }, camera });
  });

  it('counts neither the camera nor the selection as a place', () => {
    const store = setUp();
    store.act.changeView({ camera });
    store.act.select([a]);
    expect(store.getState().past).toEqual([]);
  });

  it('crosses screens, and forgets the way forward when another way is taken', () => {
    const store = setUp();
    store.act.showScreen('home');
    store.act.goBack();
    expect(store.getState().screen).toBe('explorer');
    store.act.changeView({ highlight: [b] });
    expect(store.getState().future).toEqual([]);
    store.act.goBack();
    expect(store.getState().view.highlight).toEqual([]);
  });

  it('does nothing at either end, and never leads into another project', () => {
    const store = setUp();
    const before = store.getState();
    store.act.goBack();
    store.act.goForward();
    expect(store.getState()).toEqual(before);
    store.act.changeView({ highlight: [a] });
    store.act.enterProject();
    expect(store.getState().past).toEqual([]);
  });

  it('crosses whatever the view holds: colours, groups, table, map', () => {
    const store = setUp();
    const changes = [
      { colourBy: 'sdg' },
      { grouping: { by: 'look', form: 'hulls', expanded: [] } },
      { table: { ...startView.table, tab: 'funders' } },
      { map: { ...startView.map, measure: 'links' } },
      { timeRange: { from: 2020, to: null, undated: true } },
    ] as Partial<View>[];
    for (const change of changes) store.act.changeView(change);
    const last = store.getState().view;
    for (const _ of changes) store.act.goBack();
    expect(store.getState().view).toEqual(startView);
    for (const _ of changes) store.act.goForward();
    expect(store.getState().view).toEqual(last);
  });

  it('counts a hand that slides as one step, until it rests', () => {
    let now = 0;
    const store = createWorkspaceStore(undefined, () => now);
    store.act.enterProject();
    const slide = (from: number, afterMs: number) => {
      now += afterMs;
      store.act.changeView({ timeRange: { from, to: null, undated: true } });
    };
    for (const year of [2015, 2016, 2017]) slide(year, 100);
    expect(store.getState().past).toHaveLength(1);
    slide(2018, 5_000);
    expect(store.getState().past).toHaveLength(2);
    store.act.changeView({ colourBy: 'sdg' });
    slide(2019, 100);
    expect(store.getState().past).toHaveLength(4);
    store.act.changeView({ map: { ...startView.map, camera: { lon: 1, lat: 45, zoom: 4 } } });
    expect(store.getState().past).toHaveLength(4);
  });
});

describe('saved views', () => {
  const [first, second] = ['1', '2'].map((end) => SavedViewId.parse(`01J0000000000000000000000${end}`));
  const place = (screen: 'explorer' | 'map', colourBy: View['colourBy']) => ({
    screen,
    view: { ...startView, colourBy },
  });
  if (!first || !second) throw new Error('two ids');

  it('open on their screen, and Alt+← comes back', () => {
    const store = createWorkspaceStore();
    store.act.enterProject();
    const before = store.getState().viewOpenings;
    store.act.openView(first, place('map', 'sdg'));
    expect(store.getState()).toMatchObject({ screen: 'map', openedView: first, view: { colourBy: 'sdg' } });
    expect(store.getState().viewOpenings).not.toBe(before);
    store.act.goBack();
    expect(store.getState()).toMatchObject({ screen: 'explorer', view: startView, openedView: null });
    store.act.goForward();
    expect(store.getState()).toMatchObject({ screen: 'map', openedView: first });
  });

  it('that a project opens with have nothing before them; an import asked for keeps its screen', () => {
    const store = createWorkspaceStore();
    store.act.enterProject();
    store.act.resume(first, place('map', 'sdg'));
    expect(store.getState()).toMatchObject({ screen: 'map', openedView: first, past: [] });
    store.act.openDialog({ name: 'new-project', goTo: 'import' });
    store.act.enterProject();
    store.act.resume(null, place('map', 'sdg'));
    expect(store.getState()).toMatchObject({ screen: 'import', view: { colourBy: 'sdg' } });
  });

  it('are presented one after the other, and what was there before is given back', () => {
    const store = createWorkspaceStore();
    store.act.enterProject();
    store.act.changeView({ highlight: [a] });
    store.act.select([b]);
    const { past, view } = store.getState();
    store.act.startPresenting(0, first, place('explorer', 'sdg'));
    expect(store.getState()).toMatchObject({ selection: [], openedView: first, presentation: { at: 0 } });
    store.act.present(1, second, place('map', 'axis'));
    expect(store.getState()).toMatchObject({ screen: 'map', openedView: second, presentation: { at: 1 } });
    store.act.stopPresenting();
    expect(store.getState()).toMatchObject({
      screen: 'explorer',
      view,
      selection: [b],
      openedView: null,
      presentation: null,
      past,
    });
    store.act.present(0, first, place('map', 'axis'));
    expect(store.getState().screen).toBe('explorer');
  });
});

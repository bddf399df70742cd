import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { startView, type View } from '../../../shared/domain/view.ts';
import { anApplication, anOpenProject, codeOf } from '../../helpers/application.ts';

const funders: View = {
  ...startView,
  filters: [{ field: 'look', op: 'in', values: ['funder'] }],
  colourBy: 'sdg',
  grouping: { by: 'look', form: 'hulls', expanded: [] },
};
type Test = Awaited<ReturnType<typeof anOpenProject>>;
const save = ({ call }: Test, name: string, view: View = funders) => call('view.save', { name, view });
const names = async ({ call }: Test) => (await call('view.list', {})).map(({ name }) => name);

describe('saved views', () => {
  test('are there when the project is opened again, whole', async () => {
    const first = await anOpenProject('rameau');
    const { id } = await first.call('view.save', {
      name: ' Qui finance quoi ',
      view: funders,
      screen: 'map',
      note: 'Montrer la part de la Région',
    });
    await first.application.close();
    const second = anApplication(first.folder);
    await second.call('project.open', { file: second.file('essai.alliage') });
    expect(await second.call('view.list', {})).toMatchObject([
      {
        id,
        name: 'Qui finance quoi',
        rank: 0,
        isStart: false,
        note: 'Montrer la part de la Région',
        screen: 'map',
        view: funders,
        dropped: [],
      },
    ]);
    expect(await second.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  });

  test('each has its own name, accents and capitals apart', async () => {
    const project = await anOpenProject();
    const { id } = await save(project, 'Écoles');
    expect(await codeOf(save(project, 'ecoles'))).toBe('E-EXISTS');
    expect(await codeOf(project.call('view.save', { name: ' ', view: funders }))).toBe('E-INPUT');
    const other = await save(project, 'Autre');
    expect(await codeOf(project.call('view.rename', { id: other.id, name: 'ÉCOLES' }))).toBe('E-EXISTS');
    await project.call('view.save', { id, name: 'ÉCOLES', view: startView });
    expect(await names(project)).toEqual(['ÉCOLES', 'Autre']);
  });

  test('saved again as they are, nothing is written; the note stays unless it is given', async () => {
    const project = await anOpenProject();
    const { id } = await project.call('view.save', { name: 'Vue', view: funders, note: 'À dire' });
    expect((await project.call('view.save', { id, name: 'Vue', view: funders })).operation).toBeNull();
    await project.call('view.rename', { id, name: 'Vue 2' });
    expect(await project.call('view.list', {})).toMatchObject([{ name: 'Vue 2', note: 'À dire' }]);
    await project.call('view.rename', { id, name: 'Vue 2', note: null });
    expect(await project.call('view.list', {})).toMatchObject([{ note: null }]);
  });

  test('are ordered, copied after the first, removed; each is one operation that is undone', async () => {
    const project = await anOpenProject();
    const { call } = project;
    const a = await save(project, 'A');
    const b = await save(project, 'B');
    await save(project, 'C');
    await call('view.order', { ids: [b.id, a.id] });
    expect(await names(project)).toEqual(['B', 'A', 'C']);
    await call('view.duplicate', { id: b.id });
    expect(await names(project)).toEqual(['B', 'B (2)', 'A', 'C']);
    await call('view.remove', { id: a.id });
    expect(await names(project)).toEqual(['B', 'B (2)', 'C']);
    expect((await call('view.list', {})).map(({ rank }) => rank)).toEqual([0, 1, 3]);
    for (const expected of [
      ['B', 'B (2)', 'A', 'C'],
      ['B', 'A', 'C'],
      ['A', 'B', 'C'],
      ['A', 'B'],
    ]) {
      await call('journal.undo', {});
      expect(await names(project)).toEqual(expected);
    }
    await call('journal.redo', {});
    expect(await names(project)).toEqual(['B', 'B (2)', 'C']);
    expect((await call('journal.history', {})).map(({ summary }) => summary).reverse()).toEqual(
      [
        'Vue « A » enregistrée',
        'Vue « B » enregistrée',
        'Vue « C » enregistrée',
        'Nouvel ordre des vues',
        'Vue « B (2) » enregistrée',
        'Suppression de la vue « A »',
      ].map((text) => text.replaceAll('« ', '«\u202F').replaceAll(' »', '\u202F»')),
    );
  });

  test('of which there is none are refused', async () => {
    const { call } = await anOpenProject();
    const id = '01V1EW00000000000000000001' as never;
    expect(await codeOf(call('view.save', { id, name: 'X', view: funders }))).toBe('E-NOT-FOUND');
    expect(await codeOf(call('view.rename', { id, name: 'X' }))).toBe('E-NOT-FOUND');
    expect(await codeOf(call('view.duplicate', { id }))).toBe('E-NOT-FOUND');
    expect(await codeOf(call('view.remove', { id }))).toBe('E-NOT-FOUND');
    expect(await codeOf(call('view.order', { ids: [id] }))).toBe('E-NOT-FOUND');
    expect(await codeOf(call('view.start', { id }))).toBe('E-NOT-FOUND');
  });

  test('no longer name what was removed, and do again once it is back', async () => {
    const project = await anOpenProject();
    const { id } = await project.call('entity.add', { kind: 'territory', name: 'Évreux', set: {} });
    const filters: View['filters'] = [{ field: 'territory', op: 'in', values: [id] }];
    await save(project, 'Vue', { ...startView, filters, highlight: [id] });
    await project.call('view.remember', { screen: 'explorer', view: { ...startView, highlight: [id] } });
    await project.call('entity.remove', { entity: id });
    expect(await project.call('view.list', {})).toMatchObject([{ view: startView, dropped: [] }]);
    expect((await project.call('view.entry', {})).last).toMatchObject({ view: startView });
    await project.call('journal.undo', {});
    expect(await project.call('view.list', {})).toMatchObject([{ view: { filters, highlight: [id] } }]);
  });

  test('written by a newer version open with what is understood, and the rest is told', async () => {
    const project = await anOpenProject();
    await save(project, 'Vue');
    await project.call('project.close', {});
    const db = new Database(project.path('essai.alliage'));
    db.prepare("UPDATE saved_view SET value = json_set(value, '$.colourBy', 'moon', '$.moon', 1)").run();
    db.close();
    await project.call('project.open', { file: project.file('essai.alliage'), acceptChanged: true });
    expect(await project.call('view.list', {})).toMatchObject([
      { view: { ...funders, colourBy: 'look' }, dropped: ['colourBy', 'unknown'] },
    ]);
  });
});

describe('what a project opens with', () => {
  const place = { screen: 'map', view: { ...startView, colourBy: 'axis' } } as const;

  test('is nothing at first, then where one was, also in a project that is only read', async () => {
    const project = await anOpenProject();
    const none = { place: null, start: null, last: null, dropped: [] };
    expect(await project.call('view.entry', {})).toEqual(none);
    await project.call('view.remember', place);
    const operations = (await project.call('project.info', {})).operations;
    await project.call('project.close', {});
    await project.call('project.open', { file: project.file('essai.alliage'), readOnly: true });
    expect(await project.call('view.entry', {})).toEqual({ ...none, place, last: place });
    expect((await project.call('project.info', {})).operations).toBe(operations);
    await project.call('view.remember', { ...place, screen: 'table' });
    expect((await project.call('view.entry', {})).last).toMatchObject({ screen: 'table' });
  });

  test('is of each project', async () => {
    const project = await anOpenProject();
    await project.call('view.remember', place);
    const file = project.file('autre.alliage');
    await project.call('project.create', { file, name: null, sample: null, territory: null });
    await project.call('project.open', { file });
    expect((await project.call('view.entry', {})).last).toBeNull();
  });

  test('is its start view where it has one; one at a time, undone like the rest', async () => {
    const project = await anOpenProject();
    const { call } = project;
    const a = await save(project, 'A');
    const b = await save(project, 'B', startView);
    await call('view.remember', place);
    await call('view.start', { id: a.id });
    await call('view.start', { id: b.id });
    expect((await call('view.list', {})).map(({ isStart }) => isStart)).toEqual([false, true]);
    expect(await call('view.entry', {})).toMatchObject({
      place: { screen: 'explorer', view: startView },
      start: b.id,
      last: place,
    });
    expect((await call('view.start', { id: b.id })).operation).toBeNull();
    await call('journal.undo', {});
    expect(await call('view.entry', {})).toMatchObject({ start: a.id });
    await call('view.start', { id: null });
    expect(await call('view.entry', {})).toMatchObject({ start: null, place });
  });
});

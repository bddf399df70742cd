import { expect, test } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';

/** A project and its copy, and what is done in one of them. */
const aCopy = async () => {
  const first = await anOpenProject();
  const { call, file } = first;
  for (const name of ['Amicale', 'Amicale bis', 'Club'])
    await call('entity.add', { kind: 'actor', name, set: {} });
  const opened = (name: string) => async (work: () => Promise<unknown>) => {
    await call('project.open', { file: file(`${name}.alliage`) });
    await work();
    await call('project.close', {});
  };
  const reconcile = (take: 'ours' | 'theirs' = 'ours') =>
    call('share.reconcile', { file: file('copie.alliage'), take, job: 'retour' });
  return { ...first, here: opened('essai'), there: opened('copie'), reconcile };
};
const linked = { from: 'Amicale bis', type: 'partners-with', to: 'Club', set: {} } as const;

// What had been made one before an earlier merge-back was no longer known: the link was a conflict, and went.
test('a copy merged back again may still link the duplicate that was made one before', async () => {
  const { call, file, here, there, reconcile } = await aCopy();
  await call('share.create', { file: file('copie.alliage') });
  await there(() => call('entity.set', { entity: 'Club', set: { description: 'Vu' } }));
  await here(async () => {
    await call('entity.merge', { keep: 'Amicale', drop: 'Amicale bis' });
    expect(await reconcile()).toMatchObject({ conflicts: [], changed: 1 });
  });
  await there(() => call('relation.add', linked));
  await here(async () => {
    expect(await reconcile()).toMatchObject({ conflicts: [], added: 1 });
    const { relations, entities } = (await call('graph.load', {})).ecosystem;
    const nameOf = (id: string) => entities.find((one) => one.id === id)?.name;
    expect(relations.map(({ from, to }) => [nameOf(from), nameOf(to)].sort())).toEqual([['Amicale', 'Club']]);
    expect(await reconcile()).toMatchObject({ conflicts: [], added: 0, changed: 0, removed: 0 });
  });
});

test('duplicates whose merge is taken back after the copy was handed over are two, each with what the copy said', async () => {
  const { call, file, here, there, reconcile } = await aCopy();
  await call('relation.add', linked);
  await call('entity.merge', { keep: 'Amicale', drop: 'Amicale bis' });
  await call('share.create', { file: file('copie.alliage'), withJournal: true });
  await there(() => call('entity.set', { entity: 'Amicale', set: { description: 'Vue' } }));
  await here(async () => {
    await call('journal.undo', {});
    expect(await reconcile()).toMatchObject({ conflicts: [], changed: 1 });
    expect(await call('entity.get', { entity: 'Amicale' })).toMatchObject({ description: 'Vue' });
    expect((await call('entity.get', { entity: 'Amicale bis' })).relations).toHaveLength(1);
    expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  });
});

// Persons of a copy that had itself been handed over were taken for known, and lost without a word.
test('a person added in a copy comes with the copy of that copy', async () => {
  const { call, file, here, there, reconcile } = await aCopy();
  await call('share.create', { file: file('premiere.alliage'), withPersons: true });
  await call('project.open', { file: file('premiere.alliage') });
  await call('person.add', { name: 'Paul Second', organisation: 'Club' });
  await call('share.create', { file: file('copie.alliage'), withPersons: true });
  await there(() => call('entity.set', { entity: 'Club', set: { description: 'Vu' } }));
  await here(async () => {
    expect(await reconcile()).toMatchObject({ conflicts: [], added: 1, changed: 1 });
    expect((await call('person.list', {})).map(({ name }) => name)).toEqual(['Paul Second']);
  });
});

test('frozen states of both sides are both there, whole, under their own ids', async () => {
  const { call, file, here, there, reconcile } = await aCopy();
  await call('share.create', { file: file('copie.alliage') });
  const freeze = () => call('snapshot.create', { job: 's', name: 'Comité', on: '2026-11-20' });
  await there(freeze);
  await here(async () => {
    await freeze();
    expect(await reconcile()).toMatchObject({ conflicts: [], added: 1 });
    expect(await call('snapshot.list', {})).toHaveLength(2);
    expect((await call('snapshot.verify', { snapshot: null })).map(({ ok }) => ok)).toEqual([true, true]);
  });
});

test('a place on the map is taken whole from one side', async () => {
  const { call, file, here, there, reconcile } = await aCopy();
  await call('share.create', { file: file('copie.alliage') });
  const place = (lon: string, lat: string) => call('entity.set', { entity: 'Club', set: { lon, lat } });
  await there(() => place('2.5', '48.5'));
  await here(async () => {
    await place('3.5', '47.5');
    expect((await reconcile('theirs')).conflicts).toMatchObject([{ record: 'entity', field: 'lon' }]);
    expect(await call('entity.get', { entity: 'Club' })).toMatchObject({ lon: 2.5, lat: 48.5 });
  });
});

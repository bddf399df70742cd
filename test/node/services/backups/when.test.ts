import { afterEach, expect, test, vi } from 'vitest';
import { EVERY_MS, EVERY_OPERATIONS } from '../../../../shared/node/services/backups/backup-timing.ts';
import { anOpenProject, type TestApplication } from '../../../helpers/application.ts';

afterEach(() => void vi.useRealTimers());

const reasonsOf = async ({ call }: TestApplication): Promise<string[]> =>
  (await call('backup.list', {})).map(({ reason }) => reason).reverse();
const addActor = ({ call }: TestApplication, name: string) =>
  call('entity.add', { kind: 'actor', name, set: {} });

test('P4 at most fifteen minutes after an edit there is a backup of it, and none where nothing was written', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const project = await anOpenProject();
  await vi.advanceTimersByTimeAsync(3 * EVERY_MS);
  expect(await reasonsOf(project)).toEqual([]);
  await addActor(project, 'Un');
  await vi.advanceTimersByTimeAsync(EVERY_MS / 2);
  await addActor(project, 'Deux');
  expect(await reasonsOf(project)).toEqual([]);
  await vi.advanceTimersByTimeAsync(EVERY_MS / 2);
  expect(await project.call('backup.list', { verify: true })).toMatchObject([
    { reason: 'regular', ok: true, revision: 2, entities: 2 },
  ]);
  await vi.advanceTimersByTimeAsync(3 * EVERY_MS);
  expect(await reasonsOf(project)).toEqual(['regular']);
  await project.call('journal.undo', {});
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  expect(await reasonsOf(project)).toEqual(['regular', 'regular']);
});

test('P4 at most two hundred operations after the last one there is another', async () => {
  const project = await anOpenProject();
  for (let at = 0; at < 2 * EVERY_OPERATIONS + 50; at++) await addActor(project, `Acteur ${at}`);
  const listed = await project.call('backup.list', {});
  expect(listed.map(({ revision }) => revision)).toEqual([2 * EVERY_OPERATIONS, EVERY_OPERATIONS]);
  await project.call('project.close', {});
  const [last] = await project.call('backup.list', { file: project.file('essai.alliage') });
  expect(last).toMatchObject({ reason: 'closing', revision: 2 * EVERY_OPERATIONS + 50 });
});

test('on close when the journal grew, and only then', async () => {
  const project = await anOpenProject();
  const file = project.file('essai.alliage');
  await project.call('project.close', {});
  expect(await project.call('backup.list', { file })).toEqual([]);
  await project.call('project.open', { file });
  await addActor(project, 'Un');
  await project.call('project.close', {});
  await project.call('project.open', { file });
  await project.call('project.close', {});
  expect((await project.call('backup.list', { file })).map(({ reason }) => reason)).toEqual(['closing']);
});

test('K14 before much is removed or merged, and not twice of the same state', async () => {
  const project = await anOpenProject('rameau');
  const { call } = project;
  const ids = (await call('entity.list', { kind: 'actor', where: [] })).map(({ id }) => id);
  const before = (await call('graph.load', {})).ecosystem;
  await call('record.removeMany', { entities: ids.slice(0, 1), relations: [] });
  expect(await reasonsOf(project)).toEqual([]);
  await call('journal.undo', {});
  await call('record.removeMany', { entities: ids.slice(0, Math.ceil(ids.length * 0.8)), relations: [] });
  expect(await reasonsOf(project)).toEqual(['before-removal']);
  const [kept] = await call('backup.list', {});
  await call('entity.merge', { keep: ids.at(-1) ?? '', drop: ids.at(-2) ?? '' });
  expect(await reasonsOf(project)).toEqual(['before-removal', 'before-merge']);
  await call('backup.restore', { backup: kept?.id ?? '', job: 'restore' });
  expect((await call('graph.load', {})).ecosystem).toEqual(before);
});

test('backups of a copy are not those of the project that it was made of', async () => {
  const project = await anOpenProject('rameau');
  const { call, file } = project;
  const own = await call('backup.make', {});
  await call('project.saveCopy', { file: file('copie.alliage'), name: null });
  await call('project.open', { file: file('copie.alliage') });
  await addActor(project, 'Dans la copie');
  const ofCopy = await call('backup.make', {});
  expect((await call('backup.list', {})).map(({ id }) => id)).toEqual([ofCopy.id]);
  await call('project.open', { file: file('essai.alliage') });
  expect((await call('backup.list', {})).map(({ id }) => id)).toEqual([own.id]);
});

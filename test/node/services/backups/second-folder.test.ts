import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anOpenProject, codeOf, type TestApplication } from '../../../helpers/application.ts';

const lastProblem = ({ events }: TestApplication): string | null | undefined =>
  events.findLast((event) => event.event === 'backup.changed')?.problem;

/** A project, and a stick that is its second folder. */
const withStick = async () => {
  const project = await anOpenProject('rameau');
  const stick = project.path('Clé USB');
  mkdirSync(stick);
  const { name } = await project.call('backup.setFolder', { folder: project.file('Clé USB') });
  expect(name).toBe('Clé USB');
  const second = async () => (await project.call('backup.status', {})).second;
  return { ...project, stick, second };
};

test('each backup is copied to the second folder and read again there; its path is noted nowhere in it', async () => {
  const { call, stick, second, folder } = await withStick();
  expect(await second()).toEqual({ name: 'Clé USB', state: 'ready', lastAt: null });
  const made = await call('backup.make', {});
  expect(await second()).toEqual({ name: 'Clé USB', state: 'ready', lastAt: made.at });
  const root = join(stick, 'alliage-backups');
  const [projectId = ''] = readdirSync(root);
  expect(readdirSync(join(root, projectId)).sort()).toEqual([
    `${made.id}.alliage`,
    'manifest.jsonl',
    'manifest.jsonl-lock',
  ]);
  expect(readFileSync(join(root, projectId, 'manifest.jsonl'), 'utf8')).not.toContain(folder);
});

test('K04 a stick that was pulled out is told; backups go on here, and go there again once it is back', async () => {
  const project = await withStick();
  const { call, stick, second } = project;
  renameSync(stick, `${stick} tirée`);
  await call('entity.add', { kind: 'actor', name: 'Un', set: {} });
  const made = await call('backup.make', {});
  expect(made.ok).toBe(true);
  expect(lastProblem(project)).toBe('E-BAK-DEST');
  expect(await second()).toMatchObject({ state: 'absent', lastAt: null });
  expect((await call('backup.status', {})).problem).toBeNull();
  renameSync(`${stick} tirée`, stick);
  await call('backup.make', {});
  expect(lastProblem(project)).toBeNull();
  expect(await second()).toMatchObject({ state: 'ready' });
});

test('one where nothing can be written is told', async () => {
  const project = await withStick();
  const { call, stick, second } = project;
  writeFileSync(join(stick, 'alliage-backups'), '');
  await call('backup.make', {});
  expect(lastProblem(project)).toBe('E-FILE-ABSENT');
  expect(await second()).toMatchObject({ state: 'failed' });
});

test('where the backups of this computer are gone, those of the second folder serve', async () => {
  const { call, folder, file, path } = await withStick();
  const made = await call('backup.make', {});
  const graph = await call('graph.load', {});
  rmSync(join(folder, 'home', 'backups'), { recursive: true });
  expect(await call('backup.list', { verify: true })).toMatchObject([{ id: made.id, ok: true }]);
  await call('entity.add', { kind: 'actor', name: 'Un', set: {} });
  expect((await call('backup.restore', { backup: made.id, job: 'restore' })).backup?.id).toBe(made.id);
  expect(await call('graph.load', {})).toEqual(graph);
  await call('project.close', {});
  writeFileSync(path('essai.alliage'), '');
  await call('backup.restore', { file: file('essai.alliage'), job: 'restore' });
  expect(await call('graph.load', {})).toEqual(graph);
});

test('a folder that is not there is refused, and none is chosen', async () => {
  const { call, file } = await withStick();
  expect(await codeOf(call('backup.setFolder', { folder: file('absent') }))).toBe('E-BAK-DEST');
  expect(await call('backup.setFolder', { folder: null })).toEqual({ name: null });
  expect((await call('backup.status', {})).second).toBeNull();
});

test('a copy asked once goes under a name for people, and replaces nothing', async () => {
  const { call, application, file, path } = await withStick();
  mkdirSync(path('ailleurs'));
  const to = file('ailleurs');
  const made = [await call('backup.make', { to }), await call('backup.make', { to })];
  const names = readdirSync(path('ailleurs')).sort();
  expect(names).toHaveLength(2);
  for (const name of names) expect(name).toMatch(/^essai \d{4}-\d\d-\d\d \d\dh\d\d( \(2\))?\.alliage$/);
  for (const { copy, file: own } of made) {
    if (copy === null) throw new Error('no copy');
    expect(readFileSync(application.files.pathOf(copy))).toEqual(readFileSync(application.files.pathOf(own)));
  }
});

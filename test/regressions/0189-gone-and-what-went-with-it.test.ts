import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';
import { startHolder } from '../helpers/processes.ts';

/** A backup, then three operations, closed. */
const aProjectGoneOn = async () => {
  const project = await anOpenProject();
  const { call, file } = project;
  const add = (name: string) => call('entity.add', { kind: 'actor', name, set: {} });
  await add('Avant');
  await call('backup.make', {});
  const copies = await call('backup.list', { file: file('essai.alliage'), verify: false });
  for (const name of ['Un', 'Deux', 'Trois']) await add(name);
  await call('project.close', {});
  const restore = () => call('backup.restore', { file: file('essai.alliage'), backup: null, job: 'r' });
  return { ...project, restore, copies };
};

/** Only the copy of before the three. */
const keepFirst = (root: string, id: string): void => {
  const folder = join(root, readdirSync(root)[0] ?? '');
  const lines = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').trim().split('\n');
  writeFileSync(join(folder, 'manifest.jsonl'), `${lines.find((line) => line.includes(id))}\n`);
  for (const line of lines.filter((one) => !one.includes(id))) rmSync(join(folder, JSON.parse(line).file));
};

// Of a project that was deleted, the account said that nothing was lost.
test('of a file that is gone it is told how much went with it, where it was closed here', async () => {
  const project = await aProjectGoneOn();
  const { path, restore, copies, call } = project;
  keepFirst(path('home/backups'), copies[0]?.id ?? '');
  rmSync(path('essai.alliage'));
  expect(await restore()).toMatchObject({ entities: 1, lost: 3, reapplied: 0, quarantined: null });
  expect((await call('entity.list', { kind: null, where: [] })).map(({ name }) => name)).toEqual(['Avant']);
});

test('where nothing is known of it, that is told', async () => {
  const project = await aProjectGoneOn();
  const { path, restore, copies } = project;
  keepFirst(path('home/backups'), copies[0]?.id ?? '');
  rmSync(path('essai.alliage'));
  rmSync(path('home/closed'), { recursive: true });
  const told = await restore();
  expect(told).toMatchObject({ entities: 1, lost: null });
  expect(told.losses).toHaveLength(1);
});

/** A backup, a session of three operations that was killed, and its log gone. */
const aCutSession = async () => {
  const { call, file, path, folder } = await anOpenProject();
  await call('entity.add', { kind: 'actor', name: 'Avant', set: {} });
  await call('backup.make', {});
  await call('project.close', {});
  const holder = startHolder(join(folder, 'home'), path('essai.alliage'), 'edit');
  await holder.said(3);
  await holder.kill();
  for (const end of ['-wal', '-shm']) rmSync(path('essai.alliage') + end, { force: true });
  const restore = () => call('backup.restore', { file: file('essai.alliage'), backup: null, job: 'r' });
  return { path, restore };
};

// Killed and then damaged, with its log gone, it was said that nothing was lost: how far it went was known from an earlier close.
test('of a session that was cut, what cannot be read is not said to be nothing', async () => {
  const { path, restore } = await aCutSession();
  const bytes = readFileSync(path('essai.alliage'));
  writeFileSync(path('essai.alliage'), bytes.fill(0, 4096));
  const told = await restore();
  expect(told).toMatchObject({ method: 'backup', lost: null });
  expect(told.losses.length).toBeGreaterThan(0);
});

// Of a file that opens, whose log was gone, it was said that nothing was lost.
test('of a sound file whose log is gone it is told that something may be missing', async () => {
  const { restore } = await aCutSession();
  const told = await restore();
  expect(told).toMatchObject({ method: 'restored', lost: null });
  expect(told.losses).toHaveLength(1);
  expect(told.sentences).toContain(told.losses[0]);
});

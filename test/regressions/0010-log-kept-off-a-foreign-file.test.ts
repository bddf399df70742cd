import { copyFileSync, existsSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anOpenProject, codeOf } from '../helpers/application.ts';
import { aProjectFile } from '../helpers/project-file.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

// With edits still in the log, closing moved them into the file that had been copied over ours: both were lost.
test('what the log holds is never moved into a file copied over the open one', async () => {
  const project = await anOpenProject();
  const path = project.path('essai.alliage');
  const other = `${path}.autre`;
  aProjectFile(other);
  await project.call('entity.add', { kind: 'actor', name: 'Avant', set: {} });
  await settle();
  copyFileSync(other, path);
  const add = project.call('entity.add', { kind: 'actor', name: 'Après', set: {} });
  expect(await codeOf(add)).toBe('E-FILE-ABSENT');
  await project.call('project.close', {});
  expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
  expect(existsSync(`${path}-wal`)).toBe(false);
});

// A tool that only gives a file another time made every later edit refused.
test('another time on the same bytes is no other file: edits go on and are kept', async () => {
  const project = await anOpenProject();
  const path = project.path('essai.alliage');
  await project.call('entity.add', { kind: 'actor', name: 'Avant', set: {} });
  utimesSync(path, new Date(), new Date('2020-01-01'));
  await project.call('entity.add', { kind: 'actor', name: 'Après', set: {} });
  await project.call('project.close', {});
  await project.call('project.open', { file: project.file('essai.alliage') });
  expect(await project.call('entity.list', { kind: null, where: [] })).toHaveLength(2);
});

test('a log that came with the file put in place of ours is left to it', async () => {
  const project = await anOpenProject();
  const path = project.path('essai.alliage');
  const other = `${path}.autre`;
  aProjectFile(other);
  await project.call('entity.add', { kind: 'actor', name: 'Avant', set: {} });
  await settle();
  renameSync(other, path);
  writeFileSync(`${path}.log`, 'its own log');
  renameSync(`${path}.log`, `${path}-wal`);
  await project.call('project.close', {});
  expect(readFileSync(`${path}-wal`, 'utf8')).toBe('its own log');
});

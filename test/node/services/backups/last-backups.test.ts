import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anApplication } from '../../../helpers/application.ts';

test('Accueil knows when each recent project was last backed up, and which never was', async () => {
  const { call, file, application } = anApplication();
  for (const name of ['un.alliage', 'deux.alliage']) {
    await call('project.create', { file: file(name), name, sample: null, territory: null });
    await call('project.open', { file: file(name) });
  }
  const backups = async () =>
    Object.fromEntries(
      (await call('project.recent', {})).map(({ fileName, backupAt }) => [fileName, backupAt]),
    );
  expect(await backups()).toEqual({ 'un.alliage': null, 'deux.alliage': null });
  const first = await call('backup.make', {});
  await call('entity.add', { kind: 'actor', name: 'Radio Lize', set: {} });
  const second = await call('backup.make', {});
  expect(await backups()).toEqual({ 'un.alliage': null, 'deux.alliage': second.at });
  rmSync(application.files.pathOf(second.file));
  expect(await backups()).toEqual({ 'un.alliage': null, 'deux.alliage': first.at });
});

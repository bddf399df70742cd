import { mkdirSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anApplication } from '../helpers/application.ts';

// A backup copied into a folder (« backup --to ») held an erased person, and nothing named it.
test('a copy of a backup in a chosen folder is named when somebody is erased', async () => {
  const { call, file, path } = anApplication();
  await call('project.create', { file: file('essai.alliage'), name: null, sample: null, territory: null });
  await call('project.open', { file: file('essai.alliage') });
  const { id } = await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  const { person } = await call('person.add', { name: 'Zoé Hérault', organisation: id, set: {} });
  mkdirSync(path('clé USB'));
  await call('backup.make', { to: file('clé USB') });
  const [copy] = readdirSync(path('clé USB'));

  const { unreached } = await call('person.erase', { persons: [person.id], job: 'erase' });
  expect(unreached).toMatchObject([{ kind: 'copy', name: copy, folder: 'clé USB' }]);
});

import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anApplication, codeOf } from '../helpers/application.ts';
import { tracesIn } from '../helpers/traces.ts';

const TRACES = ['Zoé Hérault', 'zoe.herault@exemple.fr'];

// Killed once the project was clean, an erasure left the person in the backups: asked again, it knew nobody, and said no more.
test('an erasure that was cut short is ended when the project is opened', async () => {
  const { call, file, folder, path } = anApplication();
  const open = (readOnly = false) => call('project.open', { file: file('essai.alliage'), readOnly });
  await call('project.create', { file: file('essai.alliage'), name: null, sample: null, territory: null });
  await open();
  const { id } = await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  const set = { email: 'zoe.herault@exemple.fr' };
  const { person } = await call('person.add', { name: 'Zoé Hérault', organisation: id, set });
  await call('backup.make', {});
  cpSync(path('home/backups'), path('before'), { recursive: true });
  await call('person.erase', { persons: [person.id], job: 'erase' });
  await call('project.close', {});
  expect(tracesIn(join(folder, 'home'), TRACES)).toEqual([]);

  // As it was when the computer went off: the project is clean, no copy was looked into.
  cpSync(path('before'), path('home/backups'), { recursive: true });
  const [name = ''] = readdirSync(path('home/erasures'));
  const list = path(`home/erasures/${name}`);
  const marked = readFileSync(list, 'utf8');
  writeFileSync(list, marked.replace(/"ended":(\s*)true/, '"ended":$1false'));
  expect(readFileSync(list, 'utf8')).not.toBe(marked);
  expect(tracesIn(join(folder, 'home'), TRACES)).not.toEqual([]);

  await open(true);
  await open();
  expect(tracesIn(join(folder, 'home'), TRACES)).toEqual([]);
  expect(readFileSync(list, 'utf8')).toMatch(/"ended":\s*true/);
  expect(await codeOf(call('person.erase', { persons: [person.id], job: 'again' }))).toBe('E-NOT-FOUND');
  const kept = await call('backup.list', { file: file('essai.alliage'), verify: true });
  expect(kept.map(({ ok }) => ok)).not.toContain(false);
});

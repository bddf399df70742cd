import { mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';
import { namesIn } from '../helpers/places.ts';
import { tracesIn } from '../helpers/traces.ts';

const NAME = 'Jeanne Témoin';
const FILE = 'essai.alliage';

// Edits kept of a file that was written over are one more place where somebody is named.
test('who is erased is erased from the edits that are kept, and these can still be taken back', async () => {
  const project = await anOpenProject();
  const { call, file, path, folder } = project;
  await call('entity.add', { kind: 'actor', name: 'Club Tournesol', set: {} });
  await call('backup.make', {});
  const { person } = await call('person.add', { name: NAME, organisation: 'Club Tournesol' });
  await call('entity.set', { entity: 'Club Tournesol', set: { description: `Appeler ${NAME}.` } });
  await call('snapshot.create', { job: 's', name: 'Comité', on: '2026-01-05' });
  await call('project.saveCopy', { file: file('ici.alliage'), name: null, overwrite: false });
  await new Promise((resolve) => setTimeout(resolve, 20));
  truncateSync(path(FILE), 0);
  await call('project.close', {});
  expect(tracesIn(join(folder, 'home', 'quarantine'), [NAME]).length).toBeGreaterThan(0);

  await call('project.open', { file: file('ici.alliage') });
  const erased = await call('person.erase', { persons: [person.id] });
  const kept = readdirSync(join(folder, 'home', 'quarantine')).filter((name) => /\.edits/.test(name));
  expect(tracesIn(join(folder, 'home', 'quarantine'), [NAME]).filter((name) => /\.edits/.test(name))).toEqual(
    [],
  );
  expect(erased.unreached.map(({ name }) => name)).not.toContain(kept[0]);
  await call('project.close', {});
  const done = await call('project.recover', { file: file(FILE), how: 'kept', job: 'r' });
  expect(done).toMatchObject({ method: 'backup', lost: 0 });
  expect(await namesIn(project)).toEqual(['Club Tournesol']);
  expect(tracesIn(join(folder, 'home'), [NAME]).filter((name) => !name.includes('.log:'))).toEqual([]);
  expect(await call('snapshot.verify', {})).toMatchObject([{ name: 'Comité', ok: true }]);
});

// A death while the list was being written left half of it.
test('the list beside a damaged file is written aside, and takes its place whole', async () => {
  const { call, folder } = await anOpenProject();
  await call('entity.add', { kind: 'actor', name: 'Club Tournesol', set: {} });
  const { person } = await call('person.add', { name: NAME, organisation: 'Club Tournesol' });
  const quarantine = join(folder, 'home', 'quarantine');
  await call('backup.make', {});
  const list = join(quarantine, '2026-01-01T00-00-00-essai.alliage-lignes.txt');
  mkdirSync(quarantine, { recursive: true });
  writeFileSync(list, `Personne « ${NAME} »\nFiche « Club Tournesol »\n`);
  const before = statSync(list).ino;
  await call('person.erase', { persons: [person.id] });
  expect(statSync(list).ino).not.toBe(before);
  expect(statSync(list).mode & 0o777).toBe(0o600);
  expect(tracesIn(quarantine, [NAME])).toEqual([]);
  expect(tracesIn(quarantine, ['Club Tournesol']).length).toBe(1);
  expect(readdirSync(quarantine)).toHaveLength(1);
});

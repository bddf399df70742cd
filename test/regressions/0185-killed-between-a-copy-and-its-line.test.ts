import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendLine, changeManifest, readManifest } from '../../shared/node/services/backups/manifest.ts';
import { rootIn } from '../../shared/node/services/backups/second-folder.ts';
import { shelfOf } from '../../shared/node/services/backups/shelf.ts';
import { anOpenProject } from '../helpers/application.ts';
import { tracesIn } from '../helpers/traces.ts';

const aProjectWithZoe = async () => {
  const project = await anOpenProject();
  const { call, path, file } = project;
  const { id } = await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  const { person } = await call('person.add', { name: 'Zoé Hérault', organisation: id, set: {} });
  mkdirSync(path('usb'));
  await call('backup.setFolder', { folder: file('usb') });
  await call('backup.make', {});
  const [projectId = ''] = readdirSync(path('home/backups'));
  const own = shelfOf(path('home/backups'), projectId);
  const second = shelfOf(rootIn(path('usb')), projectId);
  return { ...project, person, own, second };
};

// Killed once a backup was rewritten and before its line was, an erasure left one that its seal refused.
test('a backup that an erasure was rewriting when it was killed is readable, whichever it is', async () => {
  const { call, file, own, person } = await aProjectWithZoe();
  const before = readManifest(own.manifest);
  await call('person.erase', { persons: [person.id] });
  const [after] = own.lines();
  const [line] = before;
  if (!line || !after) throw new Error('no line');
  const { sha256, bytes } = after;
  expect(sha256).not.toBe(line.sha256);

  changeManifest(own.manifest, () => before);
  appendLine(own.manifest, { ...line, next: { sha256, bytes } });
  const listed = () => call('backup.list', { file: file('essai.alliage'), verify: true });
  expect((await listed()).find(({ id }) => id === line.id)).toMatchObject({ ok: true, sha256, bytes });

  // Killed just before, the copy is still what it was.
  appendLine(own.manifest, { ...after, next: { sha256: '0'.repeat(64), bytes: 1 } });
  expect((await listed()).find(({ id }) => id === line.id)).toMatchObject({ ok: true, sha256, bytes });
});

// The second folder was never looked into for what a death leaves: such a copy kept its persons.
test('a copy in the second folder without a line is noted and cleaned, and a part of ours goes', async () => {
  const { call, file, own, second, person, path } = await aProjectWithZoe();
  const [line] = own.lines();
  if (!line) throw new Error('no line');
  rmSync(second.manifest);
  const foreign = '01ARZ3NDEKTSV4RRFFQ69G5FAV.part';
  for (const part of [`${line.id}.part`, foreign]) writeFileSync(join(second.folder, part), 'Zoé Hérault');
  await call('project.close', {});
  await call('project.open', { file: file('essai.alliage') });
  expect(second.lines().map(({ id }) => id)).toEqual([line.id]);
  expect(readdirSync(second.folder).filter((name) => name.endsWith('.part'))).toEqual([foreign]);

  rmSync(join(second.folder, foreign));
  renameSync(second.pathOf(line), join(second.folder, '01ARZ3NDEKTSV4RRFFQ69G5FAV.alliage'));
  expect(await call('person.erase', { persons: [person.id] })).toMatchObject({ unreached: [] });
  expect(tracesIn(path('usb'), ['Zoé Hérault'])).toEqual([]);
});

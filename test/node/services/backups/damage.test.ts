import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { anApplication, anOpenProject, codeOf, type TestApplication } from '../../../helpers/application.ts';

const problemsOf = ({ events }: TestApplication): (string | null)[] =>
  events.flatMap((event) => (event.event === 'backup.changed' ? [event.problem] : []));

/** Changes a byte in the middle of a file. */
const flipByte = (path: string): void => {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

/** A project with two backups, and what it was at each. */
const withTwo = async () => {
  const project = await anOpenProject('rameau');
  const { call, application } = project;
  const one = await call('backup.make', {});
  const first = await call('graph.load', {});
  await call('entity.add', { kind: 'actor', name: 'Entre les deux', set: {} });
  const two = await call('backup.make', {});
  return { ...project, one, two, first, pathOf: application.files.pathOf };
};

test('K02 a damaged backup is told, whatever the damage; the one before is what is gone back to', async () => {
  for (const damage of [
    flipByte,
    (path: string) => truncateSync(path, 1000),
    (path: string) => truncateSync(path, 0),
  ]) {
    const { call, one, two, first, pathOf } = await withTwo();
    damage(pathOf(two.file));
    const listed = await call('backup.list', { verify: true });
    expect(listed.map(({ id, ok }) => [id, ok])).toEqual([
      [two.id, false],
      [one.id, true],
    ]);
    expect(await codeOf(call('backup.restore', { backup: two.id, job: 'restore' }))).toBe('E-BAK-BAD');
    // What was edited since is not lost for it: it is a backup of its own.
    await call('entity.add', { kind: 'actor', name: 'Après', set: {} });
    const recovery = await call('backup.restore', { job: 'restore' });
    expect(recovery.backup?.id).toBe(one.id);
    expect(await call('graph.load', {})).toEqual(first);
    await call('backup.restore', { backup: recovery.before, job: 'restore' });
    expect((await call('entity.search', { text: 'Après', limit: 5 })).length).toBe(1);
    await call('project.close', {});
  }
});

test.each([
  ['empty', (path: string) => truncateSync(path, 0)],
  ['cut short', (path: string) => truncateSync(path, 5000)],
  ['gone', (path: string) => rmSync(path)],
  ['something else', (path: string) => writeFileSync(path, 'rien ici')],
])('a project that is %s comes back from its last backup, and what was there is kept', async (_, harm) => {
  const { call, file, path, folder } = await withTwo();
  const whole = await call('graph.load', {});
  await call('project.close', {});
  harm(path('essai.alliage'));
  const harmed = existsSync(path('essai.alliage')) ? readFileSync(path('essai.alliage')) : null;
  const recovery = await call('backup.restore', { file: file('essai.alliage'), job: 'restore' });
  expect(await call('graph.load', {})).toEqual(whole);
  expect(recovery.before).toBeNull();
  if (harmed === null) expect(recovery.quarantined).toBeNull();
  else expect(readFileSync(join(folder, 'home', 'quarantine', recovery.quarantined ?? ''))).toEqual(harmed);
  expect((await call('backup.status', {})).quarantined).toBe(harmed === null ? 0 : 1);
});

test('a project that somebody else has open is not replaced', async () => {
  const one = await withTwo();
  const other = anApplication(one.folder);
  const asked = other.call('backup.restore', { file: other.file('essai.alliage'), job: 'restore' });
  expect(await codeOf(asked)).toBe('E-LOCK');
  await one.call('entity.add', { kind: 'actor', name: 'Toujours là', set: {} });
});

test('K04 A11 a folder of backups that cannot be written keeps no edit from being made: it is told, and tried again', async () => {
  const project = await withTwo();
  const { call, folder, one, pathOf } = project;
  const backups = join(folder, 'home', 'backups');
  renameSync(backups, `${backups}-aside`);
  writeFileSync(backups, '');
  expect(await codeOf(call('backup.make', {}))).toBe('E-FILE-ABSENT');
  const { id } = await call('entity.add', { kind: 'actor', name: 'Doublon', set: {} });
  const { id: kept } = await call('entity.add', { kind: 'actor', name: 'Doublons', set: {} });
  await call('entity.merge', { keep: kept, drop: id });
  expect(problemsOf(project).slice(-2)).toEqual(['E-FILE-ABSENT', 'E-FILE-ABSENT']);
  expect((await call('backup.status', {})).problem).toBe('E-FILE-ABSENT');

  rmSync(backups);
  renameSync(`${backups}-aside`, backups);
  await call('backup.make', {});
  expect((await call('backup.status', {})).problem).toBeNull();
  expect((await call('backup.list', { verify: true })).every(({ ok }) => ok)).toBe(true);
  expect(existsSync(pathOf(one.file))).toBe(true);
});

test('A04 what a copy that was cut short left goes at the next opening; one whose line was not written is noted', async () => {
  const { call, file, two, pathOf } = await withTwo();
  const shelf = dirname(pathOf(two.file));
  const manifest = join(shelf, 'manifest.jsonl');
  const lines = readFileSync(manifest, 'utf8').trimEnd().split('\n');
  writeFileSync(manifest, `${lines[0]}\n{"id":"01M`);
  writeFileSync(join(shelf, '01ARZ3NDEKTSV4RRFFQ69G5FAV.part'), 'half');
  await call('project.close', {});
  await call('project.open', { file: file('essai.alliage') });
  expect(readdirSync(shelf).filter((name) => name.endsWith('.part'))).toEqual([]);
  const listed = await call('backup.list', { verify: true });
  expect(listed.find(({ id }) => id === two.id)).toMatchObject({
    ok: true,
    sha256: two.sha256,
    revision: two.revision,
  });
});

test('lines of earlier versions are read; a name that leads elsewhere is not', async () => {
  const { call, two, pathOf } = await withTwo();
  const shelf = dirname(pathOf(two.file));
  const manifest = join(shelf, 'manifest.jsonl');
  const { id, file, sha256, bytes, at } = JSON.parse(
    readFileSync(manifest, 'utf8').trimEnd().split('\n')[1] ?? '',
  );
  writeFileSync(
    manifest,
    `${JSON.stringify({ id, file, sha256, bytes, schema: 3, at, reason: 'before-migration-from-3' })}\n`,
  );
  appendFileSync(
    manifest,
    `${JSON.stringify({ id: 'X', file: '../../../essai.alliage', sha256, bytes, schema: 3, at, reason: 'asked' })}\n`,
  );
  const unknown = { entities: null, relations: null, revision: null };
  expect(await call('backup.list', { verify: true })).toMatchObject([
    { id, reason: 'before-migration', ok: true, ...unknown },
  ]);
});

import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { anOpenProject, codeOf } from '../../../helpers/application.ts';

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

test('a backup is a whole project, noted with its sum; the last one is what info says', async () => {
  const { call, application } = await anOpenProject('rameau');
  await call('entity.add', { kind: 'actor', name: 'Avant', set: {} });
  const made = await call('backup.make', {});
  const path = application.files.pathOf(made.file);
  expect(made).toMatchObject({ reason: 'asked', ok: true, copy: null, revision: 1, sha256: sha256(path) });
  expect(made.bytes).toBe(statSync(path).size);
  expect(readdirSync(dirname(path)).sort()).toEqual(
    [basename(path), 'manifest.jsonl', 'manifest.jsonl-lock'].sort(),
  );
  appendFileSync(join(dirname(path), 'manifest.jsonl'), '{"half a li');
  expect((await call('project.info', {})).lastBackup).toEqual({ at: made.at, ok: true });
  const again = await call('backup.make', {});
  expect((await call('backup.list', {})).map(({ id }) => id)).toEqual([again.id, made.id]);

  const graph = await call('graph.load', {});
  await call('project.open', { file: made.file });
  expect(await call('graph.load', {})).toEqual(graph);
});

test('K01 each backup is restored as it was noted, byte for byte, and restoring what it replaced undoes it', async () => {
  const { call, path, application } = await anOpenProject('rameau');
  const states: { readonly id: string; readonly graph: unknown; readonly entities: number | null }[] = [];
  for (const name of ['Un', 'Deux', 'Trois']) {
    await call('entity.add', { kind: 'actor', name, set: {} });
    const { id, entities } = await call('backup.make', {});
    states.push({ id, entities, graph: await call('graph.load', {}) });
  }
  await call('entity.add', { kind: 'actor', name: 'Dernier', set: {} });
  const last = await call('graph.load', {});
  for (const { id, graph, entities } of states) {
    const before = await call('graph.load', {});
    const recovery = await call('backup.restore', { backup: id, job: 'restore' });
    expect(recovery).toMatchObject({ method: 'restored', lost: 0, quarantined: null, entities });
    expect(recovery.backup?.id).toBe(id);
    expect(await call('graph.load', {})).toEqual(graph);
    await call('backup.restore', { backup: recovery.before, job: 'restore' });
    expect(await call('graph.load', {})).toEqual(before);
  }
  expect(await call('graph.load', {})).toEqual(last);

  const [first] = states;
  const { backup } = await call('backup.restore', { backup: first?.id ?? '', job: 'restore' });
  await call('project.close', {});
  expect(sha256(path('essai.alliage'))).toBe(backup?.sha256);
  await call('project.open', { file: application.files.register(path('essai.alliage')) });
  expect((await call('project.info', {})).canUndo).toBe(true);
});

test('what cannot be restored is refused, and nothing has changed', async () => {
  const { call, file } = await anOpenProject('rameau');
  const graph = await call('graph.load', {});
  expect(await codeOf(call('backup.restore', { job: 'restore' }))).toBe('E-BAK-NONE');
  expect(await codeOf(call('backup.restore', { backup: 'NONE', job: 'restore' }))).toBe('E-NOT-FOUND');
  expect(await codeOf(call('backup.restore', { file: file('absent.alliage'), job: 'restore' }))).toBe(
    'E-FILE-ABSENT',
  );
  expect(await call('graph.load', {})).toEqual(graph);
  expect(await call('backup.list', {})).toEqual([]);
});

test('what was gone back to is the last state until another is made: a project lost then comes back to it', async () => {
  const { call, file, path } = await anOpenProject('rameau');
  const first = await call('backup.make', {});
  const whole = await call('graph.load', {});
  await call('entity.add', { kind: 'actor', name: 'Abandonné', set: {} });
  await call('backup.make', {});
  await call('backup.restore', { backup: first.id, job: 'restore' });
  expect((await call('backup.status', {})).last?.id).toBe(first.id);
  await call('project.close', {});
  rmSync(path('essai.alliage'));
  await call('backup.restore', { file: file('essai.alliage'), job: 'restore' });
  expect(await call('graph.load', {})).toEqual(whole);

  await call('entity.add', { kind: 'actor', name: 'Ensuite', set: {} });
  const next = await call('backup.make', {});
  expect((await call('backup.status', {})).last?.id).toBe(next.id);
  await call('project.close', {});
  rmSync(path('essai.alliage'));
  const recovery = await call('backup.restore', { file: file('essai.alliage'), job: 'restore' });
  expect(recovery.backup?.id).toBe(next.id);
});

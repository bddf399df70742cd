import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';
import { startHolder } from '../helpers/processes.ts';

// Killed, then only the main file was kept: it opened as if nothing had ever been in the log.
test('B11 the log of a session that was cut is gone: what is there opens, and it is said since when edits may be missing', async () => {
  const { call, file, path, folder } = await anOpenProject();
  await call('entity.add', { kind: 'actor', name: 'Enregistré', set: {} });
  await call('project.close', {});
  const open = async () => {
    await call('project.open', { file: file('essai.alliage') });
    return (await call('place.state', {})).missingSince;
  };
  const cut = async (): Promise<void> => {
    const holder = startHolder(join(folder, 'home'), path('essai.alliage'), 'edit');
    await holder.said(3);
    await holder.kill();
  };
  // With its log, nothing is missing.
  await cut();
  expect(await open()).toBeNull();
  await call('project.close', {});

  await cut();
  for (const end of ['-wal', '-shm']) rmSync(`${path('essai.alliage')}${end}`);
  expect(Date.parse((await open()) ?? '')).toBeLessThanOrEqual(Date.now());
  const names = (await call('entity.list', { kind: null, where: [] })).map(({ name }) => name);
  expect(names).toContain('Enregistré');
  expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  // Closed, it is whole as it is.
  await call('entity.add', { kind: 'actor', name: 'Après', set: {} });
  await call('project.close', {});
  expect(await open()).toBeNull();
});

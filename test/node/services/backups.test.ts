import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monotonicFactory } from 'ulid';
import { expect, test } from 'vitest';
import { createBackups } from '../../../shared/node/services/backups.ts';
import { openProject } from '../../../shared/node/store/open.ts';
import { readProject } from '../../../shared/node/store/project.ts';
import { anOpenProject } from '../../helpers/application.ts';

test('a backup is a whole project, noted with its sum; the last one is what info says', async () => {
  const { call, application, folder } = await anOpenProject('rameau');
  await call('entity.add', { kind: 'actor', name: 'Avant', set: {} });
  const home = join(folder, 'home');
  const path = join(folder, 'essai.alliage');
  const reader = openProject(path, { readOnly: true, now: new Date(), backUp: () => undefined });
  const at = new Date('2026-11-24T14:05:00Z');
  const backups = createBackups({ home, clock: () => at, newId: monotonicFactory() });
  const entry = backups.make(reader.db, 'test');
  const { projectId } = readProject(reader.db);
  reader.close();

  const backup = join(home, 'backups', projectId, entry.file);
  expect(createHash('sha256').update(readFileSync(backup)).digest('hex')).toBe(entry.sha256);
  expect(readdirSync(join(home, 'backups', projectId)).sort()).toEqual([entry.file, 'manifest.jsonl'].sort());
  appendFileSync(join(home, 'backups', projectId, 'manifest.jsonl'), '{"half a li');
  expect((await call('project.info', {})).lastBackup).toEqual({ at: at.toISOString(), ok: true });

  const graph = await call('graph.load', {});
  await call('project.open', { file: application.files.register(backup) });
  expect(await call('graph.load', {})).toEqual(graph);
});

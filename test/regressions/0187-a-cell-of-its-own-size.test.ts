import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { anOpenProject, codeOf } from '../helpers/application.ts';

const LARGE = 4_000_001;

/** A project that was closed, then written by another program. */
const aProjectWritten = async (sql: string, value: string) => {
  const project = await anOpenProject();
  const { call, path } = project;
  await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  await call('backup.make', {});
  await call('project.close', {});
  const db = new Database(path('essai.alliage'));
  db.prepare(sql).run(value);
  db.close();
  return project;
};

// A description of 150 million letters opened, took a gigabyte, and ended the process that checked it.
test.each([
  ['a description', 'UPDATE entity SET description = ?', 'x'.repeat(LARGE)],
  ['the subject of an operation', 'UPDATE journal SET subject = ?', `["${'x'.repeat(LARGE)}"]`],
  ['an operation', 'UPDATE journal SET changes = ?', `["${'x'.repeat(64_000_000)}"]`],
])('a project with %s larger than any is refused as it is, and gone back on', async (_, sql, value) => {
  const { call, file, path } = await aProjectWritten(sql, value);
  const bytes = readFileSync(path('essai.alliage'));
  expect(await codeOf(call('project.open', { file: file('essai.alliage') }))).toBe('E-BASE-DAMAGED');
  const checked = await call('project.check', { file: file('essai.alliage') });
  expect(checked.findings.map(({ code }) => code)).toContain('E-BASE-DAMAGED');
  expect(readFileSync(path('essai.alliage')).equals(bytes)).toBe(true);
  const restored = await call('backup.restore', {
    file: file('essai.alliage'),
    backup: null,
    job: 'restore',
  });
  expect(restored).toMatchObject({ method: 'backup', entities: 1, lost: 0 });
  expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
});

test('an operation that changed much is none', async () => {
  const changes = `["${'x'.repeat(LARGE)}"]`;
  const { call, file } = await aProjectWritten('UPDATE journal SET changes = ?', changes);
  expect(await codeOf(call('project.open', { file: file('essai.alliage') }))).toBe('E-BASE-CHANGED');
});

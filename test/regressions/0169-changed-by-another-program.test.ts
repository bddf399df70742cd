import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { furnishedProject } from '../fuzz/furnished-project.ts';
import { anApplication, codeOf } from '../helpers/application.ts';

const aChangedProject = async (sql: string) => {
  const test = anApplication();
  writeFileSync(test.path('essai.alliage'), await furnishedProject());
  await test.call('project.open', { file: test.file('essai.alliage'), acceptChanged: true });
  const db = new Database(test.path('essai.alliage'));
  expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
  db.close();
  return test;
};

// An entry of a kind that is none was an unexpected error for whoever looked at the history.
test('an operation of a kind that is none is told as damage', async () => {
  const { call } = await aChangedProject("UPDATE journal SET kind = 'planet' WHERE seq = 3");
  expect(await codeOf(call('journal.history', {}))).toBe('E-BASE-DAMAGED');
  const { findings } = await call('project.check', { file: null });
  expect(findings).toMatchObject([{ code: 'CHECK-JOURNAL' }]);
});

// What was to be taken back was not there any more: an unexpected error.
test('an undo that what is there contradicts is told as damage, and changes nothing', async () => {
  const { call } = await aChangedProject('DELETE FROM snapshot');
  const before = await call('project.info', {});
  expect(await codeOf(call('journal.undo', {}))).toBe('E-BASE-DAMAGED');
  expect(await call('project.info', {})).toEqual(before);
});

// SQLite says so in words, under its code for anything at all: an unexpected error.
test('a format of the schema that no SQLite has is told as damage', async () => {
  const { call, file, path } = anApplication();
  const bytes = Buffer.from(await furnishedProject());
  bytes.writeUInt32BE(7, 44);
  writeFileSync(path('essai.alliage'), bytes);
  expect(await codeOf(call('project.open', { file: file('essai.alliage') }))).toBe('E-BASE-DAMAGED');
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { anOpenProject } from '../../helpers/application.ts';

/** A project with a history, closed, then changed by another program. */
const changedBy = async (sql: string) => {
  const test = await anOpenProject('rameau');
  const { id } = await test.call('entity.add', {
    kind: 'actor',
    name: 'Club',
    set: { description: 'Texte' },
  });
  await test.call('entity.set', { entity: id, set: { description: 'Autre' } });
  await test.call('journal.undo', {});
  await test.call('project.close', {});
  const db = new Database(test.path('essai.alliage'));
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return { ...test, target: test.file('essai.alliage'), file: test.path('essai.alliage') };
};

test.each([
  ['CHECK-REFERENCES', "DELETE FROM entity WHERE name = 'Le RAMEAU'"],
  [
    'CHECK-REFERENCES',
    "UPDATE position SET entity_id = 'x'; INSERT INTO position VALUES ('nobody', 1, 1, 0)",
  ],
  ['CHECK-JOURNAL', `UPDATE journal SET changes = '[{"record": "planet"}]' WHERE seq = 1`],
  ['CHECK-JOURNAL', 'UPDATE journal SET head = 99 WHERE seq = 3'],
  ['CHECK-RECORDS', "UPDATE entity SET status = 'sleeping' WHERE name = 'Club'"],
  ['CHECK-RECORDS', "UPDATE relation SET starts_on = '2024-13'"],
  [
    'CHECK-RECORDS',
    "INSERT INTO saved_view VALUES ('nobody-has-such-a-number-x', 'Vue', 0, 0, NULL, 'map', '{}', '')",
  ],
  [
    'CHECK-RECORDS',
    `INSERT INTO decision SELECT '01DECA00000000000000000001', 'x', '01DECA00000000000000000001',
       '01DECA00000000000000000002', 'planet', 'A', 'B', 'proposed', '2026', 'x', 'C', NULL, NULL, NULL, NULL, NULL,
       'internal', NULL, '[]'`,
  ],
  [
    'CHECK-RECORDS',
    `INSERT INTO check_override VALUES ('01DECA00000000000000000001 Z9', '01DECA00000000000000000001', 'Z9', 'met',
       'x', 'C', 'x', 'internal')`,
  ],
  ['CHECK-RECORDS', "INSERT INTO method_setting VALUES ('weights.value', '9')"],
  ['CHECK-SEARCH', "DELETE FROM entity_fts WHERE name = 'club'"],
  ['CHECK-SEARCH', "UPDATE search_word SET uses = uses + 1 WHERE word = 'club'"],
])('%s is found after: %s', async (code, sql) => {
  const { call, target, file } = await changedBy(sql);
  const bytes = readFileSync(file);
  const checked = await call('project.check', { file: target });
  expect(checked.ok).toBe(false);
  expect(checked.findings.map((finding) => finding.code)).toContain(code);
  expect(checked.findings.every(({ message }) => message.length > 10 && /\d/.test(message))).toBe(true);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(readdirSync(dirname(file)).sort()).toEqual(['essai.alliage', 'home']);
});

test('nothing is found in a sound project, open or not', async () => {
  const { call, target } = await changedBy('SELECT 1');
  expect(await call('project.check', { file: target })).toEqual({ ok: true, findings: [] });
  await call('project.open', { file: target });
  expect(await call('project.check', { file: target })).toEqual({ ok: true, findings: [] });
  expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
});

test('a file that does not open is a finding, with the sentence of its refusal', async () => {
  const { call, file, path } = await anOpenProject();
  await call('project.close', {});
  const bytes = readFileSync(path('essai.alliage'));
  writeFileSync(path('essai.alliage'), bytes.subarray(0, bytes.length - 1));
  expect((await call('project.check', { file: file('essai.alliage') })).findings).toEqual([
    { code: 'E-BASE-DAMAGED', message: expect.stringContaining('endommagé') },
  ]);
});

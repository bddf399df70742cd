import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { aFolder, anApplication, anOpenProject, codeOf } from '../../../helpers/application.ts';

/** A project with a history, closed. */
const aClosedProject = async () => {
  const opened = await anOpenProject('rameau');
  await opened.call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  await opened.call('project.close', {});
  return { ...opened, whole: opened.path('essai.alliage'), target: opened.file('essai.alliage') };
};

/** The record of each place. */
const recordFiles = (folder: string): string[] => {
  const closed = join(folder, 'home', 'closed');
  return readdirSync(closed, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(closed, name));
};
const recordsOf = (folder: string) =>
  recordFiles(folder).map((file) => JSON.parse(readFileSync(file, 'utf8')).record);

/** Something that no check of SQLite's sees: another letter in a name. */
const changeName = (path: string): void => {
  const bytes = readFileSync(path);
  const at = bytes.lastIndexOf('Club');
  bytes[at + 1] = 0x61;
  writeFileSync(path, bytes);
};

test('B03: a letter changed in a closed file is told; its bytes stay, and it can be opened all the same', async () => {
  const { call, whole, target } = await aClosedProject();
  changeName(whole);
  const bytes = readFileSync(whole);
  expect(await codeOf(call('project.open', { file: target }))).toBe('E-BASE-CHANGED');
  expect(await codeOf(call('project.open', { file: target, readOnly: true }))).toBe('E-BASE-CHANGED');
  expect(readFileSync(whole).equals(bytes)).toBe(true);
  await call('project.open', { file: target, acceptChanged: true });
  await call('project.close', {});
  expect(await call('project.open', { file: target })).toMatchObject({ readOnly: false });
});

test('the record is marked before the first write of a session, and whole again once it is closed', async () => {
  const { call, target, folder } = await aClosedProject();
  const before = recordsOf(folder)[0];
  expect(before).toMatchObject({ clean: true, closes: 1, revision: 1 });
  await call('project.open', { file: target });
  expect(recordsOf(folder)).toEqual([before]);
  await call('entity.add', { kind: 'actor', name: 'Autre', set: {} });
  expect(recordsOf(folder)[0]).toMatchObject({ clean: false, closes: 1, sha256: before.sha256 });
  await call('project.close', {});
  const after = recordsOf(folder)[0];
  expect(after).toMatchObject({ clean: true, closes: 2, revision: 2 });
  expect(after.history).toContainEqual({ closes: 1, sha256: before.sha256 });
});

test('a session that writes nothing leaves the record and the file as they were', async () => {
  const { call, target, folder, whole } = await aClosedProject();
  const [records, bytes] = [recordsOf(folder), readFileSync(whole)];
  await call('project.open', { file: target });
  await call('project.close', {});
  expect(recordsOf(folder)).toEqual(records);
  expect(readFileSync(whole).equals(bytes)).toBe(true);
});

test('written by another computer: a greater count of closes opens without a word', async () => {
  const { call, target, whole } = await aClosedProject();
  const other = anApplication(aFolder());
  copyFileSync(whole, other.path('essai.alliage'));
  await other.call('project.open', { file: other.file('essai.alliage') });
  await other.call('entity.add', { kind: 'actor', name: 'Ailleurs', set: {} });
  await other.call('project.close', {});
  copyFileSync(other.path('essai.alliage'), whole);
  expect(await call('project.open', { file: target })).toMatchObject({ operations: 2 });
});

test('an earlier state that came back opens; changed, it does not', async () => {
  const { call, target, whole, path } = await aClosedProject();
  copyFileSync(whole, path('avant.alliage'));
  await call('project.open', { file: target });
  await call('entity.add', { kind: 'actor', name: 'Autre', set: {} });
  await call('project.close', {});
  copyFileSync(path('avant.alliage'), whole);
  expect(await call('project.open', { file: target })).toMatchObject({ operations: 1 });
  await call('entity.add', { kind: 'actor', name: 'Autre encore', set: {} });
  await call('project.close', {});
  copyFileSync(path('avant.alliage'), whole);
  changeName(whole);
  expect(await codeOf(call('project.open', { file: target }))).toBe('E-BASE-CHANGED');
});

test.each([
  ['count of closes', 'UPDATE journal_state SET closes = closes + 8'],
  ['identity', "UPDATE project SET project_id = '01PR0JECT0000000000000000X'"],
])('the %s alone altered is no other computer', async (_, sql) => {
  const { call, target, whole } = await aClosedProject();
  const db = new Database(whole);
  db.exec(sql);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  expect(await codeOf(call('project.open', { file: target }))).toBe('E-BASE-CHANGED');
});

test('killed between the mark and the close: opens after a full check, and is noted again', async () => {
  const { call, target, folder, whole, path } = await aClosedProject();
  await call('project.open', { file: target });
  await call('entity.add', { kind: 'actor', name: 'Autre', set: {} });
  for (const suffix of ['', '-wal']) copyFileSync(whole + suffix, path(`copie${suffix}`));
  const [record = ''] = recordFiles(folder);
  const marked = readFileSync(record);
  await call('project.close', {});
  for (const suffix of ['', '-wal']) copyFileSync(path(`copie${suffix}`), whole + suffix);
  writeFileSync(record, marked);
  expect(await call('project.open', { file: target })).toMatchObject({ operations: 2 });
  await call('project.close', {});
  expect(recordsOf(folder)[0]).toMatchObject({ clean: true, revision: 2 });
});

test('a folder of records that cannot be kept takes nothing away', async () => {
  const { call, target, folder } = await aClosedProject();
  rmSync(join(folder, 'home', 'closed'), { recursive: true });
  writeFileSync(join(folder, 'home', 'closed'), 'x');
  await call('project.open', { file: target });
  await call('entity.add', { kind: 'actor', name: 'Autre', set: {} });
  await call('project.close', {});
  expect(await call('project.open', { file: target })).toMatchObject({ operations: 2 });
});

test('a check tells what changed outside, and takes it for good only when asked', async () => {
  const { call, whole, target } = await aClosedProject();
  changeName(whole);
  const bytes = readFileSync(whole);
  // A letter in a name: search no longer matches either.
  const { findings } = await call('project.check', { file: target });
  expect(findings.map(({ code }) => code)).toEqual(['E-BASE-CHANGED', 'CHECK-SEARCH']);
  expect((await call('project.check', { file: target, accept: true })).ok).toBe(false);
  const db = new Database(whole);
  db.exec("UPDATE entity SET name = 'Club' WHERE name = 'Caub'; UPDATE project SET name = 'Autre'");
  db.close();
  expect(readFileSync(whole).equals(bytes)).toBe(false);
  expect(await call('project.check', { file: target, accept: true })).toEqual({ ok: true, findings: [] });
  expect(await call('project.check', { file: target })).toEqual({ ok: true, findings: [] });
  expect(await call('project.open', { file: target })).toMatchObject({ name: 'Autre' });
});

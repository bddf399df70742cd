import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { anOpenProject, codeOf, type TestApplication } from '../../../helpers/application.ts';

const FILE = 'essai.alliage';
const add = async ({ call }: TestApplication, name: string): Promise<string> =>
  (await call('entity.add', { kind: 'actor', name, set: {} })).id;
const namesIn = async ({ call }: TestApplication): Promise<string[]> =>
  (await call('graph.load', {})).ecosystem.entities.map(({ name }) => name);

/** A backup after the first edit, then four later ones, then closed. */
const aProjectWithBackup = async () => {
  const project = await anOpenProject('rameau');
  await add(project, 'Avant la sauvegarde');
  await project.call('backup.make', {});
  const second = await add(project, 'Deuxième');
  await add(project, 'Troisième');
  await project.call('entity.set', { entity: second, set: { name: 'Deuxième bis' } });
  await project.call('journal.undo', {});
  // As a computer that stops before the backup of closing: only the one that was asked is there.
  const entities = (await namesIn(project)).sort();
  await project.call('project.close', {});
  const folder = join(project.folder, 'home', 'backups');
  for (const id of readdirSync(folder)) {
    const manifest = join(folder, id, 'manifest.jsonl');
    const lines = readFileSync(manifest, 'utf8').split('\n').filter(Boolean);
    writeFileSync(manifest, `${lines.filter((line) => !line.includes('"closing"')).join('\n')}\n`);
  }
  return { ...project, whole: project.path(FILE), target: project.file(FILE), entities };
};
const recover = (
  { call, target }: Awaited<ReturnType<typeof aProjectWithBackup>>,
  how: 'auto' | 'backup' | 'salvage' = 'auto',
) => call('project.recover', { file: target, how, job: 'j' });

const quarantinedBytes = (folder: string, name: string | null): Buffer =>
  readFileSync(join(folder, 'home', 'quarantine', String(name)));

test('B01: a file of 0 byte is no new project; from the backup, what is lost is counted', async () => {
  const project = await aProjectWithBackup();
  truncateSync(project.whole, 0);
  expect(await codeOf(project.call('project.open', { file: project.target }))).toBe('E-BASE-EMPTY');
  expect(await project.call('project.examine', { file: project.target })).toMatchObject({
    code: 'E-BASE-EMPTY',
    replayable: 0,
    unreplayable: 4,
    salvageable: null,
  });
  const done = await recover(project);
  expect(done).toMatchObject({ method: 'backup', reapplied: 0, lost: 4 });
  expect(done.losses).toEqual([expect.stringMatching(/2 à 5 /)]);
  expect(quarantinedBytes(project.folder, done.quarantined).length).toBe(0);
  const names = await namesIn(project);
  expect(names).toContain('Avant la sauvegarde');
  expect(names).not.toContain('Troisième');
  await add(project, 'La suite');
});

test('B02: cut by one byte, it works again in one command, and nothing is lost', async () => {
  const project = await aProjectWithBackup();
  const whole = readFileSync(project.whole);
  truncateSync(project.whole, whole.length - 1);
  expect(await codeOf(project.call('project.open', { file: project.target }))).toBe('E-BASE-DAMAGED');
  const bytes = readFileSync(project.whole);
  expect(await project.call('project.examine', { file: project.target })).toMatchObject({
    code: 'E-BASE-DAMAGED',
    replayable: 4,
    unreplayable: 0,
  });
  expect(readFileSync(project.whole).equals(bytes)).toBe(true);
  const done = await recover(project);
  expect(done).toMatchObject({ method: 'backup', reapplied: 4, lost: 0, losses: [] });
  expect(quarantinedBytes(project.folder, done.quarantined).equals(bytes)).toBe(true);
  expect((await namesIn(project)).sort()).toEqual(project.entities);
  expect(await project.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  await project.call('journal.redo', {});
  expect(await namesIn(project)).toContain('Deuxième bis');
});

test.each([0.5, 0.1])('B02: cut to %d of its size, it is what the backup was, and opens', async (share) => {
  const project = await aProjectWithBackup();
  truncateSync(project.whole, Math.floor(readFileSync(project.whole).length * share));
  const done = await recover(project);
  expect(done.method).toBe('backup');
  expect(done.reapplied + (done.lost ?? 0)).toBe(4);
  expect(await project.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  await project.call('project.close', {});
  expect(await project.call('project.open', { file: project.target })).toMatchObject({ readOnly: false });
});

test('B03: changed outside, the state of before comes back, and the changed one can be had again', async () => {
  const project = await aProjectWithBackup();
  const bytes = readFileSync(project.whole);
  const at = bytes.lastIndexOf('Avant la');
  bytes[at] = 0x42;
  writeFileSync(project.whole, bytes);
  expect(await codeOf(project.call('project.open', { file: project.target }))).toBe('E-BASE-CHANGED');
  const done = await recover(project);
  expect(done).toMatchObject({ method: 'backup', reapplied: 4, lost: 0 });
  expect(await namesIn(project)).toContain('Avant la sauvegarde');
  expect(done.before).not.toBeNull();
  await project.call('backup.restore', { backup: done.before, job: 'j' });
  expect(await namesIn(project)).toContain('Bvant la sauvegarde');
});

test('a later operation that cannot be read is lost alone, and told by what is known of it', async () => {
  const project = await aProjectWithBackup();
  const db = new Database(project.whole);
  db.exec(`UPDATE journal SET changes = '[{"record":"planet"}]' WHERE seq = 3`);
  db.close();
  const done = await recover(project);
  expect(done).toMatchObject({ method: 'backup', lost: 1, reapplied: 3 });
  expect(done.losses).toEqual([expect.stringMatching(/\(Claire\).*Troisième/)]);
  expect(await namesIn(project)).not.toContain('Troisième');
});

test('B05: a header that is no longer ours, where a project was, is repaired from the backup', async () => {
  const project = await aProjectWithBackup();
  const bytes = readFileSync(project.whole);
  bytes.fill(0, 0, 16);
  writeFileSync(project.whole, bytes);
  expect(await codeOf(project.call('project.open', { file: project.target }))).toBe('E-BASE-NOTOURS');
  expect(await recover(project)).toMatchObject({ method: 'backup', reapplied: 4, lost: 0 });
});

test('B10: an index that is damaged is made again from the data', async () => {
  const project = await aProjectWithBackup();
  const db = new Database(project.whole);
  const page = db
    .prepare("SELECT rootpage FROM sqlite_master WHERE name = 'entity_name'")
    .pluck()
    .get() as number;
  db.close();
  const bytes = readFileSync(project.whole);
  bytes.fill(0, (page - 1) * 4096 + 8, page * 4096);
  writeFileSync(project.whole, bytes);
  const done = await recover(project);
  expect(done).toMatchObject({ method: 'reindexed', lost: 0 });
  expect((await namesIn(project)).sort()).toEqual(project.entities);
});

test('B14: rows that cite what is not there are told by the check, and left out by a salvage', async () => {
  const project = await aProjectWithBackup();
  const db = new Database(project.whole);
  db.pragma('foreign_keys = OFF');
  db.exec("DELETE FROM entity WHERE name = 'Le RAMEAU'");
  db.close();
  const { findings } = await project.call('project.check', { file: project.target });
  expect(findings.map(({ code }) => code)).toContain('CHECK-REFERENCES');
  const done = await recover(project, 'salvage');
  expect(done.method).toBe('salvage');
  expect(done.losses.length).toBeGreaterThan(0);
  expect(await project.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
});

test.each([
  ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON entity BEGIN DELETE FROM relation; END'],
  ['a view', 'CREATE VIEW v AS SELECT 1'],
  ['a generated column', "ALTER TABLE entity ADD COLUMN x TEXT AS (name || 'x')"],
  ['a virtual table', 'CREATE VIRTUAL TABLE w USING fts5 (a)'],
])('B16: %s of another program: refused; only what is ours is copied', async (_, sql) => {
  const project = await aProjectWithBackup();
  const db = new Database(project.whole);
  db.exec(sql);
  db.close();
  const bytes = readFileSync(project.whole);
  expect(await codeOf(project.call('project.open', { file: project.target }))).toBe('E-BASE-TAMPERED');
  expect(readFileSync(project.whole).equals(bytes)).toBe(true);
  const done = await recover(project);
  expect(done).toMatchObject({ method: 'salvage', lost: 0, losses: [] });
  expect((await namesIn(project)).sort()).toEqual(project.entities);
  await project.call('journal.redo', {});
  expect(await namesIn(project)).toContain('Deuxième bis');
});

test('without any backup, the readable rows of a damaged file become a project', async () => {
  const project = await anOpenProject('rameau');
  await add(project, 'Club');
  const names = (await namesIn(project)).sort();
  await project.call('project.close', {});
  const home = join(project.folder, 'home', 'backups');
  for (const id of existsSync(home) ? readdirSync(home) : [])
    truncateSync(join(home, id, 'manifest.jsonl'), 0);
  truncateSync(project.path(FILE), readFileSync(project.path(FILE)).length - 1);
  const file = project.file(FILE);
  expect(await codeOf(project.call('project.recover', { file, how: 'backup', job: 'j' }))).toBe('E-BAK-NONE');
  const done = await project.call('project.recover', { file, how: 'auto', job: 'j' });
  expect(done.method).toBe('salvage');
  expect((await namesIn(project)).sort()).toEqual(names);
});

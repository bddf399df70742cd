import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { anOpenProject, codeOf, type TestApplication } from '../helpers/application.ts';

const FILE = 'essai.alliage';

/** A project that another program wrote in, and of which there is no backup. */
const anEditedProject = async (edit: (db: Database.Database, ids: Record<string, string>) => void) => {
  const project = await anOpenProject();
  const ids: Record<string, string> = {};
  const add = async (kind: string, name: string, set = {}) => {
    ids[name] = (await project.call('entity.add', { kind, name, set })).id;
  };
  await add('funder', 'Fondation des Rives');
  await add('actor', 'Club Tournesol', { themes: ['eau'], shortName: 'CT' });
  await add('actor', 'Le Fournil');
  await add('territory', 'Pays des Rives');
  const link = (from: string, type: string, to: string, set = {}) =>
    project.call('relation.add', { from, type, to, set });
  await link('Fondation des Rives', 'funds', 'Club Tournesol', { amount: '1200', note: 'Première année.' });
  await link('Le Fournil', 'partners-with', 'Club Tournesol');
  await link('Le Fournil', 'located-in', 'Pays des Rives');
  await project.call('project.close', {});
  rmSync(join(project.folder, 'home', 'backups'), { recursive: true, force: true });
  const db = new Database(project.path(FILE));
  db.pragma('foreign_keys = OFF');
  db.unsafeMode(true);
  edit(db, ids);
  db.close();
  return { ...project, target: project.file(FILE), ids };
};

/** The definition of a table without what keeps rows out of it, as a program that knows no rule writes. */
const loosen = (db: Database.Database, table: string, change: (sql: string) => string): void => {
  db.pragma('writable_schema = ON');
  const sql = db.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(table) as string;
  db.prepare('UPDATE sqlite_master SET sql = ? WHERE name = ?').run(change(sql), table);
  db.pragma('writable_schema = RESET');
};
const tighten = (db: Database.Database, table: string, sql: string): void => {
  db.pragma('writable_schema = ON');
  db.prepare('UPDATE sqlite_master SET sql = ? WHERE name = ?').run(sql, table);
  db.pragma('writable_schema = RESET');
};
/** Writes what the rules of a table forbid, and leaves its definition as it was. */
const without = (
  db: Database.Database,
  table: string,
  change: (sql: string) => string,
  write: () => void,
): void => {
  const sql = db.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(table) as string;
  loosen(db, table, change);
  write();
  tighten(db, table, sql);
};

const recover = ({ call, target }: Awaited<ReturnType<typeof anEditedProject>>) =>
  call('project.recover', { file: target, how: 'salvage', job: 'j' });
const graphOf = async ({ call }: TestApplication) => (await call('graph.load', {})).ecosystem;
const listOf = ({ folder }: TestApplication, name: string | null): string =>
  readFileSync(join(folder, 'home', 'quarantine', String(name)), 'utf8');

// Rows that were refused were counted; nobody could tell which they were.
test('B14 links to a record that is gone stay, with a record in its place that is to be checked', async () => {
  const project = await anEditedProject((db, ids) => {
    db.prepare('DELETE FROM entity WHERE id = ?').run(ids['Club Tournesol']);
  });
  expect(await codeOf(project.call('project.open', { file: project.target, acceptChanged: true }))).toBe(
    'E-BASE-DAMAGED',
  );
  const account = await recover(project);
  expect(account.left).toMatchObject({ kept: { entities: 1, relations: 0 }, out: 0 });
  expect(account.left.rows).toMatchObject([
    {
      table: 'entity',
      id: project.ids['Club Tournesol'],
      name: 'Club Tournesol',
      reason: 'orphan',
      kept: true,
    },
  ]);
  const { entities, relations } = await graphOf(project);
  const club = entities.find(({ id }) => id === project.ids['Club Tournesol']);
  // Its own words were there still, and search knew its name.
  expect(club).toMatchObject({ name: 'Club Tournesol', toCheck: true, themes: ['eau'] });
  expect(entities.filter(({ toCheck }) => toCheck)).toHaveLength(1);
  expect(relations).toHaveLength(3);
  expect(relations.find(({ type }) => type === 'funds')).toMatchObject({ amountCents: 120_000 });
  expect(listOf(project, account.left.file)).toContain('Club Tournesol');
  expect(account.sentences.join(' ')).toContain(String(account.left.file));
  expect(await project.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
});

test('B14 a record of an unknown kind, without a name, with values that none could have, is kept to be checked', async () => {
  const project = await anEditedProject((db, ids) => {
    without(
      db,
      'entity',
      (sql) =>
        sql
          .replace(/kind TEXT NOT NULL CHECK \(kind IN \([^)]*\)\)/, 'kind TEXT')
          .replace(/name TEXT NOT NULL CHECK \(name <> '' AND instr\(name, char\(0\)\) = 0\)/, 'name TEXT')
          .replace(/population INTEGER CHECK \(population >= 0\)/, 'population INTEGER'),
      () => {
        db.prepare("UPDATE entity SET kind = 'planète', population = -4 WHERE id = ?").run(ids['Le Fournil']);
        db.prepare('UPDATE entity SET name = NULL WHERE id = ?').run(ids['Club Tournesol']);
        db.prepare("UPDATE entity SET status = 'dormant', url = 'nulle part' WHERE id = ?").run(
          ids['Fondation des Rives'],
        );
        db.prepare("INSERT INTO entity_tag VALUES (?, 'sdgs', 0, '7'), (?, 'sdgs', 1, '99')").run(
          ids['Fondation des Rives'],
          ids['Fondation des Rives'],
        );
      },
    );
  });
  const account = await recover(project);
  expect(account.left.kept).toEqual({ entities: 3, relations: 0, others: 0 });
  const { entities, relations } = await graphOf(project);
  expect(entities).toHaveLength(4);
  expect(relations).toHaveLength(3);
  const at = (name: string) => entities.find(({ id }) => id === project.ids[name]);
  expect(at('Le Fournil')).toMatchObject({
    kind: 'actor',
    name: 'Le Fournil',
    population: null,
    toCheck: true,
  });
  expect(at('Club Tournesol')).toMatchObject({ name: 'Fiche sans nom lisible', toCheck: true });
  expect(at('Fondation des Rives')).toMatchObject({ status: null, sdgs: [7], toCheck: true });
  expect(at('Pays des Rives')?.toCheck).toBe(false);
  // The values that were not taken are in the record itself.
  const { statements } = await project.call('entity.get', { entity: project.ids['Le Fournil'] ?? '' });
  expect(statements.map(({ value }) => value).join()).toMatch(/nature «\splanète\s».*population «\s-4\s»/);
  expect(listOf(project, account.left.file)).toContain('planète');
  expect(await project.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
});

test('B14 two records of one identity are two, and rows that can be in no project are in the list', async () => {
  const project = await anEditedProject((db, ids) => {
    // Another table under the name of ours: no key keeps two rows from having one identity.
    const sql = db.prepare("SELECT sql FROM sqlite_master WHERE name = 'entity'").pluck().get() as string;
    db.exec(
      `CREATE TABLE copy AS SELECT * FROM entity; INSERT INTO copy SELECT * FROM entity WHERE name = 'Le Fournil';
       UPDATE copy SET name = 'Le Fournil bis' WHERE rowid = (SELECT max(rowid) FROM copy);
       DROP TABLE entity; ALTER TABLE copy RENAME TO entity;`,
    );
    expect(sql).toContain('WITHOUT ROWID');
    db.prepare('INSERT INTO alias VALUES (?, 0, ?, ?)').run(
      '01J00000000000000000000ZZZ',
      'Inconnu',
      'inconnu',
    );
    db.prepare('INSERT INTO relation_axis VALUES (?, 0, ?)').run('01J00000000000000000000YYY', 'funding');
    without(
      db,
      'relation',
      (text) => text.replace(/,\s*CHECK \(from_id <> to_id\)/, ''),
      () =>
        db
          .prepare(
            `INSERT INTO relation (id, type, from_id, to_id, status, audience, updated_at)
             VALUES ('01J00000000000000000000XXX', 'partners-with', ?, ?, 'existing', 'public', '')`,
          )
          .run(ids['Le Fournil'], ids['Le Fournil']),
    );
    db.prepare(
      "UPDATE relation SET type = 'aime' WHERE type = 'partners-with' AND id <> '01J00000000000000000000XXX'",
    ).run();
  });
  const account = await recover(project);
  const { entities, relations } = await graphOf(project);
  const names = entities.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Le Fournil', 'Le Fournil bis']));
  expect(entities.find(({ name }) => name === 'Le Fournil bis')).toMatchObject({ toCheck: true });
  expect(names.filter((name) => name.startsWith('Fiche introuvable'))).toHaveLength(1);
  expect(relations.find(({ type }) => type === 'concerns')).toMatchObject({ confidence: 'to-check' });
  const left = account.left.rows.filter(({ kept }) => !kept);
  expect(left.map(({ table }) => table).sort()).toEqual(['relation', 'relation_axis']);
  expect(account.left.out).toBe(2);
  const list = listOf(project, account.left.file);
  expect(list).toContain('01J00000000000000000000XXX');
  expect(list).toContain('01J00000000000000000000YYY');
  expect(statSync(join(project.folder, 'home', 'quarantine', String(account.left.file))).mode & 0o777).toBe(
    0o600,
  );
  // What is counted as kept aside is the damaged file, not its list.
  expect((await project.call('backup.status', {})).quarantined).toBe(1);
  expect(await project.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
});

test('a project of which every row came over leaves no list', async () => {
  const project = await anEditedProject((db) => db.exec('CREATE VIEW v AS SELECT 1'));
  const account = await recover(project);
  expect(account.left).toMatchObject({ kept: { entities: 0, relations: 0, others: 0 }, out: 0, file: null });
  const quarantine = join(project.folder, 'home', 'quarantine');
  expect(existsSync(quarantine) && readdirSync(quarantine).filter((name) => name.endsWith('.txt'))).toEqual(
    [],
  );
});

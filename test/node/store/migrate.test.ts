import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { loadFrozen } from '../../../shared/node/services/snapshot/frozen.ts';
import { checkContent } from '../../../shared/node/store/check-project.ts';
import type { WritableDb } from '../../../shared/node/store/database.ts';
import { listDecisions, listOverrides, readMethod } from '../../../shared/node/store/decisions.ts';
import { listEntities } from '../../../shared/node/store/entities.ts';
import { migrate, migrateNew, readVersion } from '../../../shared/node/store/migrate.ts';
import type { Migration } from '../../../shared/node/store/migration.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from '../../../shared/node/store/migrations.ts';
import { openProject } from '../../../shared/node/store/open.ts';
import { readProject } from '../../../shared/node/store/project.ts';
import { listRelations } from '../../../shared/node/store/relations.ts';
import { listViews } from '../../../shared/node/store/saved-views.ts';
import { expectedSchemaHash, schemaHash } from '../../../shared/node/store/schema.ts';
import { listSnapshots } from '../../../shared/node/store/snapshots.ts';
import { copyProjectFile } from '../../../shared/node/store/write-project.ts';
import { aFolder } from '../../helpers/application.ts';
import { aProjectFile } from '../../helpers/project-file.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/schema');
const STEPS = resolve(import.meta.dirname, '../../../shared/node/store/migrations');

/** Released steps are never edited: a new line is added with each new step. */
const STEP_HASHES: Readonly<Record<string, string>> = {
  '0001-create-schema.ts': 'fd4d0140c73a88cdd8e73b80200b83e8bae8cdae17a08d5d053d7c916b0942df',
  '0002-import.ts': 'b311b92dbaa5419af5e6a15791bbcd7582f4f9d8951e88f701b61314f3e80594',
  '0003-saved-view.ts': '92c7575160d74bc102139141c3194879cf456da39acf1a0774e36bacc0428140',
  '0004-decision.ts': '2bb34884c1f3230a5fbbdd3ade717c9699e2d3ac3394da02bc473959f7ed60ae',
  '0005-snapshot.ts': '002802fda7866ee0396bb2ef149e2e2c6c25cfade9bc1562df338b65b18c9279',
  '0006-persons.ts': 'a023fe1f7130344ae4dd944cef7fb289c10e9d70377e314ec10f16e06b103fc4',
};

test('steps are numbered in order, each is listed, none was edited since its release', () => {
  const files = readdirSync(STEPS).sort();
  expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(MIGRATIONS.map(({ version }) => version));
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  const hashes = files.map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(STEPS, file)))
      .digest('hex'),
  ]);
  expect(Object.fromEntries(hashes)).toEqual(STEP_HASHES);
});

test('a project of each version is kept, opens, and becomes what a new project is', () => {
  const versions = readdirSync(FIXTURES).sort();
  expect(versions).toEqual(MIGRATIONS.map(({ version }) => `version-${version}.alliage`));
  for (const file of versions) {
    const path = join(aFolder(), file);
    cpSync(join(FIXTURES, file), path);
    const project = openProject(path, { readOnly: false, now: new Date(), backUp: () => undefined });
    expect(schemaHash(project.db)).toBe(expectedSchemaHash(SCHEMA_VERSION));
    expect(readProject(project.db)).toMatchObject({ name: 'Projet de la version 1', fictional: true });
    expect(listEntities(project.db).map(({ name }) => name)).toEqual(['Évreux', 'Œuvre commune']);
    expect(listRelations(project.db)).toHaveLength(1);
    const isSince = (version: number) => Number(/\d+/.exec(file)?.[0]) >= version;
    const views = isSince(3) ? ['Vue d’ensemble'] : [];
    expect(listViews(project.db).map(({ name }) => name)).toEqual(views);
    const decided = isSince(4) ? ['dismissed'] : [];
    expect(listDecisions(project.db).map(({ state }) => state)).toEqual(decided);
    expect(listOverrides(project.db).map(({ check }) => check)).toEqual(decided.map(() => 'C1'));
    expect(readMethod(project.db).rules.R02).toBe(isSince(4));
    const frozen = listSnapshots(project.db);
    expect(frozen.map(({ name }) => name)).toEqual(isSince(5) ? ['Comité de novembre'] : []);
    for (const one of frozen) expect(loadFrozen(project.db, one).content.document.entities).toHaveLength(2);
    const persons = project.db.prepare('SELECT name, confirmed_on FROM contact').all();
    expect(persons).toEqual(isSince(6) ? [{ name: 'Jeanne Témoin', confirmed_on: '2026-11-26' }] : []);
    expect(checkContent(project.db)).toEqual([]);
    project.close();
  }
});

test('a new project bears our application_id and version', () => {
  const db = new Database(':memory:');
  migrateNew(db);
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(readVersion(db)).toBe(SCHEMA_VERSION);
  db.close();
});

const addColumn: Migration = {
  version: SCHEMA_VERSION + 1,
  up: (db) => {
    db.exec('ALTER TABLE entity ADD COLUMN colour TEXT');
  },
};
const failHalfway: Migration = {
  version: SCHEMA_VERSION + 2,
  up: (db) => {
    db.exec('ALTER TABLE entity ADD COLUMN shade TEXT');
    throw new Error('halfway');
  },
};
const columnsOf = (db: Database.Database): string[] =>
  (db.pragma('table_info(entity)') as { name: string }[]).map(({ name }) => name);

test('each step is preceded by a verified backup, and is done completely or not at all', () => {
  const folder = aFolder();
  const path = join(folder, 'projet.alliage');
  aProjectFile(path);
  const db = new Database(path) as WritableDb;
  const backUp = (from: number) =>
    copyProjectFile(db, join(folder, `before-${from}.alliage`), { overwrite: false, now: new Date() });

  expect(() =>
    migrate(db, (from) => from === SCHEMA_VERSION && backUp(from), [...MIGRATIONS, addColumn, failHalfway]),
  ).toThrow('halfway');
  expect(readVersion(db)).toBe(SCHEMA_VERSION + 1);
  expect(columnsOf(db)).toContain('colour');
  expect(columnsOf(db)).not.toContain('shade');
  db.close();

  const backup = openProject(join(folder, `before-${SCHEMA_VERSION}.alliage`), {
    readOnly: true,
    now: new Date(),
    backUp: () => undefined,
  });
  expect(columnsOf(backup.db)).not.toContain('colour');
  backup.close();
});

test('without its backup a step is not begun', () => {
  const path = join(aFolder(), 'projet.alliage');
  aProjectFile(path);
  const db = new Database(path) as WritableDb;
  const refuse = () => {
    throw new Error('no space');
  };
  expect(() => migrate(db, refuse, [...MIGRATIONS, addColumn])).toThrow('no space');
  expect(readVersion(db)).toBe(SCHEMA_VERSION);
  expect(columnsOf(db)).not.toContain('colour');
  db.close();
});

test('a newer project is refused by the runner too', () => {
  const db = new Database(':memory:') as WritableDb;
  migrateNew(db);
  db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
  expect(() => migrate(db, () => undefined)).toThrow('E-BASE-NEWER');
  db.close();
});

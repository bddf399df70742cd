import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../../shared/node/store/migrations.ts';
import { type OpenedProject, openProject } from '../../../shared/node/store/open.ts';
import { readProject } from '../../../shared/node/store/project.ts';
import { StoreError } from '../../../shared/node/store/store-error.ts';
import { aFolder } from '../../helpers/application.ts';
import { aProjectFile } from '../../helpers/project-file.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = aFolder();
  path = join(folder, 'projet.alliage');
});

const open = (readOnly = false): OpenedProject =>
  openProject(path, { readOnly, now: new Date('2026-11-24T12:40:00Z'), backUp: () => undefined });

const refusalOf = (readOnly: boolean): StoreError => {
  try {
    open(readOnly).close();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('It opened.');
};

/** Refused for writing and for reading; the folder and the bytes are as before. */
const expectRefused = (code: string, details: object = {}): void => {
  const bytes = readFileSync(path);
  const beside = readdirSync(folder);
  for (const readOnly of [false, true]) {
    expect(refusalOf(readOnly)).toMatchObject({ code, details });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(beside);
  }
};

/** Something done to the project by another program. */
const tamper = (sql: string): void => {
  const db = new Database(path);
  db.exec(sql);
  db.pragma('journal_mode = DELETE');
  db.close();
};

describe('a file that is no project', () => {
  const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  test.each([
    ['png', PNG],
    ['xlsx', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0....[Content_Types].xml', 'latin1')],
    ['zip', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0....photo.jpg', 'latin1')],
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['csv', Buffer.from('nom;type\nAmis du bois;association\n')],
    ['text', Buffer.from('Bonjour.\nCeci est un mot.')],
    ['json', Buffer.from('{"format": "alliage"}')],
    ['program', Buffer.from('7f454c460201', 'hex')],
    ['unknown', Buffer.from([1, 2, 3, 4])],
  ])('looks like %s', (looksLike, bytes) => {
    writeFileSync(path, bytes);
    expectRefused('E-BASE-NOTOURS', { looksLike });
  });

  test('another application’s SQLite', () => {
    const db = new Database(path);
    db.exec('CREATE TABLE invoice (id INTEGER PRIMARY KEY)');
    db.close();
    expectRefused('E-BASE-NOTOURS', { looksLike: 'sqlite' });
  });

  test('0 byte, absent, folder, link', () => {
    expect(refusalOf(false).code).toBe('E-FILE-ABSENT');
    expect(refusalOf(true).code).toBe('E-FILE-ABSENT');
    writeFileSync(path, '');
    expectRefused('E-BASE-EMPTY');
    rmSync(path);
    mkdirSync(path);
    expect(refusalOf(false)).toMatchObject({ code: 'E-BASE-NOTOURS', details: { looksLike: 'folder' } });
    rmSync(path, { recursive: true });
    aProjectFile(join(folder, 'vrai.alliage'));
    symlinkSync(join(folder, 'vrai.alliage'), path);
    expect(refusalOf(false)).toMatchObject({ code: 'E-BASE-NOTOURS', details: { looksLike: 'link' } });
  });
});

describe('a project that cannot be opened', () => {
  beforeEach(() => aProjectFile(path));
  const cut = (bytes: Buffer) => writeFileSync(path, bytes);

  test.each([1, 10, 100, 4096])('cut by %i bytes', (count) => {
    const bytes = readFileSync(path);
    cut(bytes.subarray(0, bytes.length - count));
    expectRefused('E-BASE-DAMAGED');
  });
  test.each([0.5, 0.9])('cut to a share of %d', (share) => {
    const bytes = readFileSync(path);
    cut(bytes.subarray(0, Math.floor(bytes.length * share)));
    expectRefused('E-BASE-DAMAGED');
  });
  test.each([99, 100, 512, 4096])('cut to %i bytes', (count) => {
    cut(readFileSync(path).subarray(0, count));
    expectRefused('E-BASE-DAMAGED');
  });

  test('a page of zeros in the middle', () => {
    const bytes = readFileSync(path);
    const pages = bytes.length / 4096;
    cut(Buffer.concat([bytes.subarray(0, 4096 * 2), Buffer.alloc(4096), bytes.subarray(4096 * 3)]));
    expect(pages).toBeGreaterThan(10);
    expectRefused('E-BASE-DAMAGED');
  });

  test('without the row that says what project it is', () => {
    tamper('DELETE FROM project');
    expectRefused('E-BASE-DAMAGED', { what: 'project' });
  });

  test('of a newer version: both are named', () => {
    tamper(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    expectRefused('E-BASE-NEWER', { theirs: SCHEMA_VERSION + 1, ours: SCHEMA_VERSION });
  });
  test('of no version', () => {
    tamper('PRAGMA user_version = 0');
    expectRefused('E-BASE-DAMAGED');
  });

  test.each([
    ['a trigger', 'CREATE TRIGGER spy AFTER INSERT ON entity BEGIN DELETE FROM relation; END'],
    ['a view', 'CREATE VIEW entities AS SELECT * FROM entity'],
    ['a table', 'CREATE TABLE extra (a)'],
    ['a virtual table', 'CREATE VIRTUAL TABLE extra USING fts5 (a)'],
    ['an index', 'CREATE INDEX extra ON entity (url)'],
    ['a column', 'ALTER TABLE entity ADD COLUMN extra TEXT'],
    ['a generated column', 'ALTER TABLE entity ADD COLUMN extra TEXT AS (upper(name))'],
    ['a table less', 'DROP TABLE contact'],
  ])('with %s that is not ours', (_, sql) => {
    tamper(sql);
    expectRefused('E-BASE-TAMPERED');
  });

  test('a changed header: page size, text encoding', () => {
    const bytes = readFileSync(path);
    for (const [at, value] of [
      [16, 3],
      [59, 2],
    ] as const) {
      const changed = Buffer.from(bytes);
      changed[at] = value;
      cut(changed);
      expectRefused('E-BASE-NOTOURS');
    }
  });
});

describe('a project that opens', () => {
  beforeEach(() => aProjectFile(path));

  test('opening and closing without a write changes no byte and leaves nothing beside it', () => {
    const bytes = readFileSync(path);
    for (const readOnly of [false, true, false]) {
      const project = open(readOnly);
      expect(readProject(project.db).name).toBe('Essai');
      project.close();
      expect(readFileSync(path).equals(bytes)).toBe(true);
      expect(readdirSync(folder)).toEqual(['projet.alliage']);
    }
  });

  test('for writing: WAL, FULL, foreign keys, nothing trusted', () => {
    const project = open();
    const read = (pragma: string) => project.db.pragma(pragma, { simple: true });
    expect(
      ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'secure_delete'].map(read),
    ).toEqual(['wal', 2, 1, 0, 1]);
    expect(['cell_size_check', 'temp_store', 'busy_timeout'].map(read)).toEqual([1, 2, 3000]);
    project.close();
  });

  test('read-only: no write is possible', () => {
    const project = open(true);
    expect(project.readOnlyReason).toBe('asked');
    expect(() => project.db.exec("UPDATE project SET name = 'x'")).toThrow(/readonly|query_only|read-only/i);
    project.close();
  });

  test.each([
    ['file', () => chmodSync(path, 0o444), () => chmodSync(path, 0o644)],
    ['folder', () => chmodSync(folder, 0o555), () => chmodSync(folder, 0o755)],
  ])('a protected %s opens read-only by itself', (_, protect, release) => {
    protect();
    const project = open();
    expect(project.readOnlyReason).toBe('protected');
    expect(readProject(project.db).name).toBe('Essai');
    project.close();
    release();
    expect(readdirSync(folder)).toEqual(['projet.alliage']);
  });

  test('a log left by a crash is kept with it, read and then applied', () => {
    const crashed = open();
    crashed.db.exec("UPDATE project SET name = 'Après'");
    const files = ['', '-wal'].map((suffix) => [suffix, readFileSync(path + suffix)] as const);
    crashed.close();
    for (const [suffix, bytes] of files) writeFileSync(path + suffix, bytes);

    const main = readFileSync(path);
    const reader = open(true);
    expect(readProject(reader.db).name).toBe('Après');
    reader.close();
    expect(readFileSync(path).equals(main)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(true);

    const writer = open();
    expect(readProject(writer.db).name).toBe('Après');
    writer.close();
    expect(readdirSync(folder)).toEqual(['projet.alliage']);
  });

  test('a journal left by a crash where WAL is refused is played back, and read without a trace', () => {
    const db = new Database(path);
    db.pragma('journal_mode = DELETE');
    db.pragma('cache_size = 1');
    db.exec("BEGIN IMMEDIATE; UPDATE project SET name = 'Pas enregistré'");
    const insert = db.prepare('INSERT INTO search_word VALUES (?, ?, 1)');
    for (let number = 0; number < 2000; number++) insert.run(`mot${number}`, `${number}tom`);
    const files = ['', '-journal'].map((suffix) => [suffix, readFileSync(path + suffix)] as const);
    db.exec('ROLLBACK');
    db.close();
    for (const [suffix, bytes] of files) writeFileSync(path + suffix, bytes);

    for (const readOnly of [true, false]) {
      const project = open(readOnly);
      expect(readProject(project.db).name).toBe('Essai');
      expect(project.db.prepare('SELECT count(*) FROM search_word').pluck().get()).toBe(0);
      project.close();
      if (readOnly) expect(readFileSync(`${path}-journal`).equals(files[1]?.[1] ?? Buffer.of())).toBe(true);
    }
    expect(readdirSync(folder)).toEqual(['projet.alliage']);
  });

  test('the count of closes rises only after a write', () => {
    const closes = () => {
      const project = open(true);
      const count = project.db.prepare('SELECT closes FROM journal_state').pluck().get();
      project.close();
      return count;
    };
    expect(closes()).toBe(0);
    open().close();
    expect(closes()).toBe(0);
    const project = open();
    project.db.exec("UPDATE project SET name = 'Autre'");
    project.close();
    expect(closes()).toBe(1);
  });
});

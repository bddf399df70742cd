import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../shared/node/store/check-project.ts';
import { aFolder } from '../helpers/application.ts';
import { anEntityId } from '../helpers/ecosystem.ts';
import { aProjectFile } from '../helpers/project-file.ts';
import { entities } from '../helpers/trois-rivieres.ts';

/** More than are read at once. */
const COUNT = 4_100;
const [pattern] = entities;
if (!pattern) throw new Error('no entity');

const folder = mkdtempSync(join(tmpdir(), 'alliage-check-'));
const large = join(folder, 'grand.alliage');
beforeAll(() => {
  const many = Array.from({ length: COUNT }, (_, at) => ({
    ...pattern,
    id: anEntityId(at),
    name: `Atelier a${at}z`,
  }));
  aProjectFile(large, many);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What check says of it after another program changed it. */
const checked = (sql: string): Readonly<Record<string, number>> => {
  const path = join(aFolder(), 'grand.alliage');
  copyFileSync(large, path);
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  const found = checkContent(db);
  db.close();
  return Object.fromEntries(
    found.map((finding) => ('count' in finding ? [finding.code, finding.count] : [])),
  );
};

test.each([
  ['SELECT 1', {}],
  [
    "UPDATE entity SET status = 'sleeping' WHERE name IN ('Atelier a0z', 'Atelier a2100z', 'Atelier a4099z')",
    { 'CHECK-RECORDS': 3 },
  ],
  // The row that should be there, and the one that should not.
  ["UPDATE entity_fts SET name = 'autre' WHERE name = 'atelier a4099z'", { 'CHECK-SEARCH': 2 }],
  ["UPDATE entity_fts SET entity_id = 'x' WHERE name = 'atelier a2100z'", { 'CHECK-SEARCH': 2 }],
  ["DELETE FROM entity_fts WHERE name IN ('atelier a0z', 'atelier a2100z')", { 'CHECK-SEARCH': 2 }],
  [
    "INSERT INTO entity_fts (rowid, name, entity_id) VALUES (1, 'personne', 'x'), (2, 'personne', 'x')",
    { 'CHECK-SEARCH': 2 },
  ],
  ["UPDATE search_word SET uses = uses + 1 WHERE word = 'a4099z'", { 'CHECK-SEARCH': 2 }],
  ["UPDATE search_word SET reversed = 'x' WHERE word = 'atelier'", { 'CHECK-SEARCH': 2 }],
  ["DELETE FROM search_word WHERE word = 'a2100z'", { 'CHECK-SEARCH': 1 }],
  ["INSERT INTO search_word VALUES ('rien', 'neir', 1)", { 'CHECK-SEARCH': 1 }],
])('after %s, %j is found', (sql, expected) => {
  expect(checked(sql)).toEqual(expected);
});

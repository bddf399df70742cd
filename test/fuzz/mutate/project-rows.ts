import Database from 'better-sqlite3';
import type { Random } from '../random.ts';
import { type Json, mutateJson } from './json.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from './words.ts';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const DEEP = 2_000;
/** Bytes of the header that say how the file is written, and what they are without a log. */
const JOURNAL_MODE = [18, 20] as const;
const ROLLBACK = 1;

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What a column may be made to hold by somebody who writes the file with another program. */
const hostileValue = (random: Random, before: unknown): unknown => {
  const json = typeof before === 'string' && /^[[{]/.test(before) ? parsed(before) : undefined;
  if (json !== undefined && random.chance(0.7)) return JSON.stringify(mutateJson(json, random));
  switch (random.below(14)) {
    case 0:
      return null;
    case 1:
      return Buffer.from([0, 255, 216, 1]);
    case 2:
      return 2n ** 63n - 1n;
    case 3:
      return -(2n ** 63n);
    case 4:
      return random.pick([0, -1, 1.5, 1e308, Number.POSITIVE_INFINITY]);
    case 5:
      return '['.repeat(DEEP) + ']'.repeat(DEEP);
    case 6:
      return '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    case 7:
      return random.pick(['[]', '{}', '[null]', '{"a":1}', 'null', '0', '""', '[', '{"a"']);
    case 8:
      return 'x'.repeat(random.pick([301, 20_001, 1_000_000]));
    case 9:
      return random.pick(HOSTILE_NUMBERS);
    case 10:
      return `${String(before)}${random.pick(HOSTILE_TEXTS)}`;
    case 11:
      return random.pick(['1970-01-01', '9999-99-99', '2026-02-30T99:99:99Z', '-000001-01-01T00:00:00.000Z']);
    default:
      return random.pick(HOSTILE_TEXTS);
  }
};

const tablesOf = (db: Database.Database): string[] =>
  (
    db
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .pluck()
      .all() as string[]
  ).filter(
    (name) =>
      (db
        .prepare(`SELECT count(*) FROM ${quoted(name)}`)
        .pluck()
        .get() as number) > 0,
  );

const changeRow = (db: Database.Database, random: Random): void => {
  const table = random.pick(tablesOf(db));
  const columns = (db.pragma(`table_info(${quoted(table)})`) as { name: string }[]).map(({ name }) => name);
  const column = random.pick(columns);
  const count = db
    .prepare(`SELECT count(*) FROM ${quoted(table)}`)
    .pluck()
    .get() as number;
  const at = random.below(count);
  const rowOf = `FROM ${quoted(table)} ORDER BY 1 LIMIT 1 OFFSET ${at}`;
  if (random.chance(0.1)) {
    db.prepare(
      `DELETE FROM ${quoted(table)} WHERE ${quoted(column)} IS (SELECT ${quoted(column)} ${rowOf})`,
    ).run();
    return;
  }
  const before = db
    .prepare(`SELECT ${quoted(column)} ${rowOf}`)
    .pluck()
    .get();
  db.prepare(
    `UPDATE ${quoted(table)} SET ${quoted(column)} = ? WHERE ${quoted(columns[0] ?? '')} IS (SELECT ${quoted(columns[0] ?? '')} ${rowOf})`,
  ).run(hostileValue(random, before));
};

const SCHEMA_CHANGES: readonly string[] = [
  'CREATE TRIGGER t AFTER INSERT ON entity BEGIN DELETE FROM relation; END',
  'CREATE VIEW v AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x FROM r',
  'CREATE TABLE more (x)',
  'CREATE INDEX i ON entity (name)',
  'DROP TABLE IF EXISTS position',
  'ALTER TABLE entity ADD COLUMN more TEXT',
  'PRAGMA user_version = 1',
  'PRAGMA user_version = 2147483647',
  'PRAGMA user_version = -1',
  'PRAGMA application_id = 0',
];

/** The bytes of a project after some of its rows, or its schema, were changed behind its back. */
export const mutateRows = (project: Buffer, random: Random): Buffer => {
  const copy = Buffer.from(project);
  // A database in memory has no log: its header says so while it is changed.
  copy.fill(ROLLBACK, ...JOURNAL_MODE);
  const db = new Database(copy);
  try {
    db.pragma('foreign_keys = OFF');
    db.pragma('ignore_check_constraints = ON');
    if (random.chance(0.1)) db.exec(random.pick(SCHEMA_CHANGES));
    for (let turn = random.below(3); turn >= 0; turn--) {
      try {
        changeRow(db, random);
      } catch {
        // A constraint that cannot be put aside: another row.
      }
    }
    const changed = db.serialize();
    changed.fill(project[JOURNAL_MODE[0]] ?? ROLLBACK, ...JOURNAL_MODE);
    return changed;
  } finally {
    db.close();
  }
};

import Database from 'better-sqlite3';
import type { Lang } from '../../../domain/words/words.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { migrateNew } from '../migrate.ts';
import { insertProject } from '../project.ts';
import { type Cell, createRunner, type Row, type Run } from '../rows.ts';
import { countAll } from '../totals.ts';
import { createKeptWords, type KeptWords, markEntity, markRelation } from './kept-words.ts';
import { createLeft, type Left, type LeftRow } from './left-rows.ts';
import { mendRecords } from './mend-records.ts';
import { mendRow } from './mend-row.ts';
import { type KnownTable, knownTables, readTable } from './read-rows.ts';
import { rebuildSearch } from './rebuild-search.ts';
import { addStandIns } from './stand-ins.ts';

export interface SalvageNeeds {
  /** Where the new project is written. */
  readonly target: string;
  /** What it is called when its own name cannot be read. */
  readonly name: string;
  readonly projectId: string;
  readonly now: string;
  /** Greater than any count of closes that is known of it. */
  readonly closes: number;
  /** Of what is written in the records that are kept « à vérifier ». */
  readonly lang: Lang;
}
/** What was copied into the new project. */
export interface Salvaged {
  readonly entities: number;
  readonly relations: number;
  /** Rows that did not come over as they were: kept « à vérifier », or left out. */
  readonly left: readonly LeftRow[];
  /** Tables of which some rows could not be read. */
  readonly brokenTables: readonly string[];
  readonly hasJournal: boolean;
}

/** The history stands or falls whole: an undo relies on every entry before it. */
const JOURNAL = ['journal', 'journal_part'];

const insertRow = (run: Run, table: string, row: Row): boolean => {
  const columns = Object.keys(row);
  const cells: Cell[] = Object.values(row);
  const names = columns.map((column) => `"${column}"`).join(', ');
  try {
    return (
      run(
        `INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
        ...cells,
      ) === 1
    );
  } catch {
    return false;
  }
};

interface Work extends SalvageNeeds {
  readonly words: KeptWords;
  readonly left: Left;
}

const isThere = (db: WritableDb, table: string, key: readonly string[], row: Row): Row | undefined =>
  db
    .prepare<Cell[], Row>(
      `SELECT * FROM "${table}" WHERE ${key.map((column) => `"${column}" IS ?`).join(' AND ')}`,
    )
    .get(...key.map((column) => row[column] ?? null));

/** Each value is tried apart: of more rows than that, the list alone says what they were. */
const MENDED_MAX = 5_000;

/** A record that its table does not take as it is: with another identity where another has it, without what is not taken. */
const keepRecord = (db: WritableDb, table: 'entity' | 'relation', row: Row, work: Work): void => {
  const { left, words } = work;
  const isTwice = isThere(db, table, ['id'], row) !== undefined;
  const kept = left.rows.length < MENDED_MAX ? mendRow(db, table, row, work) : null;
  const reason = isTwice ? 'duplicate' : 'value';
  left.add(table, row, { reason, isKept: kept !== null, columns: kept?.refused ?? [] });
  if (!kept) return;
  const mark = table === 'entity' ? markEntity : markRelation;
  const others = kept.refused.filter((column) => !(isTwice && column === 'id'));
  const told = [...(isTwice ? [words.twice] : []), ...(others.length > 0 ? [words.values(row, others)] : [])];
  for (const why of told) mark(db, String(kept.row.id), why, words);
};

const leaveRow = (db: WritableDb, table: KnownTable, row: Row, work: Work): void => {
  const same = isThere(db, table.name, table.key, row);
  // Read by two ways, or written twice: nothing of it is lost.
  if (same && Object.entries(row).every(([column, cell]) => same[column] === cell)) return;
  if (table.name === 'entity' || table.name === 'relation') keepRecord(db, table.name, row, work);
  else work.left.add(table.name, row, { reason: same ? 'duplicate' : 'value', isKept: false });
};

/** Gives the tables of which some rows could not be read. */
const copyTables = (
  db: WritableDb,
  damaged: ReadableDb,
  tables: readonly KnownTable[],
  work: Work,
): readonly string[] => {
  const run = createRunner(db);
  const brokenTables: string[] = [];
  for (const table of tables) {
    if (table.name === 'journal_state') continue;
    const { rows, isWhole } = readTable(damaged, table);
    if (!isWhole) brokenTables.push(table.name);
    // What a new project begins with is in the old one too, perhaps changed.
    if (rows.length > 0) run(`DELETE FROM "${table.name}"`);
    for (const row of rows) if (!insertRow(run, table.name, row)) leaveRow(db, table, row, work);
  }
  return brokenTables;
};

/** Lists of entities and relations: each row belongs to one. */
const childTables = (db: WritableDb) =>
  db
    .prepare<[], { table: string; column: string; parent: string }>(
      `SELECT m.name AS "table", f."from" AS "column", f."table" AS parent
       FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f
       WHERE m.type = 'table' AND f.on_delete = 'CASCADE' AND f."to" = 'id'`,
    )
    .all();

/** Rows that cite one that is not there go, each told. */
const removeOrphans = (db: WritableDb, left: Left): void => {
  const remove = (table: string, where: string) => {
    const rows = db.prepare<[], Row>(`SELECT * FROM "${table}" WHERE ${where}`).all();
    if (rows.length === 0) return;
    for (const row of rows) left.add(table, row, { reason: 'orphan', isKept: false });
    db.prepare(`DELETE FROM "${table}" WHERE ${where}`).run();
  };
  const absent = (column: string, parent = 'entity') => `"${column}" NOT IN (SELECT id FROM "${parent}")`;
  remove('position', absent('entity_id'));
  remove('relation', `${absent('from_id')} OR ${absent('to_id')}`);
  for (const row of db.prepare<[], Row>(`SELECT * FROM project WHERE ${absent('territory_id')}`).all()) {
    left.add('project', row, { reason: 'orphan', isKept: true, columns: ['territory_id'] });
    db.prepare('UPDATE project SET territory_id = NULL').run();
  }
  for (const { table, column, parent } of childTables(db)) remove(table, absent(column, parent));
};

const keepsJournal = (db: WritableDb, left: Left, brokenTables: readonly string[]): boolean => {
  const dangling = db
    .prepare(
      `SELECT 1 FROM journal WHERE (head <> 0 AND head NOT IN (SELECT seq FROM journal))
       OR (parent <> 0 AND parent NOT IN (SELECT seq FROM journal)) LIMIT 1`,
    )
    .get();
  return left.rows.length === 0 && brokenTables.length === 0 && dangling === undefined;
};

const finish = (
  db: WritableDb,
  damaged: ReadableDb,
  brokenTables: readonly string[],
  work: Work,
): Salvaged => {
  const run = createRunner(db);
  const projects = db.prepare('SELECT count(*) FROM project').pluck().get();
  const { projectId, name, now, left } = work;
  if (projects === 0)
    insertProject(run, {
      projectId,
      name,
      territoryId: null,
      fictional: false,
      sample: null,
      createdAt: now,
    });
  addStandIns(db, damaged, work);
  removeOrphans(db, left);
  mendRecords(db, work);
  removeOrphans(db, left);
  const hasJournal = keepsJournal(db, left, brokenTables);
  if (!hasJournal) for (const table of [...JOURNAL].reverse()) run(`DELETE FROM ${table}`);
  run('UPDATE journal_state SET closes = ?', work.closes);
  rebuildSearch(db);
  return { ...countAll(db), left: left.rows, brokenTables, hasJournal };
};

/** Rows of the tables that we know, copied one by one into a new project: nothing else that the file defines comes along. */
export const salvageProject = (damaged: ReadableDb, needs: SalvageNeeds): Salvaged => {
  const work: Work = { ...needs, words: createKeptWords(needs.lang, needs.now), left: createLeft() };
  const db = new Database(needs.target) as WritableDb;
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    migrateNew(db);
    db.pragma('foreign_keys = OFF');
    const brokenTables = db.transaction(() => copyTables(db, damaged, knownTables(db), work))();
    const done = finish(db, damaged, brokenTables, work);
    db.pragma('journal_mode = WAL');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return done;
  } finally {
    db.close();
  }
};

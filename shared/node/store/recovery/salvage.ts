import Database from 'better-sqlite3';
import { StoredEntity } from '../../../domain/entity.ts';
import { StoredRelation } from '../../../domain/relation.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { listEntities } from '../entities.ts';
import { migrateNew } from '../migrate.ts';
import { insertProject } from '../project.ts';
import { listRelations } from '../relations.ts';
import { type Cell, createRunner, type Row, type Run } from '../rows.ts';
import { countAll } from '../totals.ts';
import { type KnownTable, knownTables, readTable } from './read-rows.ts';
import { rebuildSearch } from './rebuild-search.ts';

export interface SalvageNeeds {
  /** Where the new project is written. */
  readonly target: string;
  /** What it is called when its own name cannot be read. */
  readonly name: string;
  readonly projectId: string;
  readonly now: string;
  /** Greater than any count of closes that is known of it. */
  readonly closes: number;
}
/** What was copied into the new project. */
export interface Salvaged {
  readonly entities: number;
  readonly relations: number;
  /** Rows that were read and are in no project of ours: they cite what is not there, or hold what none could. */
  readonly refused: number;
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

interface Copied {
  readonly refused: number;
  readonly brokenTables: readonly string[];
}

const copyTables = (db: WritableDb, damaged: ReadableDb, tables: readonly KnownTable[]): Copied => {
  const run = createRunner(db);
  const brokenTables: string[] = [];
  let refused = 0;
  for (const table of tables) {
    if (table.name === 'journal_state') continue;
    const { rows, isWhole } = readTable(damaged, table);
    if (!isWhole) brokenTables.push(table.name);
    // What a new project begins with is in the old one too, perhaps changed.
    if (rows.length > 0) run(`DELETE FROM "${table.name}"`);
    for (const row of rows) if (!insertRow(run, table.name, row)) refused++;
  }
  return { refused, brokenTables };
};

/** Rows that cite one that is not there go. */
const removeOrphans = (db: WritableDb): number => {
  const { changes: places } = db
    .prepare('DELETE FROM position WHERE entity_id NOT IN (SELECT id FROM entity)')
    .run();
  const links = db
    .prepare(
      'DELETE FROM relation WHERE from_id NOT IN (SELECT id FROM entity) OR to_id NOT IN (SELECT id FROM entity)',
    )
    .run().changes;
  db.prepare(
    'UPDATE project SET territory_id = NULL WHERE territory_id NOT IN (SELECT id FROM entity)',
  ).run();
  let others = 0;
  for (const { table, column, parent } of childTables(db)) {
    others += db
      .prepare(`DELETE FROM "${table}" WHERE "${column}" NOT IN (SELECT id FROM "${parent}")`)
      .run().changes;
  }
  return places + links + others;
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

/** Records that no version of ours could have written. */
const removeUnreadable = (db: WritableDb): number => {
  const bad = (rows: readonly { readonly id: string }[], isGood: (row: unknown) => boolean) =>
    rows.filter((row) => !isGood(row)).map(({ id }) => id);
  const links = bad(listRelations(db), (row) => StoredRelation.safeParse(row).success);
  for (const id of links) db.prepare('DELETE FROM relation WHERE id = ?').run(id);
  const entities = bad(listEntities(db), (row) => StoredEntity.safeParse(row).success);
  for (const id of entities) db.prepare('DELETE FROM entity WHERE id = ?').run(id);
  return links.length + entities.length;
};

const keepsJournal = (db: WritableDb, { refused, brokenTables }: Copied, removed: number): boolean => {
  const dangling = db
    .prepare(
      `SELECT 1 FROM journal WHERE (head <> 0 AND head NOT IN (SELECT seq FROM journal))
       OR (parent <> 0 AND parent NOT IN (SELECT seq FROM journal)) LIMIT 1`,
    )
    .get();
  return refused + removed === 0 && brokenTables.length === 0 && dangling === undefined;
};

const finish = (db: WritableDb, copied: Copied, needs: SalvageNeeds): Salvaged => {
  const run = createRunner(db);
  const projects = db.prepare('SELECT count(*) FROM project').pluck().get();
  const { projectId, name, now } = needs;
  if (projects === 0)
    insertProject(run, {
      projectId,
      name,
      territoryId: null,
      fictional: false,
      sample: null,
      createdAt: now,
    });
  let removed = removeOrphans(db);
  removed += removeUnreadable(db);
  removed += removeOrphans(db);
  const hasJournal = keepsJournal(db, copied, removed);
  if (!hasJournal) for (const table of [...JOURNAL].reverse()) run(`DELETE FROM ${table}`);
  run('UPDATE journal_state SET closes = ?', needs.closes);
  rebuildSearch(db);
  return {
    ...countAll(db),
    refused: copied.refused + removed,
    brokenTables: copied.brokenTables,
    hasJournal,
  };
};

/** Rows of the tables that we know, copied one by one into a new project: nothing else that the file defines comes along. */
export const salvageProject = (damaged: ReadableDb, needs: SalvageNeeds): Salvaged => {
  const db = new Database(needs.target) as WritableDb;
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    migrateNew(db);
    db.pragma('foreign_keys = OFF');
    const salvaged = db.transaction(() => copyTables(db, damaged, knownTables(db)))();
    const done = finish(db, salvaged, needs);
    db.pragma('journal_mode = WAL');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return done;
  } finally {
    db.close();
  }
};

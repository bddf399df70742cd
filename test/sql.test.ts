// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of code are read here
import { describe, expect, it } from 'vitest';
import { readSources, type Source } from './helpers/sources.ts';
import { composedSql } from './helpers/sql-texts.ts';

/**
 * What is put into a text of SQL, by file of the store: names of tables and columns taken from lists of ours, texts passed on
 * by our own small functions, numbers that the program computes. What a person, a file or another program gave is bound
 * (`?`), and never here. Whoever adds a line says to themselves where its value comes from.
 */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  'apply-changes.ts': ['assignments'],
  'backup-file.ts': ['table'],
  'cell-sizes.ts': ['table', "tests.join(' OR ')"],
  'ecosystem.ts': ['sql'],
  'entities.ts': ['sql'],
  'entity-list-rows.ts': ['sql'],
  'entity-lists.ts': ['sql'],
  'entity-reader.ts': ['sql'],
  'erasure/erase-texts.ts': ['table', 'read', "key.join(', ')", 'set', "keys.join(' AND ')"],
  'follow-ups.ts': ['types'],
  'import-lookup.ts': ['sql'],
  'journal.ts': ['sql'],
  'migrate.ts': ['step.version'],
  'partnership-facts.ts': [
    'needDates(whose)',
    'documented(whose)',
    'assessments(whose)',
    'impact(whose)',
    'consulted(whose)',
  ],
  'plain-records.ts': [
    'table',
    'names',
    "', ?'.repeat(given.length)",
    'assignments',
    'PLAIN_TABLES[record].table',
  ],
  'project.ts': ["changed.map((field) => `${COLUMNS[field]} = ?`).join(', ')"],
  'record-columns.ts': ['sql', 'columns', 'first', 'column'],
  // Tables and columns of a project that we have just made, or whose definitions are all ours.
  'recovery/read-rows.ts': ['sql', 'read'],
  'recovery/rebuild-search.ts': ['sql'],
  'recovery/repair.ts': ['own', 'String(sql)'],
  'recovery/salvage.ts': [
    'table',
    'names',
    "columns.map(() => '?').join(', ')",
    'table.name',
    'where',
    "absent('territory_id')",
    'key.map((column) => `"${column}" IS ?`).join(\' AND \')',
  ],
  'recovery/mend-records.ts': ['record'],
  'recovery/mend-row.ts': ['table', 'names', 'marks'],
  'recovery/stand-ins.ts': ['column', 'table'],
  'relation-reader.ts': ['index'],
  'slices.ts': ['table'],
  'relations.ts': [
    'columns',
    'table',
    'where && `WHERE relation_id IN (SELECT id FROM relation ${where})`',
    'where',
    "changed.map(([, column]) => `${column} = ?`).join(', ')",
  ],
  'rows.ts': ['sql', 'table', 'names', 'marks'],
  'search-batch.ts': ['bytes'],
  'search-spellings.ts': ['column'],
  'totals.ts': ['table'],
  'territory-lookup.ts': ['sql'],
  'territory-search.ts': ['sql'],
  'whole-records.ts': ['table'],
  'write-project.ts': ['table', 'isQueryOnly'],
};
const STORE = 'shared/node/store/';
/** Functions of services that pass a text of their own on. */
const ELSEWHERE = ['shared/node/services/import/sparing-lookup.ts'];

const sources = readSources(['shared', 'electron', 'renderer']);
const isOfStore = ({ path }: Source): boolean => path.startsWith(STORE);

describe('rule 14: SQL is written by us', () => {
  it('holds nothing that is not on the list', () => {
    const found = sources
      .filter(isOfStore)
      .flatMap(composedSql)
      .filter(({ path, part }) => !(COMPOSED[path.slice(STORE.length)] ?? []).includes(part));
    expect(found).toEqual([]);
  });

  it('lists nothing that is no longer there', () => {
    const now = sources.filter(isOfStore).flatMap(composedSql);
    const gone = Object.entries(COMPOSED).flatMap(([file, parts]) =>
      parts.filter((part) => !now.some((one) => one.path === STORE + file && one.part === part)),
    );
    expect(gone).toEqual([]);
  });

  it('is run in the store alone, but for texts that are whole constants', () => {
    const outside = sources.filter(
      (source) =>
        !isOfStore(source) && /\b(db|database|copy)\b[^;]{0,40}\.(prepare|exec|pragma)\b/.test(source.text),
    );
    const composed = outside.flatMap(composedSql).filter(({ part }) => /\bsql\b|\$\{/.test(part));
    expect(composed.filter(({ path }) => !ELSEWHERE.includes(path))).toEqual([]);
  });

  it('reports what is put into a text', () => {
    const path = `${STORE}new.ts`;
    const reported = (text: string) => composedSql({ path, text }).map(({ part }) => part);
    expect(reported("db.prepare('SELECT 1').get(name);")).toEqual([]);
    expect(reported('db.prepare(`SELECT ${COLUMNS} FROM a`);')).toEqual([]);
    expect(reported('db.prepare(`SELECT * FROM a WHERE name = ${name}`);')).toEqual(['name']);
    expect(reported("this.db.exec('DELETE FROM a WHERE id = ' + id);")).toEqual(['id']);
    expect(reported('readRows(db, wanted);')).toEqual(['wanted']);
    expect(reported('/a/.exec(text);')).toEqual([]);
  });

  it('loads no extension, trusts no schema, and opens no door of SQLite’s own', () => {
    const doors = /loadExtension|load_extension|unsafeMode|trusted_schema\s*=\s*ON|writable_schema/i;
    // A damaged copy of our own, its definitions compared with ours first, in a process that can be killed.
    const opened = sources.filter(({ text }) => doors.test(text)).map(({ path }) => path);
    expect(opened).toEqual([`${STORE}recovery/repair.ts`]);
  });
});

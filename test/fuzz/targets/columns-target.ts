import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { furnishedProject } from '../furnished-project.ts';
import { type Json, mutateJson } from '../mutate/json.ts';
import { mutateText } from '../mutate/text.ts';
import type { Random } from '../random.ts';
import type { Input, Reader, Target } from '../target.ts';
import { askedApplication } from './asked.ts';
import { GRAMMARS } from './grammars.ts';

type Question = readonly [operation: string, input: unknown];
/** A column that holds JSON, and the questions whose answers read it. */
interface JsonColumn {
  readonly table: string;
  readonly column: string;
  readonly questions: readonly Question[];
  /** Those that take long: they are asked now and then. */
  readonly longer?: readonly Question[];
}

const JOB = { job: 'fuzz' };
const SNAPSHOTS: Pick<JsonColumn, 'questions' | 'longer'> = {
  questions: [
    ['snapshot.list', {}],
    ['project.info', {}],
  ],
  longer: [
    ['snapshot.verify', { snapshot: null }],
    ['snapshot.compare', { ...JOB, a: 'SNAPSHOT', b: 'now' }],
  ],
};
const RECONCILE: Question = ['share.reconcile', { ...JOB, file: 'COPY', dryRun: true }];
const KNOW: Question = ['person.know', { person: 'PERSON' }];
const SUGGEST: Question = ['suggestion.list', JOB];

const COLUMNS: readonly JsonColumn[] = [
  {
    ...{ table: 'journal', column: 'changes' },
    questions: [['journal.history', {}], ['project.info', {}], KNOW],
    longer: [['import.preview', { ...JOB, files: ['TABLE'] }], RECONCILE],
  },
  {
    ...{ table: 'journal', column: 'subject' },
    questions: [['journal.history', {}], ['project.info', {}], KNOW],
    longer: [RECONCILE],
  },
  {
    ...{ table: 'saved_view', column: 'value' },
    questions: [
      ['view.list', {}],
      ['view.entry', {}],
    ],
    longer: [['snapshot.compare', { ...JOB, a: 'SNAPSHOT', b: 'now' }]],
  },
  {
    ...{ table: 'decision', column: 'steps' },
    questions: [
      ['decision.list', {}],
      ['todo.list', { on: '2026-04-01' }],
    ],
    longer: [SUGGEST, ['minutes.create', { format: 'csv', file: null }]],
  },
  { table: 'snapshot', column: 'views', ...SNAPSHOTS },
  { table: 'snapshot', column: 'resealed', ...SNAPSHOTS },
  {
    ...{ table: 'method_setting', column: 'value' },
    questions: [['method.read', {}]],
    longer: [SUGGEST, ['diagnosis.read', { ...JOB, subjects: ['SUBJECT'] }]],
  },
  {
    ...{ table: 'outline', column: 'geometry' },
    questions: [['map.ground', { level: 'commune', department: '27', version: 'FRESH' }]],
    longer: [['graph.load', {}]],
  },
  { table: 'erasure', column: 'places', questions: [['person.erasures', {}]] },
];
const LONGER = 0.02;

/** Tables of which a row is one of its key's: the first column of each. */
const KEYS: Readonly<Record<string, string>> = { journal: 'seq' };
const keyOf = (table: string): string => KEYS[table] ?? 'id';

/** What a column of a row holds. */
interface Cell {
  readonly at: number;
  readonly key: string | number;
  readonly text: string;
}
let cells: readonly Cell[] = [];
const readCells = (project: Buffer): readonly Cell[] => {
  const copy = Buffer.from(project);
  copy.fill(1, 18, 20);
  const db = new Database(copy);
  const found = COLUMNS.flatMap(({ table, column }, at) =>
    db
      .prepare<[], { key: string | number; text: string }>(
        `SELECT ${keyOf(table)} AS key, ${column} AS text FROM ${table} ORDER BY 1`,
      )
      .all()
      .map((row) => ({ at, ...row })),
  );
  db.close();
  return found;
};

const mutated = (text: string, random: Random): string => {
  const grammar = GRAMMARS.json ?? { tokens: [' '], pairs: [] };
  if (random.chance(0.1)) return mutateText(text, random, grammar, 2);
  let value = JSON.parse(text) as Json;
  for (let turn = random.below(3); turn >= 0; turn--) value = mutateJson(value, random);
  return JSON.stringify(value);
};

/** Which column, which row and its text, as JSON. */
const make = async (random: Random): Promise<Input> => {
  if (cells.length === 0) cells = readCells(await furnishedProject());
  const at = random.below(COLUMNS.length);
  const { key, text } = random.pick(cells.filter((cell) => cell.at === at));
  return {
    '': Buffer.from(
      JSON.stringify({ at, key, text: mutated(text, random), isLonger: random.chance(LONGER) }),
    ),
  };
};

const startReader = async (folder: string): Promise<Reader> => {
  const path = join(folder, 'columns.alliage');
  const copy = join(folder, 'copy.alliage');
  const table = join(folder, 'table.csv');
  for (const file of [path, copy]) writeFileSync(file, await furnishedProject());
  writeFileSync(table, 'Nom;Type;Commune\nLe Fournil;association;Évreux\n');
  const { application, ask } = askedApplication(folder);
  const { register } = application.files;
  await ask('project.open', { file: register(path), acceptChanged: true });
  const db = new Database(path);
  const idOf = (sql: string) => String(db.prepare(sql).pluck().get());
  const words: Readonly<Record<string, string>> = {
    TABLE: register(table),
    COPY: register(copy),
    PERSON: idOf('SELECT id FROM contact ORDER BY id'),
    SNAPSHOT: idOf('SELECT id FROM snapshot ORDER BY id'),
    SUBJECT: idOf("SELECT id FROM entity WHERE kind = 'territory' ORDER BY id"),
  };
  let count = 0;
  // A map is kept under its version: it is to be read again each time.
  const wordsNow = (): Readonly<Record<string, string>> => ({ ...words, FRESH: `version ${count++}` });
  const filled = (input: unknown, known = wordsNow()): unknown =>
    JSON.parse(JSON.stringify(input), (_, value) =>
      typeof value === 'string' ? (known[value] ?? value) : value,
    );
  return {
    read: async ({ '': bytes = Buffer.alloc(0) }) => {
      const { at, key, text, isLonger } = JSON.parse(bytes.toString('utf8')) as Cell & { isLonger: boolean };
      const { table: name, column, questions, longer = [] } = COLUMNS[at] as JsonColumn;
      const before = db
        .prepare(`SELECT ${column} FROM ${name} WHERE ${keyOf(name)} = ?`)
        .pluck()
        .get(key);
      const write = db.prepare(`UPDATE ${name} SET ${column} = ? WHERE ${keyOf(name)} = ?`);
      try {
        write.run(text, key);
      } catch {
        // A text that the file itself does not take.
        return 'not-stored';
      }
      try {
        const codes: string[] = [];
        for (const [operation, input] of [...questions, ...(isLonger ? longer : [])])
          codes.push(await ask(operation, filled(input)));
        return codes.find((code) => code !== 'read') ?? 'read';
      } finally {
        write.run(before, key);
      }
    },
    stop: async () => {
      db.close();
      await application.close();
    },
  };
};

/** What a project holds as JSON, changed by another program while it is open. */
export const COLUMNS_TARGET: Target = { id: 'columns', make, start: startReader };

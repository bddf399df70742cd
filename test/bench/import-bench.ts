import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import type { Mapping } from '../../shared/domain/import/mapping.ts';
import { sirenOf } from '../helpers/import-files.ts';
import { aProjectFile } from '../helpers/project-file.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { type Bench, type Line, timeMs } from './bench.ts';
import { peakMegabytes } from './memory.ts';
import { inFolder, type Opened, openProject } from './project.ts';

/** 200 MB, the largest table that a territory is thought to have. */
const ROWS = 900_000;
const UNDONE_ROWS = 50_000;
const CANCELLED_AFTER_MS = 8_000;
const LISTS = 5;

const MAPPING = {
  rowIs: 'entity',
  columns: {
    Nom: { field: 'entity.name' },
    SIREN: { field: 'entity.siren' },
    Type: { field: 'entity.type' },
    Description: { field: 'entity.description' },
    Site: { field: 'entity.url' },
    Thèmes: { field: 'entity.themes' },
    Budget: { field: 'entity.budget' },
  },
  constants: { 'entity.kind': 'actor' },
  values: {},
} as const satisfies Mapping;
const HEADER = Object.keys(MAPPING.columns).join(';');
const COLUMNS = Object.keys(MAPPING.columns).length;
const TYPES = ['Association', 'Entreprise', 'Collectivité', 'SCIC', 'Coopérative'];
const THEMES = ['Alimentation', 'Mobilités douces', 'Énergie et climat', 'Culture', 'Habitat participatif'];
const AREAS = ['du Pays', 'de la Vallée', 'des Rives', 'du Plateau'];

const rowOf = (at: number): string => {
  const type = TYPES[at % TYPES.length];
  const about = `Accompagne les habitants et les porteurs de projets, en réseau, dans le canton n° ${at % 977}, auprès de publics variés.`;
  const name = `${type} ${AREAS[at % AREAS.length]} n° ${at}`;
  return `${name};${sirenOf(at)};${type};${about};https://exemple.fr/${at};${THEMES[at % THEMES.length]};${(at * 37) % 900_000}\r\n`;
};

function* csvOf(rows: number): Generator<string> {
  yield `${HEADER}\r\n`;
  for (let at = 0; at < rows; at += 1000) {
    yield Array.from({ length: Math.min(1000, rows - at) }, (_, step) => rowOf(at + step)).join('');
  }
}
const writeCsv = (path: string, rows: number): Promise<void> =>
  pipeline(Readable.from(csvOf(rows)), createWriteStream(path));

/** The least that any program does: each row as it is, in one table, one durable transaction. */
const streamBare = async (csv: string, path: string, columns: number): Promise<void> => {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE row (${Array.from({ length: columns }, (_, at) => `c${at}`).join(', ')})`);
  const insert = db.prepare(`INSERT INTO row VALUES (?${', ?'.repeat(columns - 1)})`);
  db.exec('BEGIN');
  for await (const line of createInterface({ input: createReadStream(csv), crlfDelay: 100 })) {
    const cells: (string | null)[] = line.split(';', columns);
    while (cells.length < columns) cells.push(null);
    insert.run(...cells);
  }
  db.exec('COMMIT');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
};

const runImport = ({ application, call }: Opened, csv: string) =>
  call('import.run', { files: [application.files.register(csv)], mapping: MAPPING, job: 'import' });

const openEmpty = (folder: string, name: string): Promise<Opened> => {
  const path = join(folder, name);
  aProjectFile(path);
  return openProject(path, folder);
};

const CLI = resolve(import.meta.dirname, '../../out/main/cli.js');
/** The command line, built, in a process of its own: what it and those that it starts use, in MB. */
const runCli = async (...args: readonly string[]): Promise<number> => {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const peak = await peakMegabytes(child.pid ?? 0, ended);
  const [code] = await ended;
  if (code !== 0) throw new Error(`The command line answered ${code} to ${args.join(' ')}.`);
  return peak;
};

const largeLines = async (folder: string): Promise<Line[]> => {
  const [csv, project] = [join(folder, 'large.csv'), join(folder, 'large.alliage')];
  await writeCsv(csv, ROWS);
  const bare = await timeMs(() => streamBare(csv, join(folder, 'bare.db'), COLUMNS));
  const bytes = { bare: statSync(join(folder, 'bare.db')).size, ours: 0 };
  rmSync(join(folder, 'bare.db'));
  await runCli('new', project);
  let peak = 0;
  const ours = await timeMs(async () => {
    peak = await runCli('import', project, csv, '--json');
  });
  bytes.ours = statSync(project).size;
  rmSync(project);
  const measure = `Import of ${ROWS.toLocaleString('en')} rows, 200 MB`;
  const name = 'the same rows as they are, in one table without index';
  return [
    { measure, ours, unit: 'ms', anchor: { name, value: bare }, aim: '≤ 2 ×, ≤ 30 s' },
    { measure: 'Its memory, all processes', ours: peak, unit: 'MB', anchor: null, aim: '≤ 400 MB' },
    {
      measure: 'Its project file',
      ours: bytes.ours / 1e6,
      unit: 'MB',
      anchor: { name, value: bytes.bare / 1e6 },
      aim: '',
    },
  ];
};

/** From the word to the project as it was: the parser killed, the transaction taken back. */
const cancelLine = async (folder: string): Promise<Line> => {
  const opened = await openEmpty(folder, 'cancelled.alliage');
  const running = runImport(opened, join(folder, 'large.csv')).then(
    () => 'done',
    () => 'cancelled',
  );
  await new Promise((resolve) => setTimeout(resolve, CANCELLED_AFTER_MS));
  const ours = await timeMs(async () => {
    await opened.call('job.cancel', { job: 'import' });
    await running;
  });
  await opened.application.close();
  return {
    measure: `The same, cancelled after ${CANCELLED_AFTER_MS / 1000} s (${await running})`,
    ours,
    unit: 'ms',
    anchor: null,
    aim: '≤ 1,000 ms',
  };
};

const undoLine = async (folder: string): Promise<Line> => {
  const csv = join(folder, 'undone.csv');
  await writeCsv(csv, UNDONE_ROWS);
  const opened = await openEmpty(folder, 'undone.alliage');
  const imported = await timeMs(() => runImport(opened, csv));
  const ours = await timeMs(() => opened.call('journal.undo', {}));
  await opened.application.close();
  return {
    measure: `Undo of an import of ${UNDONE_ROWS.toLocaleString('en')} rows`,
    ours,
    unit: 'ms',
    anchor: { name: 'its import', value: imported },
    aim: '≤ 5,000 ms',
  };
};

const LIST_SUFFIX = /\.(csv|xlsx|ods|json|geojson)$/i;

/** The largest lists of the shared data, none where it is absent. */
const largestLists = (): string[] => {
  const root = sharedData('.');
  if (root === null) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && LIST_SUFFIX.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => statSync(b).size - statSync(a).size)
    .slice(0, LISTS);
};

/** Read as they are recognised, into an empty project. */
const listLine = async (folder: string, path: string): Promise<Line> => {
  const opened = await openEmpty(folder, 'list.alliage');
  let rows = 0;
  const ours = await timeMs(async () => {
    const files = [opened.application.files.register(path)];
    const done = await opened.call('import.run', { files, job: 'import' }).catch(() => null);
    rows = done?.rows ?? 0;
  });
  await opened.application.close();
  const bare = await timeMs(() => streamBare(path, join(folder, 'bare.db'), COLUMNS));
  for (const name of ['list.alliage', 'bare.db']) rmSync(join(folder, name));
  const perSecond = (ms: number) => (rows * 1000) / ms;
  return {
    measure: `${basename(path)}, ${rows.toLocaleString('en')} rows${rows === 0 ? ' (refused)' : ''}`,
    ours: perSecond(ours),
    unit: 'rows/s',
    anchor: path.endsWith('.csv')
      ? { name: 'its lines as they are, in one table without index', value: perSecond(bare) }
      : null,
    aim: '',
  };
};

const listLines = async (folder: string): Promise<Line[]> => {
  const lines: Line[] = [];
  for (const path of largestLists()) lines.push(await listLine(folder, path));
  return lines;
};

export const importBench: Bench = {
  id: 'import',
  run: () =>
    inFolder(async (folder) => ({
      title: 'Import',
      method:
        'A table of actors (name, SIREN, type, description, address, theme, budget) read by the command line as it is recognised, then with a mapping, into an empty project: parsing in its own process, identity, journal, search index and commit in one transaction. Then the largest lists of the shared data, as they are recognised, the start of the parser included. One turn each.',
      lines: [
        ...(await largeLines(folder)),
        await cancelLine(folder),
        await undoLine(folder),
        ...(await listLines(folder)),
      ],
    })),
};

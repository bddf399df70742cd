import { createReadStream, createWriteStream, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import type { Mapping } from '../../shared/domain/import/mapping.ts';
import { sirenOf } from '../helpers/import-files.ts';
import { aProjectFile } from '../helpers/project-file.ts';
import { type Bench, type Line, timeMs } from './bench.ts';
import { inFolder, type Opened, openProject } from './project.ts';

/** 200 MB, the largest table that a territory is thought to have. */
const ROWS = 900_000;
const UNDONE_ROWS = 50_000;
const RSS_EVERY_MS = 200;

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
const streamBare = async (csv: string, path: string): Promise<void> => {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE row (a, b, c, d, e, f, g)');
  const insert = db.prepare('INSERT INTO row VALUES (?, ?, ?, ?, ?, ?, ?)');
  db.exec('BEGIN');
  for await (const line of createInterface({ input: createReadStream(csv), crlfDelay: 100 })) {
    insert.run(...line.split(';'));
  }
  db.exec('COMMIT');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
};

const residentOf = (pid: string): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
};
const childrenOf = (pid: number): string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
};

/** MB of this process and those that it started, at most, while `work` runs; Linux only, 0 elsewhere. */
const peakMegabytes = async (work: () => Promise<unknown>): Promise<number> => {
  let peak = 0;
  const look = () => {
    const pids = [String(process.pid), ...childrenOf(process.pid)];
    peak = Math.max(
      peak,
      pids.reduce((sum, pid) => sum + residentOf(pid), 0),
    );
  };
  const timer = setInterval(look, RSS_EVERY_MS);
  await work();
  clearInterval(timer);
  return Math.round(peak);
};

const runImport = ({ application, call }: Opened, csv: string) =>
  call('import.run', { files: [application.files.register(csv)], mapping: MAPPING, job: 'import' });

const openEmpty = (folder: string, name: string): Promise<Opened> => {
  const path = join(folder, name);
  aProjectFile(path);
  return openProject(path, folder);
};

const largeLine = async (folder: string): Promise<Line> => {
  const csv = join(folder, 'large.csv');
  await writeCsv(csv, ROWS);
  const bare = await timeMs(() => streamBare(csv, join(folder, 'bare.db')));
  rmSync(join(folder, 'bare.db'));
  const opened = await openEmpty(folder, 'large.alliage');
  let ours = 0;
  const peak = await peakMegabytes(async () => {
    ours = await timeMs(() => runImport(opened, csv));
  });
  await opened.application.close();
  return {
    measure: `Import of ${ROWS.toLocaleString('en')} rows, 200 MB (peak ${peak} MB over its processes)`,
    ours,
    unit: 'ms',
    anchor: { name: 'the same rows as they are, in one table without index', value: bare },
    aim: '≤ 2 ×, ≤ 30 s, ≤ 400 MB',
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

export const importBench: Bench = {
  id: 'import',
  run: () =>
    inFolder(async (folder) => ({
      title: 'Import',
      method:
        'A table of actors (name, SIREN, type, description, address, theme, budget) read with a mapping into an empty project: parsing in its own process, identity, journal, search index and commit in one transaction. One turn.',
      lines: [await largeLine(folder), await undoLine(folder)],
    })),
};

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createClosedRecords, readClosedState } from '../../shared/node/services/opening/closed-records.ts';
import { identityOfFile } from '../../shared/node/store/backup-file.ts';
import { sealOf } from '../../shared/node/store/durable-file.ts';
import { anEntityId } from '../helpers/ecosystem.ts';
import { type Bench, type Line, median, timeByTurns, timeMs } from './bench.ts';
import { inFolder, openProject, startApplication, writeSeededProject } from './project.ts';

/** Entities, three times as many relations: files of about 21 and 165 MB. */
const SIZES = [
  { nodes: 13_200, of: '21 MB' },
  { nodes: 105_000, of: '165 MB' },
] as const;
const TURNS = 3;
const [WARM_UP, COMMITS] = [20, 200];

/** As after a clean close here. */
const noteClosed = (home: string, path: string): void =>
  createClosedRecords(home, () => new Date()).note(
    path,
    () => readClosedState(path, identityOfFile(path)),
    true,
  );

/** What SQLite itself offers: every page and reference read, nothing else. */
const bareCheck = (path: string): void => {
  const db = new Database(path, { readonly: true });
  db.pragma('integrity_check');
  db.pragma('foreign_key_check');
  db.close();
};

const openingLines = ({ nodes, of }: (typeof SIZES)[number]): Promise<Line[]> =>
  inFolder(async (folder) => {
    const path = join(folder, 'project.alliage');
    writeSeededProject(path, nodes, 3 * nodes);
    const { application, call } = startApplication(folder);
    const file = application.files.register(path);
    const open = async (acceptChanged: boolean) => {
      await call('project.open', { file, acceptChanged });
      await call('project.close', {});
    };
    const times = await timeByTurns(TURNS, {
      // A home that knows nothing of the file has it looked at by a process of its own; what is accepted is looked at in full.
      full: async () => {
        rmSync(join(folder, 'closed'), { recursive: true, force: true });
        await open(true);
      },
      known: async () => {
        noteClosed(folder, path);
        await open(false);
      },
      check: () => bareCheck(path),
      sum: () => sealOf(path),
    });
    await application.close();
    return [
      {
        measure: `Opened with full verification, ${of}`,
        ours: times.full,
        unit: 'ms',
        anchor: { name: 'integrity_check and foreign_key_check, nothing else', value: times.check },
        aim: '',
      },
      {
        measure: `Opened by its seal, as it was closed, ${of}`,
        ours: times.known,
        unit: 'ms',
        anchor: { name: 'SHA-256 of the file, nothing else', value: times.sum },
        aim: '',
      },
    ];
  });

const openBare = (path: string, synchronous: 'FULL' | 'NORMAL') => {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${synchronous}`);
  db.exec('CREATE TABLE edit (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO edit (text) VALUES (?)');
  return { commit: (text: string) => insert.run(text), close: () => db.close() };
};

const commitLines = (): Promise<Line[]> =>
  inFolder(async (folder) => {
    const path = join(folder, 'project.alliage');
    writeSeededProject(path, 2_000, 6_000);
    const { application, call } = await openProject(path, folder);
    const bare = {
      full: openBare(join(folder, 'full.db'), 'FULL'),
      normal: openBare(join(folder, 'normal.db'), 'NORMAL'),
    };
    const times = { ours: [] as number[], full: [] as number[], normal: [] as number[] };
    for (let turn = 0; turn < WARM_UP + COMMITS; turn++) {
      const description = `Décrit une ${turn}e fois.`;
      const entity = anEntityId(turn % 2_000);
      const ours = await timeMs(() => call('entity.set', { entity, set: { description } }));
      const full = await timeMs(() => bare.full.commit(description));
      const normal = await timeMs(() => bare.normal.commit(description));
      if (turn < WARM_UP) continue;
      times.ours.push(ours);
      times.full.push(full);
      times.normal.push(normal);
    }
    for (const db of Object.values(bare)) db.close();
    await application.close();
    const line = (
      measure: string,
      ours: readonly number[],
      name: string,
      anchor: readonly number[],
    ): Line => ({
      measure,
      ours: median(ours),
      unit: 'ms',
      anchor: { name, value: median(anchor) },
      aim: '',
    });
    return [
      line('One edit committed, FULL', times.ours, 'one row in bare better-sqlite3, FULL', times.full),
      line('One row in bare better-sqlite3, FULL', times.full, 'the same, NORMAL', times.normal),
    ];
  });

export const integrityBench: Bench = {
  id: 'integrity',
  run: async () => ({
    title: 'Integrity',
    method: `Opening and closing a seeded network through dispatch. With full verification: nothing is known of the file, so that a process of its own is started, which compares its definitions, reads every page and every reference of a copy, and its bytes are summed; beside it integrity_check and foreign_key_check alone. By its seal: the file is as it was closed here, so that its bytes are summed and quick_check is made; beside it SHA-256 alone. By turns, the first left out, median of ${TURNS}. Commits: \`entity.set\` of a description (parsed, checked, record, journal and search in one transaction, answered), against one row of bare better-sqlite3 in the same folder, ${COMMITS} each, by turns, median.`,
    lines: [...(await openingLines(SIZES[0])), ...(await openingLines(SIZES[1])), ...(await commitLines())],
  }),
};

import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { createClosedRecords, readClosedState } from '../../shared/node/services/opening/closed-records.ts';
import { identityOfFile } from '../../shared/node/store/backup-file.ts';
import type { Bench, Line } from './bench.ts';
import { median, timeMs } from './bench.ts';
import { inFolder, openProject, writeSeededProject } from './project.ts';

/** Entities, three times as many relations: files of about 25 and 200 MB. */
const SIZES = [13_200, 105_000] as const;
const TURNS = 3;
const MS = 1e6;
const MB = 1e6;

/** The least that is a copy with a sum: nothing opened again, compared, forced to the disk or noted. */
const bareCopy = (path: string, target: string): void => {
  rmSync(target, { force: true });
  const db = new Database(path, { readonly: true });
  db.prepare('VACUUM INTO ?').run(target);
  db.close();
  createHash('sha256').update(readFileSync(target)).digest('hex');
};

/** By turns, the first left out: ours through dispatch, and how long nothing else was answered meanwhile. */
const compare = async (make: () => Promise<unknown>, bare: () => void) => {
  const ours: number[] = [];
  const anchor: number[] = [];
  const blocked: number[] = [];
  for (let turn = 0; turn <= TURNS; turn++) {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const durationMs = await timeMs(make);
    delay.disable();
    const bareMs = await timeMs(bare);
    if (turn === 0) continue;
    ours.push(durationMs);
    anchor.push(bareMs);
    blocked.push(delay.max / MS);
  }
  return { ours: median(ours), anchor: median(anchor), blocked: median(blocked) };
};

/** As after a clean close here: opening it is not what is measured. */
const noteClosed = (home: string, path: string): void =>
  createClosedRecords(home, () => new Date()).note(
    path,
    () => readClosedState(path, identityOfFile(path)),
    true,
  );

const linesOf = (nodes: number): Promise<Line[]> =>
  inFolder(async (folder) => {
    const path = join(folder, 'project.alliage');
    writeSeededProject(path, nodes, 3 * nodes);
    noteClosed(folder, path);
    const { application, call } = await openProject(path, folder);
    const times = await compare(
      () => call('backup.make', {}),
      () => bareCopy(path, join(folder, 'bare.alliage')),
    );
    const [backup] = await call('backup.list', {});
    const verified = await timeMs(() => call('backup.restore', { backup: backup?.id ?? '', job: 'bench' }));
    await application.close();
    const of = `${Math.round(statSync(path).size / MB)} MB`;
    return [
      {
        measure: `Backup, verified and noted, ${of}`,
        ours: times.ours,
        unit: 'ms',
        anchor: { name: 'VACUUM INTO and SHA-256, nothing else', value: times.anchor },
        aim: '',
      },
      {
        measure: `Longest block of the data host, ${of}`,
        ours: times.blocked,
        unit: 'ms',
        anchor: null,
        aim: '≤ 50 ms',
      },
      { measure: `Going back to one, ${of}`, ours: verified, unit: 'ms', anchor: null, aim: '' },
    ];
  });

export const backupBench: Bench = {
  id: 'backup',
  run: async () => ({
    title: 'Backups',
    method: `A seeded network is backed up through dispatch while it is open: copied by VACUUM INTO in a thread on a connection of its own, opened on its own (quick check, schema, rows of every table), its SHA-256, forced to the disk, renamed, noted. Beside it, by turns in the same run, VACUUM INTO and SHA-256 alone. Median of ${TURNS} turns. The longest block is the longest delay of the event loop, sampled every 5 ms. Going back: the backup read again, the present state compared or backed up, the copy put in place and opened with every check; once.`,
    lines: [...(await linesOf(SIZES[0])), ...(await linesOf(SIZES[1]))],
  }),
};

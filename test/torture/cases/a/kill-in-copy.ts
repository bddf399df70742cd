import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Tried } from '../../case.ts';
import { type Context, forAWhile } from '../../context.ts';
import { armedCli } from '../../tool/armed.ts';
import { actorsCsv } from '../../tool/csv.ts';
import { aPlace, killGroup, type Place } from '../../tool/processes.ts';
import { makeScripted, removeProject } from '../../tool/projects.ts';
import { together, trials, trialsOf } from '../../tool/trials.ts';
import { findingsIn, verifyNextEdit } from '../../tool/verify.ts';
import {
  killDuringBackup,
  killDuringRepair,
  killDuringRestore,
  killInBackupAtRandom,
} from './kill-in-backup.ts';

const sumOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

interface Work {
  /** Ends the file that it writes. */
  readonly extension: string;
  readonly args: (file: string, out: string) => readonly string[];
  readonly points: readonly string[];
}

const COPY_POINTS = ['copy.vacuumed', 'copy.written', 'copy.verified', 'copy.synced', 'copy.moved'];
const EXPORT_POINTS = ['export.written', 'export.synced', 'export.moved'];
const WORKS: readonly Work[] = [
  {
    extension: 'alliage',
    args: (file, out) => ['share', file, '--out', out],
    points: [...COPY_POINTS, 'share.pruned'],
  },
  {
    extension: 'json',
    args: (file, out) => ['export', file, '--format', 'json', '--out', out],
    points: EXPORT_POINTS,
  },
  {
    extension: 'xlsx',
    args: (file, out) => ['export', file, '--format', 'xlsx', '--out', out],
    points: EXPORT_POINTS,
  },
];

/** What is there under the name asked, or beside it under a name that is no part and no lock. */
const halfFiles = (place: Place, out: string): readonly string[] =>
  readdirSync(place.folder).filter(
    (name) =>
      name.startsWith(basename(out)) &&
      name !== basename(out) &&
      !/\.part(-\w+)?$|-lock(-owner)?$/.test(name),
  );

/** A project that is there must be a whole one; another file is whole when the same work gives the same bytes. */
const isWhole = async (place: Place, out: string): Promise<boolean> =>
  !out.endsWith('.alliage') || (await findingsIn(place, out)).length === 0;

/** After the death: the source as it was, nothing half, and the same work done when it is asked again. */
const verifyWork = async (place: Place, work: Work, file: string, before: string, out: string) => {
  const losses: string[] = [];
  const half = halfFiles(place, out);
  if (half.length > 0) losses.push(`half files: ${half.join(', ')}`);
  if (existsSync(out) && !(await isWhole(place, out)))
    losses.push('what is there under the name is not whole');
  if (sumOf(file) !== before) losses.push('the project changed');
  const again = await place.run([...work.args(file, out), '--force', '--json']);
  if (again.status !== 0) losses.push(`not done when asked again: ${again.out}${again.err}`);
  else if (!(await isWhole(place, out))) losses.push('done again, it is not whole');
  return losses;
};

const killAtPoints = async (context: Context, place: Place): Promise<Tried> => {
  const cli = armedCli();
  const file = place.at('source.alliage');
  await makeScripted(place, file, 60);
  const before = sumOf(file);
  const all = WORKS.flatMap((work) =>
    work.points.map((point) => ({ work, point, toString: () => `${work.extension}, ${point}` })),
  );
  return trialsOf(context, all, 'cut', async ({ work, point }, number) => {
    const out = place.at(`out-${number}.${work.extension}`);
    const { signal } = await place.run(work.args(file, out), { cli, env: { ALLIAGE_KILL_AT: point } });
    const losses = await verifyWork(place, work, file, before, out);
    return signal === 'SIGKILL' ? losses : [`was not killed (${signal})`, ...losses];
  });
};

/** A snapshot is written into the project itself: whole or not at all. */
const killDuringSnapshot = (context: Context, place: Place): Promise<Tried> =>
  trials(context, { full: 40, unit: 'cut' }, async (number) => {
    const file = place.at(`frozen-${number}.alliage`);
    await makeScripted(place, file, 40);
    const running = place.start(['snapshot', file, 'create', '--name', 'Comité', '--json']);
    await wait(context.random() * 900);
    await killGroup(running);
    const kept = await place.json<unknown[]>(['snapshot', file, 'list']);
    const isSaid = running.lines.length > 0;
    const losses = isSaid && kept.length === 0 ? ['an acknowledged snapshot is gone'] : [];
    const verified = kept.length === 0 ? null : await place.run(['snapshot', file, 'verify', '--json']);
    if (verified && verified.status !== 0) losses.push(`a snapshot that is not whole: ${verified.out}`);
    losses.push(...(await findingsIn(place, file)), ...(await verifyNextEdit(place, file)));
    removeProject(file);
    return losses;
  });

/** At a random moment of copying and exporting a project of some megabytes. */
const killAtRandom = async (context: Context, place: Place): Promise<Tried> => {
  const file = place.at('large.alliage');
  const csv = place.at('acteurs.csv');
  await makeScripted(place, file);
  writeFileSync(csv, actorsCsv(5_000));
  await place.json(['import', file, csv]);
  const before = sumOf(file);
  return trials(context, { full: 100, unit: 'cut' }, async (number) => {
    const work = WORKS[number % WORKS.length] as Work;
    const out = place.at(`random-${number}.${work.extension}`);
    const running = place.start(work.args(file, out));
    await wait(context.random() * 1_500);
    await killGroup(running);
    return verifyWork(place, work, file, before, out);
  });
};

/** Seven kinds of trials within the minute that a release gate may take. */
const SHORT_EACH_MS = 8_000;

/** A04: killed while a copy, an export, a snapshot or a backup is made, or a backup is gone back to, at named and at random instants. */
export const killInCopy = async (context: Context): Promise<Tried> => {
  const place = aPlace(context.folder);
  const cli = armedCli();
  const kinds = [
    (within: Context) => killAtPoints(within, place),
    (within: Context) => killDuringSnapshot(within, place),
    (within: Context) => killAtRandom(within, place),
    (within: Context) => killDuringBackup(within, cli),
    (within: Context) => killDuringRestore(within, cli),
    (within: Context) => killDuringRepair(within, cli),
    killInBackupAtRandom,
  ];
  const parts: Tried[] = [];
  for (const kind of kinds) parts.push(await kind(forAWhile(context, SHORT_EACH_MS)));
  return together(parts, 'cut');
};

import { writeFileSync } from 'node:fs';
import type { Outcome } from '../../case.ts';
import type { Context } from '../../context.ts';
import { actorsCsv } from '../../tool/csv.ts';
import { missingTools } from '../../tool/installed.ts';
import { watchMemory } from '../../tool/memory.ts';
import { aPlace, type Place } from '../../tool/processes.ts';
import { makeScripted, removeProject } from '../../tool/projects.ts';
import { trials } from '../../tool/trials.ts';
import { findingsIn, historyOf, verifyNextEdit } from '../../tool/verify.ts';

const FILE_BYTES_MAX = 5_000_000;
const ROWS = 20_000;
const MEGABYTES_MAX = 512;

/** An import under a limit: refused with one of our codes and nothing of it there, or whole. */
const importUnder = async (place: Place, file: string, csv: string, under: readonly string[]) => {
  const before = await historyOf(place, file);
  const { status, out, signal } = await place.run(['import', file, csv, '--json'], { under });
  const present = await historyOf(place, file);
  const isRefused = status !== 0;
  const losses: string[] = [];
  if (signal !== null) losses.push(`ended by ${signal}`);
  if (isRefused && !/"code":"E-(DISK-FULL|IO|IMP-STOPPED)"/.test(out))
    losses.push(`refused otherwise: ${out.slice(0, 200)}`);
  if (present.length !== before.length + (isRefused ? 0 : 1))
    losses.push('the journal does not say what was answered');
  return [...losses, ...(await findingsIn(place, file)), ...(await verifyNextEdit(place, file))];
};

const importsUnder = async (context: Context, limit: (number: number) => string): Promise<Outcome> => {
  const reason = missingTools('prlimit');
  if (reason !== null) return { notRun: reason };
  const place = aPlace(context.folder);
  const csv = place.at('acteurs.csv');
  writeFileSync(csv, actorsCsv(ROWS));
  return trials(context, { full: 10, unit: 'fault' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    await makeScripted(place, file, 5);
    const losses = await importUnder(place, file, csv, ['prlimit', limit(number)]);
    removeProject(file);
    return losses;
  });
};

/** A19: no file may grow beyond 5 MB: as a full disk. */
export const importWithShortFiles = (context: Context): Promise<Outcome> =>
  importsUnder(context, (number) => `--fsize=${FILE_BYTES_MAX + number * 4_321}`);

/** A20: 64 open files, then fewer. */
export const importWithFewFiles = (context: Context): Promise<Outcome> =>
  importsUnder(context, (number) => `--nofile=${64 - number * 4}`);

/** A21, E12: a large table, in a memory that is watched: every process of the import together. */
export const importLargeTable = async (context: Context): Promise<Outcome> => {
  if (process.platform !== 'linux')
    return { notRun: 'the memory of a group of processes is read on Linux only' };
  const place = aPlace(context.folder);
  const rows = context.form === 'long' ? 900_000 : 45_000;
  const csv = place.at('acteurs.csv');
  const file = place.at('projet.alliage');
  writeFileSync(csv, actorsCsv(rows, 190));
  await makeScripted(place, file);
  const running = place.start(['import', file, csv, '--json'], { input: '' });
  const peak = await watchMemory(running);
  const { out, status, err } = await running.ended;
  const why: string[] = [];
  if (status !== 0 || (JSON.parse(out) as { created: number }).created !== rows)
    why.push(`import: ${out}${err}`);
  if (peak > MEGABYTES_MAX) why.push(`${peak} MB of memory, more than ${MEGABYTES_MAX}`);
  why.push(...(await findingsIn(place, file)));
  return { count: 1, unit: 'trial', lost: why.length > 0 ? 1 : 0, why };
};

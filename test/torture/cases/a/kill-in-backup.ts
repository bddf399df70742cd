import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Tried } from '../../case.ts';
import type { Context } from '../../context.ts';
import { actorsCsv } from '../../tool/csv.ts';
import { type Content, readContent, scriptedEdits, toLines } from '../../tool/edits.ts';
import { aPlace, killGroup, type Place } from '../../tool/processes.ts';
import { makeScripted, removeProject } from '../../tool/projects.ts';
import { trials, trialsOf } from '../../tool/trials.ts';
import { findingsIn, verifyNextEdit } from '../../tool/verify.ts';

interface Listed {
  readonly id: string;
  readonly ok: boolean;
}

const BACKUP_POINTS = ['backup.vacuumed', 'backup.verified', 'backup.named', 'backup.noted'] as const;
/** From here on the copy is there whatever happens. */
const isNamed = (point: string): boolean => ['backup.named', 'backup.noted'].includes(point);
const REPLACE_POINTS = [
  'replace.copied',
  'replace.set-aside',
  'replace.without-log',
  'replace.moved',
] as const;
const RESTORE_POINTS = ['restore.kept', ...REPLACE_POINTS, 'restore.replaced', 'restore.noted'] as const;

const partsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.part(-\w+)?$/.test(name));

const listOf = (place: Place, file: string): Promise<readonly Listed[]> =>
  place.json<Listed[]>(['backup', file, '--list']);

const wasKilled = (signal: NodeJS.Signals | null): readonly string[] =>
  signal === 'SIGKILL' ? [] : [`was not killed (${signal})`];

/** Nothing half is left once somebody has started again, and every backup that is told is whole. */
const verifyBackups = async (place: Place, file: string): Promise<readonly string[]> => {
  const losses: string[] = [];
  const again = await place.run(['backup', file, '--json']);
  if (again.status !== 0) losses.push(`no backup when asked again: ${again.out}${again.err}`);
  const bad = (await listOf(place, file)).filter(({ ok }) => !ok);
  if (bad.length > 0) losses.push(`${bad.length} backups are told that are not whole`);
  const parts = partsIn(place.folder);
  if (parts.length > 0) losses.push(`left half-written: ${parts.join(', ')}`);
  return losses;
};

export const killDuringBackup = (context: Context, cli: string): Promise<Tried> =>
  trialsOf(context, BACKUP_POINTS, 'cut', async (point, number) => {
    const place = aPlace(join(context.folder, `backup-${number}`));
    const file = place.at('projet.alliage');
    await makeScripted(place, file, 30);
    const [before, known] = [readFileSync(file), (await listOf(place, file)).length];
    const { signal } = await place.run(['backup', file], { cli, env: { ALLIAGE_KILL_AT: point } });
    const losses = [...wasKilled(signal)];
    if (!readFileSync(file).equals(before)) losses.push('the project changed');
    losses.push(...(await verifyBackups(place, file)));
    const more = (await listOf(place, file)).length - known;
    if (more !== (isNamed(point) ? 2 : 1)) losses.push(`${more} backups more than before`);
    return losses;
  });

interface States {
  readonly file: string;
  /** The backup that is gone back to, and what is in it. */
  readonly backup: string;
  readonly then: Content;
  readonly now: Content;
}
/** A project with a backup, and edits since. */
const twoStates = async (place: Place): Promise<States> => {
  const file = place.at('projet.alliage');
  await makeScripted(place, file, 20);
  const { id } = await place.json<Listed>(['backup', file]);
  const then = await readContent(place, file);
  await place.run(['apply', file], { input: toLines(scriptedEdits(40, 100)) });
  return { file, backup: id, then, now: await readContent(place, file) };
};

const isOneOf = (found: Content, wanted: readonly Content[]): boolean =>
  wanted.some((one) => isDeepStrictEqual(found, one));

/** The state of before is not lost: it is there, or one command brings it back. */
const findsBack = async (place: Place, { file, now }: States): Promise<boolean> => {
  if (isDeepStrictEqual(await readContent(place, file), now)) return true;
  for (const { id } of await listOf(place, file)) {
    const { status } = await place.run(['restore', file, '--backup', id]);
    if (status === 0 && isDeepStrictEqual(await readContent(place, file), now)) return true;
  }
  return false;
};

export const killDuringRestore = (context: Context, cli: string): Promise<Tried> =>
  trialsOf(
    context,
    RESTORE_POINTS.filter((point) => point !== 'replace.set-aside'),
    'cut',
    async (point, number) => {
      const place = aPlace(join(context.folder, `restore-${number}`));
      const states = await twoStates(place);
      const { file, backup, then, now } = states;
      const { signal } = await place.run(['restore', file, '--backup', backup], {
        cli,
        env: { ALLIAGE_KILL_AT: point },
      });
      const losses = [...wasKilled(signal), ...(await findingsIn(place, file))];
      if (!isOneOf(await readContent(place, file), [then, now]))
        losses.push('neither what was nor what was asked');
      if (!(await findsBack(place, states))) losses.push('what was there before the restore is lost');
      losses.push(...(await verifyBackups(place, file)));
      await place.json(['restore', file, '--backup', backup]);
      if (!isOneOf(await readContent(place, file), [then])) losses.push('not restored when asked again');
      return losses;
    },
  );

/** A damaged project: what is at its place is the damaged file or the whole one, and the damaged one is kept. */
export const killDuringRepair = (context: Context, cli: string): Promise<Tried> =>
  trialsOf(context, REPLACE_POINTS, 'cut', async (point, number) => {
    const place = aPlace(join(context.folder, `repair-${number}`));
    const file = place.at('projet.alliage');
    await makeScripted(place, file, 20);
    await place.json(['backup', file]);
    const whole = await readContent(place, file);
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
    const damaged = readFileSync(file);
    const { signal } = await place.run(['restore', file], { cli, env: { ALLIAGE_KILL_AT: point } });
    const losses = [...wasKilled(signal)];
    if (!existsSync(file)) losses.push('nothing is at the place of the project');
    const aside = join(place.home, 'quarantine');
    const kept = existsSync(aside) ? readdirSync(aside).map((name) => readFileSync(join(aside, name))) : [];
    if (![readFileSync(file), ...kept].some((bytes) => bytes.equals(damaged)))
      losses.push('the damaged file is gone');
    await place.json(['restore', file]);
    if (!isOneOf(await readContent(place, file), [whole])) losses.push('not repaired when asked again');
    return [...losses, ...(await verifyBackups(place, file)), ...(await findingsIn(place, file))];
  });

/** At a random moment of a backup, or of a restore, of a project of some megabytes. */
export const killInBackupAtRandom = async (context: Context): Promise<Tried> => {
  const place = aPlace(join(context.folder, 'random'));
  const file = place.at('large.alliage');
  const csv = join(context.folder, 'acteurs.csv');
  await makeScripted(place, file);
  writeFileSync(csv, actorsCsv(5_000));
  await place.json(['import', file, csv]);
  const { id } = await place.json<Listed>(['backup', file]);
  const made = await trials(context, { full: 60, unit: 'cut' }, async (number) => {
    const args = number % 2 === 0 ? ['backup', file] : ['restore', file, '--backup', id];
    const running = place.start(args);
    await wait(context.random() * 1_500);
    await killGroup(running);
    return [...(await findingsIn(place, file)), ...(await verifyBackups(place, file))];
  });
  const last = await verifyNextEdit(place, file);
  removeProject(file);
  return { ...made, lost: made.lost + last.length, why: [...(made.why ?? []), ...last] };
};

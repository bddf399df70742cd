import { copyFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SCHEMA_VERSION } from '../../../../shared/node/store/migrations.ts';
import type { Tried } from '../../case.ts';
import type { Context } from '../../context.ts';
import { armedCli } from '../../tool/armed.ts';
import { aPlace, type Place } from '../../tool/processes.ts';
import { removeProject } from '../../tool/projects.ts';
import { storedVersion } from '../../tool/stored.ts';
import { trialsOf } from '../../tool/trials.ts';
import { findingsIn, verifyNextEdit } from '../../tool/verify.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../fixtures/schema');
const POINTS = ['begin', 'backed-up', 'up', 'written', 'committed'] as const;
type Point = (typeof POINTS)[number];
/** What every fixture holds. */
const NAMES = ['Évreux', 'Œuvre commune'];

interface Kill {
  /** Version of the file that is opened, and the step at which it ends. */
  readonly from: number;
  readonly step: number;
  readonly point: Point;
  toString(): string;
}

const kills = (): readonly Kill[] => {
  const steps = (from: number) =>
    Array.from({ length: SCHEMA_VERSION - from }, (_, index) => from + 1 + index);
  const versions = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1);
  return versions
    .flatMap((from) => (from === 1 ? steps(from) : steps(from).slice(0, 1)).map((step) => ({ from, step })))
    .flatMap(({ from, step }) =>
      POINTS.map((point) => ({
        from,
        step,
        point,
        toString: () => `version ${from}, step ${step}, ${point}`,
      })),
    );
};

/** A backup of the version before the step, whole. */
const hasBackup = (place: Place, version: number): boolean => {
  const folder = join(place.home, 'backups');
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.alliage'));
  return files.some((name) => {
    const stored = storedVersion(join(folder, name));
    return stored.version === version && stored.isWhole;
  });
};

const killAt = async (place: Place, cli: string, kill: Kill): Promise<readonly string[]> => {
  const file = place.at(`from-${kill.from}-${kill.step}-${kill.point}.alliage`);
  copyFileSync(join(FIXTURES, `version-${kill.from}.alliage`), file);
  const env = { ALLIAGE_KILL_AT: `migrate.${kill.step}.${kill.point}` };
  const { signal } = await place.run(['add', file, 'actor', 'Avant la coupure', '--json'], { cli, env });
  const losses = signal === 'SIGKILL' ? [] : [`was not killed (${signal})`];
  const { version, isWhole } = storedVersion(file);
  const wanted = kill.point === 'committed' ? kill.step : kill.step - 1;
  if (version !== wanted || !isWhole)
    losses.push(`at version ${version}${isWhole ? '' : ', not whole'}, not ${wanted}`);
  if (kill.point !== 'begin' && !hasBackup(place, kill.step - 1)) losses.push('without a backup of before');
  losses.push(...(await verifyNextEdit(place, file)), ...(await findingsIn(place, file)));
  const found = (await place.json<{ name: string }[]>(['list', file, 'entities'])).map(({ name }) => name);
  const missing = NAMES.filter((name) => !found.includes(name));
  if (missing.length > 0) losses.push(`lost: ${missing.join(', ')}`);
  removeProject(file);
  return losses;
};

/** A03: killed between any two steps of bringing a project of an earlier version up to date. */
export const killInMigration = async (context: Context): Promise<Tried> => {
  const place = aPlace(context.folder);
  const cli = armedCli();
  return trialsOf(context, kills(), 'cut', (kill) => killAt(place, cli, kill));
};

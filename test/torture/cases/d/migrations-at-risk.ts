import { copyFileSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SCHEMA_VERSION } from '../../../../shared/node/store/migrations.ts';
import type { Outcome, Tried } from '../../case.ts';
import type { Context } from '../../context.ts';
import { aPlace, type Place } from '../../tool/processes.ts';
import { removeProject } from '../../tool/projects.ts';
import { storedVersion } from '../../tool/stored.ts';
import { FAILED_CALL, failing, filesOf, withoutTracing } from '../../tool/tracing.ts';
import { NOTHING_HAPPENED, trials } from '../../tool/trials.ts';
import { findingsIn, verifyNextEdit } from '../../tool/verify.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../fixtures/schema');
const oldProject = (place: Place, number: number): string => {
  const file = place.at(`${number}.alliage`);
  copyFileSync(`${FIXTURES}/version-${1 + (number % (SCHEMA_VERSION - 1))}.alliage`, file);
  return file;
};

/** Whole at one version or another, and brought up to date by whoever opens it next. */
const verifyMigrated = async (place: Place, file: string): Promise<readonly string[]> => {
  const { isWhole, version } = storedVersion(file);
  const losses = isWhole ? [] : [`at version ${version}, not whole`];
  losses.push(...(await verifyNextEdit(place, file)), ...(await findingsIn(place, file)));
  if (storedVersion(file).version !== SCHEMA_VERSION) losses.push('not brought up to date afterwards');
  return losses;
};

/** D02: the disk is full at the n-th write of bringing a project up to date. */
export const fullDiskDuringMigration = (context: Context): Promise<Outcome> => {
  const reason = withoutTracing();
  if (reason !== null) return Promise.resolve({ notRun: reason });
  const place = aPlace(context.folder);
  return trials(context, { full: 200, unit: 'fault' }, async (number) => {
    const file = oldProject(place, number);
    const log = place.at(`${number}.trace`);
    const when = `${1 + Math.floor(context.random() * 60)}${number % 2 === 0 ? '' : '+'}`;
    const under = failing({ calls: 'pwrite64', does: 'error=ENOSPC', when, files: filesOf(file) }, log);
    const { out, status } = await place.run(['add', file, 'actor', 'Pendant la panne', '--json'], { under });
    const hasFailed = FAILED_CALL.test(readFileSync(log, 'utf8'));
    const losses =
      status === 0 || /"code":"E-(DISK-FULL|IO|READONLY)"/.test(out) ? [] : [`refused otherwise: ${out}`];
    losses.push(...(await verifyMigrated(place, file)));
    removeProject(file);
    return hasFailed ? losses : NOTHING_HAPPENED;
  });
};

/** D03: two command lines open the same project of an earlier version at once: one brings it up to date. */
export const migratedTwiceAtOnce = (context: Context): Promise<Tried> => {
  const place = aPlace(context.folder);
  return trials(context, { full: 20, unit: 'trial' }, async (number) => {
    const file = oldProject(place, number);
    const ends = await Promise.all(
      [1, 2, 3].map((who) => place.run(['add', file, 'actor', `Numéro ${who}`, '--json'])),
    );
    const losses = ends
      .filter(({ status, out }) => status !== 0 && !out.includes('"E-LOCK"'))
      .map(({ out, err }) => `refused otherwise: ${out}${err}`);
    if (ends.every(({ status }) => status !== 0)) losses.push('nobody was let in');
    const names = (await place.json<{ name: string }[]>(['list', file, 'entities'])).map(({ name }) => name);
    const wanted = ends.filter(({ status }) => status === 0).length;
    const found = names.filter((name) => name.startsWith('Numéro')).length;
    if (found !== wanted) losses.push(`${found} of ${wanted} acknowledged additions are there`);
    losses.push(...(await verifyMigrated(place, file)));
    removeProject(file);
    return losses;
  });
};

import { copyFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { monotonicFactory } from 'ulid';
import { SCHEMA_VERSION } from '../../../../shared/node/store/migrations.ts';
import type { Tried } from '../../case.ts';
import type { Context } from '../../context.ts';
import { aPlace, killGroup, type Place } from '../../tool/processes.ts';
import { removeProject } from '../../tool/projects.ts';
import { storedVersion } from '../../tool/stored.ts';
import { together, trials } from '../../tool/trials.ts';
import { findingsIn } from '../../tool/verify.ts';

const FIXTURE = resolve(import.meta.dirname, '../../../fixtures/schema/version-1.alliage');
/** With its index, an entity of that text takes some four kilobytes. */
const TEXT = 'Une description assez longue, comme on en trouve dans les annuaires. '.repeat(30);
const ENTITIES = { short: 6_000, long: 48_000 } as const;

/** A project of the first version with so many entities more, each like the one that the fixture has. */
const makeLarge = (file: string, entities: number): void => {
  copyFileSync(FIXTURE, file);
  const db = new Database(file);
  const newId = monotonicFactory();
  const model = db.prepare('SELECT * FROM entity LIMIT 1').get() as Record<string, unknown>;
  const columns = Object.keys(model);
  const insert = db.prepare(
    `INSERT INTO entity (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  db.transaction(() => {
    for (let number = 0; number < entities; number++)
      insert.run({ ...model, id: newId(), name: `Acteur ${number}`, description: `${TEXT}${number}` });
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
};

/** How many there are once it is brought up to date, and nothing wrong with them. */
const verifyWhole = async (place: Place, file: string, entities: number): Promise<readonly string[]> => {
  const added = await place.run(['add', file, 'actor', 'Après la migration', '--json']);
  if (added.status !== 0) return [`not brought up to date: ${added.out}${added.err}`];
  const info = await place.json<{ entities: Record<string, number> }>(['info', file]);
  const found = Object.values(info.entities).reduce((sum, count) => sum + count, 0);
  return [
    ...(storedVersion(file).version === SCHEMA_VERSION ? [] : ['not at the present version']),
    ...(found < entities ? [`${found} entities of ${entities}`] : []),
    ...(await findingsIn(place, file)),
  ];
};

/** D06: brought up to date in one go; cut on the way, it is whole at one version or another, and goes on from there. */
export const migrateLarge = async (context: Context): Promise<Tried> => {
  const place = aPlace(context.folder);
  const model = place.at('modele.alliage');
  const entities = ENTITIES[context.form];
  makeLarge(model, entities);
  const megabytes = Math.round(statSync(model).size / 1e6);
  const startedAt = performance.now();
  const whole = place.at('entier.alliage');
  copyFileSync(model, whole);
  const losses = await verifyWhole(place, whole, entities);
  const wholeMs = performance.now() - startedAt;
  removeProject(whole);
  const cut = await trials(context, { full: 10, unit: 'cut' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    copyFileSync(model, file);
    const running = place.start(['add', file, 'actor', 'Pendant la migration']);
    await wait(context.random() * wholeMs * 0.6);
    await killGroup(running);
    const { isWhole, version } = storedVersion(file);
    const found = isWhole ? [] : [`cut at version ${version}, not whole`];
    found.push(...(await verifyWhole(place, file, entities)));
    removeProject(file);
    return found;
  });
  const inOneGo: Tried = {
    count: 1,
    unit: 'cut',
    lost: Math.min(1, losses.length),
    why: losses.map((loss) => `${megabytes} MB: ${loss}`),
  };
  return together([inOneGo, cut], 'cut');
};

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createClosedRecords } from '../../shared/node/services/opening/closed-records.ts';
import { aFolder } from '../helpers/application.ts';

const WRITER = resolve(import.meta.dirname, '../helpers/record-writer.ts');
const PROJECT = '01J0000000000000000000000P';
const ROUNDS = 20;

/** As a version of before wrote what it knew of one place. */
const anOldRecord = (path: string) => ({
  path,
  closes: 7,
  sha256: 'a'.repeat(64),
  bytes: 4096,
  rest: 1,
  statePage: 2,
  pageSize: 4096,
  revision: 7,
  at: '2026-01-01T00:00:00.000Z',
  clean: true,
  checkedAt: '2026-01-01T00:00:00.000Z',
  history: [{ closes: 6, sha256: 'b'.repeat(64) }],
});

const write = async (home: string, places: readonly string[]): Promise<unknown> => {
  const args = [WRITER, home, PROJECT, JSON.stringify(places), String(ROUNDS)];
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'close');
  return code;
};

// All places of a project were in one file, which each process read, changed and wrote: the last one won.
test('processes that close files of one project at the same time lose none of what the others note', async () => {
  const home = aFolder();
  const places = Array.from({ length: 24 }, (_, number) => join(home, `${number}.alliage`));
  const old = [...places.slice(0, 2), join(home, 'ancien.alliage')];
  mkdirSync(join(home, 'closed'));
  const oldFile = join(home, 'closed', `${PROJECT}.json`);
  writeFileSync(oldFile, JSON.stringify({ projectId: PROJECT, records: old.map(anOldRecord) }));
  const records = createClosedRecords(home, () => new Date());
  expect(records.placesOf(PROJECT).sort()).toEqual([...old].sort());

  const processes = Array.from({ length: 8 }, (_, number) =>
    write(home, places.slice(number * 3, number * 3 + 3)),
  );
  expect(await Promise.all(processes)).toEqual(processes.map(() => 0));

  for (const place of places) {
    const found = records.at(place);
    expect(found).toMatchObject({ projectId: PROJECT, record: { path: place, closes: ROUNDS, clean: true } });
    const before = old.includes(place) ? [7] : [];
    const rounds = Array.from({ length: ROUNDS - 1 }, (_, at) => ROUNDS - 1 - at);
    expect(found?.record.history.map(({ closes }) => closes)).toEqual([...rounds, ...before].slice(0, 20));
  }
  // What was only in the file of before is still known, and that file is gone.
  expect(records.at(join(home, 'ancien.alliage'))).toMatchObject({ record: { closes: 7 } });
  expect(existsSync(oldFile)).toBe(false);
  expect(readdirSync(join(home, 'closed', PROJECT)).filter((name) => !name.endsWith('.json'))).toEqual([]);
});

test('processes that write the record of one place leave one of them whole', async () => {
  const home = aFolder();
  const place = join(home, 'essai.alliage');
  await Promise.all(Array.from({ length: 6 }, () => write(home, [place])));
  const found = createClosedRecords(home, () => new Date()).at(place);
  expect(found).toMatchObject({ projectId: PROJECT, record: { path: place } });
});

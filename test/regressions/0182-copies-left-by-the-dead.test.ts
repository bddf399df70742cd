import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPrivateCopy } from '../../shared/node/store/private-copy.ts';
import { aFolder, anApplication, anOpenProject } from '../helpers/application.ts';

const deadPid = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

/** A folder of a process, with a copy of a project in it. */
const aCopyIn = (parent: string, name: string): string => {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'copy.alliage'), 'Jeanne Témoin');
  return name;
};

// A reading that was killed left a whole project among the temporary files, with everybody in it, for good.
test('copies of projects that a process which was killed left go at the next start', () => {
  const folder = aFolder();
  const ours = join(folder, 'home', 'temporary');
  const dead = deadPid();
  const gone = [
    aCopyIn(tmpdir(), `alliage-process-${dead}-AbC123`),
    aCopyIn(ours, `alliage-process-${dead}-01ARZ`),
  ];
  const kept = [
    aCopyIn(tmpdir(), `alliage-process-${process.pid}-AbC123`),
    aCopyIn(ours, `alliage-process-${process.pid}-01ARZ`),
    aCopyIn(tmpdir(), `alliage-tests-${dead}`),
    // Somebody's own: neither is ours to remove.
    aCopyIn(tmpdir(), `alliage-${dead}-comite`),
    aCopyIn(tmpdir(), `alliage-process-0${dead}-AbC123`),
    aCopyIn(ours, '01ARZ3NDEKTSV4RRFFQ69G5FAV'),
  ];
  anApplication(folder);
  const there = [...readdirSync(tmpdir()), ...readdirSync(ours)];
  expect(gone.filter((name) => there.includes(name))).toEqual([]);
  expect(kept.filter((name) => !there.includes(name))).toEqual([]);
});

test('a private copy bears the number of its process, and goes with it', async () => {
  const { call, path } = await anOpenProject();
  await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  const parent = mkdtempSync(join(tmpdir(), 'alliage-test-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const copy = openPrivateCopy(path('essai.alliage'), { folder: parent });
  expect(readdirSync(parent)).toEqual([
    expect.stringMatching(new RegExp(`^alliage-process-${process.pid}-`)),
  ]);
  copy.close();
  expect(readdirSync(parent)).toEqual([]);
});

import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openProject } from '../../../shared/node/store/open.ts';
import { readProject } from '../../../shared/node/store/project.ts';
import type { StoreError } from '../../../shared/node/store/store-error.ts';
import { aFolder, anApplication, codeOf } from '../../helpers/application.ts';
import { startHolder } from '../../helpers/processes.ts';
import { aProjectFile } from '../../helpers/project-file.ts';

const open = (path: string, readOnly = false) =>
  openProject(path, { readOnly, now: new Date(), backUp: () => undefined });

const lockRefusal = (path: string): StoreError => {
  try {
    open(path).close();
  } catch (error) {
    return error as StoreError;
  }
  throw new Error('It opened.');
};

test('another process has it: E-LOCK says who and since when; reading works; afterwards it opens', async () => {
  const folder = aFolder();
  const path = `${folder}/projet.alliage`;
  aProjectFile(path);
  const holder = startHolder(folder, path, 'hold');
  await holder.said(1);
  expect(holder.lines).toEqual(['open']);

  const bytes = readFileSync(path);
  expect(lockRefusal(path)).toMatchObject({ code: 'E-LOCK', details: { host: hostname() } });
  expect(Date.parse(String(lockRefusal(path).details.since))).toBeGreaterThan(Date.now() - 60_000);
  const reader = open(path, true);
  expect(reader.readOnlyReason).toBe('locked');
  expect(readProject(reader.db).name).toBe('Essai');
  reader.close();
  expect(readFileSync(path).equals(bytes)).toBe(true);

  await holder.stop();
  expect(readdirSync(folder).filter((name) => name.startsWith('projet'))).toEqual(['projet.alliage']);
  open(path).close();
});

test('a reader follows what the writer saves', async () => {
  const test = anApplication();
  const file = test.file('a.alliage');
  await test.call('project.create', { file, name: 'A', sample: null, territory: null });
  const holder = startHolder(test.folder, test.path('a.alliage'), 'edit');
  await holder.said(3);
  expect(await codeOf(test.call('project.open', { file }))).toBe('E-LOCK');
  const info = await test.call('project.open', { file, readOnly: true });
  expect(info).toMatchObject({ readOnly: true, readOnlyReason: 'locked' });
  const before = (await test.call('project.info', {})).operations;
  await expect
    .poll(async () => (await test.call('project.info', {})).operations, { timeout: 10_000 })
    .toBeGreaterThan(before);
  expect(await codeOf(test.call('entity.add', { kind: 'actor', name: 'X', set: {} }))).toBe('E-READONLY');
  const { file: copy } = await test.call('project.saveCopy', { file: test.file('b.alliage'), name: null });
  await holder.kill();
  expect((await test.call('project.open', { file: copy })).operations).toBeGreaterThan(before);
});

test('within one process too, the second is refused and the first keeps its lock', async () => {
  const folder = aFolder();
  const path = `${folder}/projet.alliage`;
  aProjectFile(path);
  const first = open(path);
  expect(lockRefusal(path).code).toBe('E-LOCK');
  const other = startHolder(folder, path, 'once');
  await other.said(1);
  expect(other.lines).toEqual(['E-LOCK']);
  first.close();
});

test('killed without a word: the next one takes over without a question', async () => {
  const folder = aFolder();
  const path = `${folder}/projet.alliage`;
  aProjectFile(path);
  const holder = startHolder(folder, path, 'hold');
  await holder.said(1);
  await holder.kill();
  expect(readdirSync(folder)).toContain('projet.alliage-lock');
  const project = open(path);
  expect(project.readOnlyReason).toBeNull();
  project.close();
  expect(readdirSync(folder).filter((name) => name.startsWith('projet'))).toEqual(['projet.alliage']);
});

test('taken and released thousands of times by several processes: never by two at once, nothing is left', async () => {
  const folder = aFolder();
  const racer = resolve(import.meta.dirname, '../../helpers/lock-racer.ts');
  const race = async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      racer,
      `${folder}/projet.alliage`,
      '3000',
    ]);
    return JSON.parse(stdout) as { taken: number; refused: number; shared: number };
  };
  const results = await Promise.all([race(), race(), race()]);
  expect(results.every(({ taken }) => taken > 0)).toBe(true);
  expect(results.map(({ shared }) => shared)).toEqual([0, 0, 0]);
  expect(readdirSync(folder)).toEqual([]);
});

test('something else under the name of the lock is no lock', () => {
  const folder = aFolder();
  const path = `${folder}/projet.alliage`;
  aProjectFile(path);
  writeFileSync(`${path}-lock`, 'a text of more than a hundred bytes, '.repeat(10));
  const project = open(path);
  expect(project.readOnlyReason).toBeNull();
  project.close();
  expect(readdirSync(folder)).toEqual(['projet.alliage']);
});

test('processes that race, after a clean end and after a crash: one has it, the others are told that it is taken', async () => {
  const folder = aFolder();
  const path = `${folder}/projet.alliage`;
  aProjectFile(path);
  for (let round = 0; round < 3; round++) {
    const holders = [1, 2, 3].map(() => startHolder(folder, path, 'hold'));
    await Promise.all(holders.map((holder) => holder.said(1)));
    const answers = holders.map(({ lines }) => lines[0]).sort();
    expect(answers).toEqual(['E-LOCK', 'E-LOCK', 'open']);
    await Promise.all(
      holders.map((holder) => (holder.lines[0] === 'open' && round === 0 ? holder.stop() : holder.kill())),
    );
  }
});
